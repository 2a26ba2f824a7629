import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { CasePage as Case } from '../../api/shapes.ts';
import { COLLECTION_LABELS } from '../../collection/labels.ts';
import { PlanView } from '../../collection/plan-view.tsx';
import { Amount, Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { longDay, money, shortDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { FigureBox, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { Timeline } from '../../design/timeline.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { arrangementSpecs, cancelPlanSpec, releaseSpec, stepSpecs } from './case-specs.ts';
import { caseQuery } from './queries.ts';

function Head({ page }: { readonly page: Case }) {
  const words = useWords();
  const { t } = words;
  return (
    <div className="page-head">
      <p className="overline">
        <Link to="/customers/$accountId" params={{ accountId: page.accountId }}>
          {page.holder}
        </Link>
        {' · '}
        {t('coll.account', { number: page.accountNumber })}
      </p>
      <h1>{t('coll.case-title', { number: page.billNumber })}</h1>
      <p className="row">
        <State code={page.state === 'open' ? 'in-collection' : 'closed'} label={stateOf(page, t)} />
        <Link to="/customers/$accountId/bills/$billId" params={{ accountId: page.accountId, billId: page.billId }}>
          {t('coll.bill')} {page.billNumber}
        </Link>
      </p>
      <div className="row">
        <ActionButtons specs={[...arrangementSpecs(page, words), ...stepSpecs(page, words)]} />
      </div>
    </div>
  );
}

function stateOf(page: Case, t: ReturnType<typeof useWords>['t']): string {
  if (page.state === 'barred') return t('coll.barred');
  if (page.state === 'closed') return t('case-step.closed');
  if (page.handedOverTo !== null) return t('coll.handed-over', { to: page.handedOverTo });
  return t(`coll-step.${page.done.at(-1)?.step ?? 'opened'}`);
}

function Figures({ page }: { readonly page: Case }) {
  const { t, language } = useWords();
  return (
    <div className="figures">
      <FigureBox label={t('coll.remaining')} note={`${t('coll.total')} ${money(page.total, language)}`}>
        <Amount value={page.left} />
      </FigureBox>
      <FigureBox label={t('coll.due-on')} note={`${t('coll.billed')} ${longDay(page.billedOn, language)}`}>
        <Day value={page.dueOn} short />
      </FigureBox>
      <FigureBox label={t('coll.expires')}>
        <Mark why={page.expiresWhy} shown={shortDay(page.expiresOn, language)} />
      </FigureBox>
    </div>
  );
}

function Waits({ page }: { readonly page: Case }) {
  const { t, language } = useWords();
  return (
    <>
      {page.waitsFor === null ? null : (
        <p className="notice" role="status">
          {t('coll.waits-for')} : {t(`coll-waits.${page.waitsFor}`)}{' '}
          {page.waitsUntil === null
            ? t('coll.waits-open')
            : t('coll.waits-until', { day: longDay(page.waitsUntil, language) })}
        </p>
      )}
      {page.heldDays > 0 ? <p className="small soft">{t('coll.held-days', { count: page.heldDays })}</p> : null}
      {page.fragile ? <p className="small soft">{t('coll.fragile')}</p> : null}
      {page.lastError === null ? null : <p className="problem">{t('coll.error', { why: page.lastError })}</p>}
    </>
  );
}

function Presentation({ notice }: { readonly notice: NonNullable<Case['notice']> }) {
  const { t, language } = useWords();
  if (notice.presentedOn === null) return <span className="small soft"> {t('coll.not-presented')}</span>;
  const day = longDay(notice.presentedOn, language);
  return <span className="small soft"> {t(notice.told ? 'coll.presented' : 'coll.expected', { day })}</span>;
}

function Steps({ page }: { readonly page: Case }) {
  const { t } = useWords();
  const unknown = page.ahead.filter((one) => one.on === null);
  const ahead = page.ahead.flatMap((one) => {
    const { on } = one;
    if (on === null) return [];
    const what = <Mark why={one.why} shown={t(`coll-step.${one.step}`)} />;
    return [{ key: `ahead-${one.step}`, on, when: 'due' as const, what }];
  });
  const done = page.done.map((one) => ({
    key: `done-${one.step}`,
    on: one.on,
    when: 'past' as const,
    what: (
      <>
        {t(`coll-step.${one.step}`)}
        {one.step === 'formal-notice' && page.notice ? <Presentation notice={page.notice} /> : null}
      </>
    ),
  }));
  return (
    <Section title={t('coll.timeline')}>
      <Timeline today={page.today} items={[...ahead.toReversed(), ...done.toReversed()]} />
      {unknown.length > 0 ? <p className="soft">{t('coll.ahead-unknown')}</p> : null}
      {page.ahead.length === 0 && page.state === 'open' ? <p className="soft">{t('coll.ahead-none')}</p> : null}
    </Section>
  );
}

function Arrangements({ page }: { readonly page: Case }) {
  const words = useWords();
  const { t, language } = words;
  return (
    <>
      <Section title={t('coll.plans')}>
        {page.plans.length === 0 ? <p className="soft">{t('coll.plans-none')}</p> : null}
        {page.plans.map((plan) => (
          <PlanView
            key={plan.id}
            plan={plan}
            tools={plan.state === 'running' ? <ActionButtons specs={[cancelPlanSpec(page, plan, words)]} /> : null}
          />
        ))}
      </Section>
      <Section title={t('coll.promises')}>
        {page.promises.length === 0 ? <p className="soft">{t('coll.promises-none')}</p> : null}
        <ul className="bill">
          {page.promises.map((one) => (
            <li key={one.id} className="bill-line">
              <span>
                {t('coll.promised', { amount: money(one.amount, language), day: longDay(one.byOn, language) })}
              </span>
              <State code={one.state === 'broken' ? 'late' : one.state} label={t(`promise-state.${one.state}`)} />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Holds({ page }: { readonly page: Case }) {
  const words = useWords();
  const { t, language } = words;
  const day = (value: string) => ({ day: longDay(value, language) });
  return (
    <Section title={t('coll.holds')}>
      {page.holds.length === 0 ? <p className="soft">{t('coll.holds-none')}</p> : null}
      <ul className="bill">
        {page.holds.map((one) => (
          <li key={one.id} className="bill-line">
            <span>
              {t(`coll-waits.${one.kind}`)} <span className="small soft">{one.reason}</span>{' '}
              <span className="small soft">
                {t('coll.hold-from', day(one.from))}
                {one.until === null ? '' : `, ${t('coll.hold-until', day(one.until))}`}
                {one.endedOn === null ? '' : `, ${t('coll.hold-ended', day(one.endedOn))}`}
                {one.outcome === null ? '' : `, ${t(`coll-outcome.${one.outcome}`)}`}
              </span>
            </span>
            {one.endedOn === null ? <ActionButtons specs={[releaseSpec(page, one, words)]} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A case of collection: what was done, what comes next and why, what it waits for, and what may be agreed on. */
export function CollectionCasePage() {
  useAlso(COLLECTION_LABELS);
  const { t } = useWords();
  const { accountId, caseId } = useParams({ from: '/collection/$accountId/$caseId' });
  const found = useQuery(caseQuery(accountId, caseId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={found}>
        {(page) => (
          <>
            <Head page={page} />
            <Waits page={page} />
            <Figures page={page} />
            <Steps page={page} />
            <Arrangements page={page} />
            <Holds page={page} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
