import type { AssistanceCasePage } from '../../api/shapes.ts';
import { Moment } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Section } from '../../design/section.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { answerSpec } from './case-actions.ts';

/** What the customer complains of, where the discussion stands and what the contract says comes next. */
export function Complaints({ page }: { readonly page: AssistanceCasePage }) {
  const words = useWords();
  const { t, word } = words;
  if (page.complaints.length === 0) return null;
  return (
    <Section title={t('assistance.complaints')}>
      <ul className="bill">
        {page.complaints.map((one) => (
          <li key={one.id} className="bill-line">
            <span>
              {one.about}
              <br />
              <span className="small soft">
                <Moment value={one.openedAt} short /> · {word('complaint-step', one.nextStep)}
                {one.liability === null
                  ? ''
                  : ` · ${t(one.liability.liable ? 'assistance.liable' : 'assistance.not-liable')}`}
              </span>
              {one.answer === null ? null : (
                <>
                  <br />
                  <span>{one.answer}</span>
                </>
              )}
            </span>
            <span className="row">
              {one.answer === null ? <ActionButtons specs={[answerSpec(one, words)]} /> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
