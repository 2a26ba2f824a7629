import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Procedure, ProcessFlowDetail } from '../api/shapes.ts';
import { ActionButtons } from '../console/act/action-buttons.tsx';
import { Day } from '../design/amount.tsx';
import { FactList, factInWords } from '../design/fact-value.tsx';
import { capital, longDay, money } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Section } from '../design/section.tsx';
import { State } from '../design/state.tsx';
import { Mark } from '../design/term.tsx';
import { Timeline, type TimelineItem } from '../design/timeline.tsx';
import { claimActions, comingActions, giveUpAction } from './case-actions.ts';
import { FlowState } from './flow-state.tsx';
import { type Base, proceduresQuery } from './queries.ts';

const NO_WHY = { decision: null, clauses: [] };

interface CaseProps {
  readonly flow: ProcessFlowDetail;
  readonly base: Base;
}

/** What a case is called, where it stands and since when. */
export function CaseHead({ flow, overline }: { readonly flow: ProcessFlowDetail; readonly overline: ReactNode }) {
  const { t, say } = useWords();
  return (
    <div className="page-head">
      <p className="overline">{overline}</p>
      <h1>{say(flow.title)}</h1>
      <p className="row">
        <FlowState flow={flow} />
        <span className="soft">
          {t('flow.opened')} <Day value={flow.openedOn} />
          {flow.closedOn ? (
            <>
              {' · '}
              {t('flow.closed')} <Day value={flow.closedOn} />
            </>
          ) : null}
        </span>
      </p>
    </div>
  );
}

function Answer({ flow }: CaseProps) {
  const words = useWords();
  const { t, word } = words;
  const told = flow.figures.filter((one) => one.value !== null && one.value !== undefined);
  if (told.length === 0) return null;
  return (
    <Section title={t('flow.answer')}>
      <dl className="facts">
        {told.map((one) => (
          <div key={one.name} className="fact">
            <dt>{capital(word('fact', one.name))}</dt>
            <dd>
              <Mark why={flow.why ?? NO_WHY} shown={factInWords(one.value, words)} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Awaited({ flow }: CaseProps) {
  const { t, say, word, language } = useWords();
  if (flow.closedOn !== null) return null;
  return (
    <Section title={t('flow.awaited')}>
      {flow.due.length === 0 ? <p className="soft">{t('flow.nothing-awaited')}</p> : null}
      <ul className="bill">
        {flow.due.map((one) => (
          <li key={one.id} className="bill-line">
            <span>
              {say(one.label)} <span className="small soft">({word('by', one.by)})</span>
            </span>
            <span>
              <Mark why={one.why} shown={longDay(one.dueOn, language)} /> {one.late ? <State code="late" /> : null}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Charges({ flow }: CaseProps) {
  const { t, say, language } = useWords();
  if (flow.charges.length === 0) return null;
  return (
    <Section title={t('flow.charges')}>
      <ul className="bill">
        {flow.charges.map((one, i) => (
          <li key={i} className="bill-line">
            <span>
              {say(one.label)} <span className="small soft">({t(one.billed ? 'flow.billed' : 'flow.to-bill')})</span>
            </span>
            <Mark why={one.why} shown={money(one.amount, language)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The procedure that a case is under, with the facts that it asks beside its decision. */
function useProcedure(flow: ProcessFlowDetail, base: Base): Procedure | undefined {
  const known = useQuery(proceduresQuery(base, flow.agreementId));
  return known.data?.procedures.find((one) => one.name === flow.procedure);
}

function Coming({ flow, base }: CaseProps) {
  const words = useWords();
  const { t } = words;
  const procedure = useProcedure(flow, base);
  const place = { words, territory: flow.territory };
  const claims = claimActions(flow, base, place);
  const by = (teller: string) =>
    comingActions(
      flow,
      flow.coming.filter((one) => one.by === teller),
      base,
      procedure,
      place,
    );
  const agents = base === '/api';
  const coming = (['agent', 'customer', 'network'] as const)
    .map((teller) => [teller, by(teller)] as const)
    .filter(([, specs]) => specs.length > 0);
  return (
    <>
      {claims.length > 0 ? (
        <Section title={t('flow.claims')}>
          <div className="row">
            <ActionButtons specs={claims} small={false} />
          </div>
        </Section>
      ) : null}
      {coming.length > 0 ? (
        <Section title={t('flow.coming')}>
          <div className="stack">
            {coming.map(([teller, specs]) => (
              <div key={teller}>
                {agents ? <p className="overline">{t(`flow.by-${teller}`)}</p> : null}
                <div className="row">
                  <ActionButtons specs={specs} />
                </div>
              </div>
            ))}
          </div>
        </Section>
      ) : null}
    </>
  );
}

function History({ flow }: CaseProps) {
  const { t, say } = useWords();
  const items = [
    ...[...flow.due].reverse().map((one): TimelineItem => ({
      key: one.id,
      on: one.dueOn,
      when: one.late ? 'late' : 'due',
      what: <Mark why={one.why} shown={say(one.label)} long />,
    })),
    ...flow.history.map((one): TimelineItem => ({
      key: one.id,
      on: one.on,
      when: 'past',
      what: <Mark why={one.why ?? NO_WHY} shown={say(one.title)} long />,
    })),
  ];
  return (
    <Section title={t('flow.history')}>
      <Timeline items={items} today={flow.today} />
    </Section>
  );
}

/** A case from what the contract answers to what happened in it, with what may still be told. */
export function CaseView({ flow, base }: CaseProps) {
  const words = useWords();
  const { t, say } = words;
  const told = Object.keys(flow.told).length > 0;
  const procedure = useProcedure(flow, base);
  const named = (fact: string): string | undefined => {
    const extra = procedure?.extra.find((one) => one.name === fact);
    return extra && say(extra.label);
  };
  return (
    <>
      <Awaited flow={flow} base={base} />
      <Coming flow={flow} base={base} />
      <Answer flow={flow} base={base} />
      <Charges flow={flow} base={base} />
      <History flow={flow} base={base} />
      {told ? (
        <Section title={t('flow.told')}>
          <FactList facts={flow.told} named={named} />
        </Section>
      ) : null}
      <p>
        <a href={`${base}/process-flows/${flow.id}/file`} download>
          {t('flow.file')}
        </a>{' '}
        <span className="small soft">{t('flow.file-why')}</span>
      </p>
      {base === '/api' ? (
        <div>
          {/* Kept once the case is closed: its panel still says what was done. */}
          <ActionButtons
            specs={flow.closedOn === null ? [giveUpAction(flow, { words, territory: flow.territory })] : []}
          />
        </div>
      ) : null}
    </>
  );
}
