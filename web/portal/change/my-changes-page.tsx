import { useQueries, useQuery } from '@tanstack/react-query';
import type { Agreement, ToldChangeDetail } from '../../api/shapes.ts';
import { DifferencesView } from '../../change/differences-view.tsx';
import { Exit } from '../../change/exit.tsx';
import { CHANGE_LABELS } from '../../change/labels.ts';
import { toldChangesQuery } from '../../change/queries.ts';
import { toldActions } from '../../change/told-actions.ts';
import { ActionButtons } from '../../console/act/action-buttons.tsx';
import { Amount, Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { longDay, money } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Mark } from '../../design/term.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { homeQuery } from '../queries.ts';
import { REQUEST_LABELS } from '../requests/labels.ts';

function Facts({ told }: { readonly told: ToldChangeDetail }) {
  const { t, say, language } = useWords();
  const { change, decision, clauses } = told;
  return (
    <dl className="facts">
      <dt>{t('my-change.reason')}</dt>
      <dd>{say(change.reason)}</dd>
      <dt>{t('change.effective')}</dt>
      <dd>
        <Mark why={{ decision, clauses }} shown={longDay(change.effectiveOn, language)} />
      </dd>
      {told.before === told.after ? null : (
        <>
          <dt>{t('my-change.you-pay')}</dt>
          <dd>
            {t('change.price-step', { before: money(told.before, language), after: money(told.after, language) })}
          </dd>
        </>
      )}
      {change.prices.map((one) => (
        <div key={one.code} className="fact">
          <dt>{say(one.label)}</dt>
          <dd>
            <Amount value={one.amount} />
          </dd>
        </div>
      ))}
      {told.mayLeave ? (
        <>
          <dt>{t('my-change.leave-until')}</dt>
          <dd>
            <Exit told={told} />
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** What became of the change so far, or what follows from saying nothing. */
function Standing({ told }: { readonly told: ToldChangeDetail }) {
  const { t } = useWords();
  if (told.state === 'leaving') return <p>{t('my-change.leaving')}</p>;
  if (told.acceptedOn) {
    return (
      <p>
        {t('my-change.accepted')} <Day value={told.acceptedOn} />.
      </p>
    );
  }
  return (
    <p className="soft">
      {told.mayLeave ? null : `${t('my-change.no-exit')} `}
      {t('my-change.nothing-asked')}
    </p>
  );
}

function Told({ told, today }: { readonly told: ToldChangeDetail; readonly today: string }) {
  const { t, language } = useWords();
  const { change } = told;
  const on = longDay(change.effectiveOn, language);
  const said = {
    refuse: t('my-change.leave'),
    refuseLede: t('my-change.leave-lede'),
    accept: t('my-change.accept'),
    acceptLede: t('my-change.accept-lede'),
  };
  const done = told.state === 'applied' ? '-done' : '';
  return (
    <Section
      title={t(`my-change.${change.kind}${done}`, { on })}
      tools={<State code={told.state} label={t(`my-change.standing-${told.state}`)} />}
    >
      <div className="stack">
        <Facts told={told} />
        {told.differences ? (
          <div>
            <h3>{t('change.differences')}</h3>
            <DifferencesView differences={told.differences} />
          </div>
        ) : null}
        <Standing told={told} />
        <div className="row">
          <ActionButtons small={false} specs={toldActions(told, { base: '/api/me', today, said })} />
          {told.documentId ? (
            <a
              href={`/api/accounts/${told.accountId}/documents/${told.documentId}/content`}
              target="_blank"
              rel="noreferrer"
            >
              {t('my-change.letter')}
            </a>
          ) : null}
        </div>
      </div>
    </Section>
  );
}

const SHOWN_STATES = new Set(['told', 'leaving', 'applied']);

function Changes({ agreements, today }: { readonly agreements: readonly Agreement[]; readonly today: string }) {
  const { t } = useWords();
  const asked = useQueries({ queries: agreements.map(({ id }) => toldChangesQuery('/api/me', id)) });
  if (asked.some((one) => one.isPending)) return <p className="wait">{t('wait')}</p>;
  const failed = asked.find((one) => one.isError);
  if (failed?.error) return <p className="problem">{failed.error.message}</p>;
  const told = asked.flatMap(({ data }) => data ?? []).filter((one) => SHOWN_STATES.has(one.state));
  const announced = told.filter((one) => one.change.state === 'announced');
  if (announced.length === 0) return <Empty title={t('my-change.none')}>{t('my-change.none-why')}</Empty>;
  return announced.map((one) => <Told key={`${one.changeId}-${one.agreementId}`} told={one} today={today} />);
}

/** The changes that the customer was told of: what differs in plain words, and until when they may leave. */
export function MyChangesPage() {
  useAlso(PROCEDURE_LABELS);
  useAlso(REQUEST_LABELS);
  useAlso(CHANGE_LABELS);
  const { t } = useWords();
  const home = useQuery(homeQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('my-change.title')}</h1>
        <p className="lede">{t('my-change.lede')}</p>
      </div>
      <Asked query={home}>{({ agreements, today }) => <Changes agreements={agreements} today={today} />}</Asked>
    </PageWithMargin>
  );
}
