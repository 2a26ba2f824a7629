import { useQuery } from '@tanstack/react-query';
import { Asked } from '../../design/asked.tsx';
import { plainValue } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { ClauseList, StepList } from '../../design/note-content.tsx';
import { answerQuery, type AskableDecision, type Contract } from './contracts.ts';

interface AnswerViewProps {
  readonly contract: Contract;
  readonly decision: AskableDecision;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** The answer of a contract: its outcome, the computation in words, the clauses that were applied. */
export function AnswerView({ contract, decision, facts }: AnswerViewProps) {
  const { t, word, language } = useWords();
  const answer = useQuery(answerQuery(contract.pack, decision.name, facts));
  const yesNo = (value: boolean): string => t(value ? 'yes' : 'no');
  const said = (value: unknown): string =>
    typeof value === 'string' && /^[a-z]+(-[a-z0-9]+)*$/.test(value)
      ? word('code', value)
      : plainValue(value, language, yesNo);
  return (
    <section className="note answer" aria-live="polite" aria-label={t('decisions.answer')}>
      <Asked query={answer}>
        {({ result, because, steps }) => (
          <>
            <h2>{t('decisions.answer')}</h2>
            <dl className="note-facts">
              {Object.entries(result).map(([name, value]) => (
                <div key={name}>
                  <dt>{word('fact', name)}</dt>
                  <dd>
                    <strong>{said(value)}</strong>
                  </dd>
                </div>
              ))}
            </dl>
            {steps && steps.length > 0 ? (
              <>
                <h3>{t('decisions.computation')}</h3>
                <StepList steps={steps} />
              </>
            ) : null}
            <h3>{t('decisions.because')}</h3>
            <ClauseList clauses={because.flatMap((id) => contract.clauses.find((clause) => clause.id === id) ?? [])} />
          </>
        )}
      </Asked>
    </section>
  );
}
