import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Agreement, Procedure, ProcessFlow } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { FACT_LABELS } from '../../design/fact-labels.ts';
import { longDay } from '../../design/format.ts';
import { useAlso, useWords, type Words } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Mark } from '../../design/term.tsx';
import { FlowState } from '../../procedure/flow-state.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { ProcedureList } from '../../procedure/procedure-list.tsx';
import { myFlowsQuery, proceduresQuery } from '../../procedure/queries.ts';
import { homeQuery } from '../queries.ts';
import { REQUEST_LABELS } from './labels.ts';

const CLOSED_SHOWN = 2;
const OVER = new Set(['terminated', 'withdrawn', 'cancelled']);

function Mine({ flows }: { readonly flows: readonly ProcessFlow[] }) {
  const { t, say, language } = useWords();
  const [all, setAll] = useState(false);
  const open = flows.filter((one) => one.closedOn === null);
  const closed = flows.filter((one) => one.closedOn !== null);
  const shown = [...open, ...(all ? closed : closed.slice(0, CLOSED_SHOWN))];
  if (shown.length === 0) return <Empty title={t('requests.mine-none')}>{t('requests.mine-none-why')}</Empty>;
  return (
    <>
      <ul className="bill">
        {shown.map((flow) => {
          const [next] = flow.due;
          return (
            <li key={flow.id} className="bill-line">
              <span>
                <Link to="/requests/$caseId" params={{ caseId: flow.id }}>
                  {say(flow.title)}
                </Link>
                <br />
                <span className="small soft">
                  {t('flow.opened')} <Day value={flow.openedOn} />
                </span>
              </span>
              <FlowState flow={flow} />
              {next ? (
                <span className="why small">
                  {t('requests.awaited')} : {say(next.label)} —{' '}
                  <Mark why={next.why} shown={longDay(next.dueOn, language)} />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {shown.length < flows.length ? (
        <p className="more">
          <Button small onClick={() => setAll(true)}>
            {t('requests.all', { count: flows.length })}
          </Button>
        </p>
      ) : null}
    </>
  );
}

/** A procedure in a sentence said to the customer, where there is one for its name. */
function sentenceFor(procedure: Procedure, { t }: Words): string | undefined {
  const key = `ask.${procedure.name}`;
  const text = t(key);
  return text === key ? undefined : text;
}

function Askable({ agreement, opened }: { readonly agreement: Agreement; readonly opened: string | undefined }) {
  const words = useWords();
  const { t, say } = words;
  const procedures = useQuery(proceduresQuery('/api/me', agreement.id));
  return (
    <div className="stack">
      <p className="soft">{t('requests.ask-for', { offer: say(agreement.offerLabel) })}</p>
      <Asked query={procedures}>
        {(answer) =>
          answer.procedures.length === 0 ? (
            <Empty title={t('requests.nothing')}>{t('requests.nothing-why')}</Empty>
          ) : (
            <ProcedureList
              procedures={answer.procedures}
              agreementId={agreement.id}
              territory={agreement.territory}
              base="/api/me"
              inner
              opened={opened}
              elsewhere={(_room, title) => <Link to="/my-data">{title}</Link>}
              sentence={(one) => sentenceFor(one, words)}
              after={(done) =>
                done.processFlowId ? (
                  <Link
                    to="/requests/$caseId"
                    params={{ caseId: done.processFlowId }}
                    className="button"
                    data-look="strong"
                  >
                    {t('requests.follow')}
                  </Link>
                ) : null
              }
            />
          )
        }
      </Asked>
    </div>
  );
}

/** What a customer asked for and may ask for. */
export function RequestsPage() {
  useAlso(PROCEDURE_LABELS);
  useAlso(REQUEST_LABELS);
  useAlso(FACT_LABELS);
  const { t } = useWords();
  const { open } = useSearch({ from: '/requests' });
  const home = useQuery(homeQuery);
  const flows = useQuery(myFlowsQuery);
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <div className="page-head">
        <h1>{t('nav.requests')}</h1>
        <p className="lede">{t('requests.lede')}</p>
      </div>
      <Section id="mine" title={t('requests.mine')}>
        <Asked query={flows}>{({ processFlows }) => <Mine flows={processFlows} />}</Asked>
      </Section>
      <Section id="ask" title={t('requests.ask')}>
        <Asked query={home}>
          {({ agreements }) =>
            agreements
              .filter((one) => !OVER.has(one.state))
              .map((agreement) => <Askable key={agreement.id} agreement={agreement} opened={open} />)
          }
        </Asked>
      </Section>
    </PageWithMargin>
  );
}
