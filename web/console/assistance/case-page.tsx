import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import type { AssistanceCasePage as Page } from '../../api/shapes.ts';
import { Amount, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { caseActions } from './case-actions.ts';
import { CaseFacts } from './case-facts.tsx';
import { Complaints } from './complaints.tsx';
import { ASSISTANCE_LABELS } from './labels.ts';
import { assistanceCaseQuery } from './queries.ts';
import { RemoteControl } from './remote-control.tsx';
import { ScreenSharing } from './screen-sharing.tsx';

function Services({ page }: { readonly page: Page }) {
  const { t, say, word, language } = useWords();
  return (
    <Section title={t('assistance.services')}>
      <ul className="bill">
        {page.services.map((one, i) => (
          <li key={i} className="bill-line">
            <span>
              {say(one.label)}
              {one.outcome === null ? null : (
                <span className="small soft"> · {word('assistance-outcome', one.outcome)}</span>
              )}
            </span>
            <Mark
              why={{ decision: null, clauses: one.clauses.map((clause) => clause.id) }}
              shown={money(one.price, language)}
            />
          </li>
        ))}
        <li className="bill-line">
          <strong>{t(page.row.total === null ? 'assistance.if-it-succeeds' : 'assistance.billed')}</strong>
          <strong>
            <Amount value={page.row.total ?? page.row.price ?? '0.00'} />
          </strong>
        </li>
      </ul>
      {page.visit ? (
        <p className="notice">
          {t('assistance.visit')} <Moment value={page.visit.at} />, {money(page.visit.price, language)}.
        </p>
      ) : null}
    </Section>
  );
}

/** What the agent tells the customer before they accept: the price above, and what the contract says of it. */
function ToldBefore({ page }: { readonly page: Page }) {
  const { t, say } = useWords();
  if (page.row.state !== 'to-accept') return null;
  return (
    <Section title={t('assistance.tell')}>
      {page.backupWarning ? <p className="notice">{t('assistance.tell-backup')}</p> : null}
      <ul className="told-clauses">
        {page.told.map((clause) => (
          <li key={clause.id}>
            <span className="soft">{t('assistance.article', { article: clause.article })}</span> {say(clause.summary)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Shown({ page }: { readonly page: Page }) {
  const words = useWords();
  const { t, say } = words;
  const me = useQuery(sessionQuery).data?.user?.login ?? '';
  const { onward, beside } = caseActions(page, me, words);
  return (
    <>
      <div className="page-head">
        <p className="overline">
          <Link to="/assistance">{t('assistance.title')}</Link> ·{' '}
          <Link to="/customers/$accountId" params={{ accountId: page.row.accountId }}>
            {page.row.holder}
          </Link>{' '}
          · {t('cases.account', { number: page.row.accountNumber })}
        </p>
        <h1>{t('assistance.case', { number: page.row.number })}</h1>
        <p>
          <State code={page.row.state} group="assistance-state" /> {page.row.late ? <State code="late" /> : null}
        </p>
        {page.refusal ? <p className="notice">{say(page.refusal)}</p> : null}
      </div>
      <div className="row">
        {onward.length > 0 ? <ActionButtons strong specs={onward} /> : null}
        <ActionButtons specs={beside} />
      </div>
      <Section title={t('assistance.request')}>
        <CaseFacts page={page} />
      </Section>
      <Services page={page} />
      <ToldBefore page={page} />
      <ScreenSharing page={page} />
      <RemoteControl page={page} />
      <Complaints page={page} />
      <Section title={t('assistance.decisions')}>
        <ul className="bill">
          {page.notes.map((note) => (
            <li key={note.id} className="bill-line">
              <Mark
                why={{ decision: note.id, clauses: note.because.map((clause) => clause.id) }}
                shown={say(note.question)}
                long
              />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** A case: who asked for what on which equipment, what may be done now, the shared screen, what it comes to. */
export function AssistanceCasePage() {
  useAlso(ASSISTANCE_LABELS);
  const { t } = useWords();
  const { caseId } = useParams({ from: '/assistance/$caseId' });
  const page = useQuery(assistanceCaseQuery(caseId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={page}>{(answer) => <Shown page={answer} />}</Asked>
    </PageWithMargin>
  );
}
