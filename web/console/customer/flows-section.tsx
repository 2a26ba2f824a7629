import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CustomerPage, ProcessFlow } from '../../api/shapes.ts';
import { Asked } from '../../design/asked.tsx';
import { Day } from '../../design/amount.tsx';
import { Button } from '../../design/button.tsx';
import { longDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Mark } from '../../design/term.tsx';
import { FlowState } from '../../procedure/flow-state.tsx';
import { PROCEDURE_LABELS } from '../../procedure/labels.ts';
import { accountFlowsQuery } from '../../procedure/queries.ts';

const CLOSED_SHOWN = 3;

function FlowLine({ flow }: { readonly flow: ProcessFlow }) {
  const { say, t, language } = useWords();
  const [next] = flow.due;
  return (
    <li className="bill-line">
      <span>
        <Link to="/cases/$caseId" params={{ caseId: flow.id }}>
          {say(flow.title)}
        </Link>
        <br />
        <span className="small soft">
          {t('flow.opened')} <Day value={flow.openedOn} />
          {flow.closedOn ? (
            <>
              {' · '}
              {t('flow.closed')} <Day value={flow.closedOn} />
            </>
          ) : null}
        </span>
      </span>
      <FlowState flow={flow} />
      {next ? (
        <span className="why small">
          {say(next.label)} — <Mark why={next.why} shown={longDay(next.dueOn, language)} />
        </span>
      ) : null}
    </li>
  );
}

/** The cases of a customer: open ones first, each with what it awaits. */
export function FlowsSection({ page }: { readonly page: CustomerPage }) {
  useAlso(PROCEDURE_LABELS);
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const flows = useQuery(accountFlowsQuery(page.account.id));
  return (
    <Section id="flows" title={t('customer.flows')}>
      <Asked query={flows}>
        {({ processFlows }) => {
          const open = processFlows.filter((one) => one.closedOn === null);
          const closed = processFlows.filter((one) => one.closedOn !== null);
          const shown = [...open, ...(all ? closed : closed.slice(0, CLOSED_SHOWN))];
          if (shown.length === 0) return <Empty title={t('cases.customer-none')}>{t('cases.customer-none-why')}</Empty>;
          return (
            <>
              <ul className="bill">
                {shown.map((flow) => (
                  <FlowLine key={flow.id} flow={flow} />
                ))}
              </ul>
              {shown.length < processFlows.length ? (
                <p className="more">
                  <Button small onClick={() => setAll(true)}>
                    {t('cases.customer-all', { count: processFlows.length })}
                  </Button>
                </p>
              ) : null}
            </>
          );
        }}
      </Asked>
    </Section>
  );
}
