import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { BillPapers } from '../../bill/bill-papers.tsx';
import { Asked } from '../../design/asked.tsx';
import { BillDates, BillSheet } from '../../design/bill-sheet.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { State } from '../../design/state.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { BILLING_LABELS } from '../billing/labels.ts';
import { billQuery } from '../queries.ts';
import { creditActions } from './credit-action.ts';

/** A bill, as the agent explains it to the customer. */
export function BillPage() {
  useAlso(BILLING_LABELS);
  const client = useQueryClient();
  const words = useWords();
  const { t, word } = words;
  const { accountId, billId } = useParams({ from: '/customers/$accountId/bills/$billId' });
  const bill = useQuery(billQuery(accountId, billId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('note.hint')}</p>}>
      <Asked query={bill}>
        {(page) => (
          <div className="stack">
            <div className="page-head">
              <p className="overline">
                <Link to="/customers/$accountId" params={{ accountId }}>
                  {page.holder} · {page.accountNumber}
                </Link>
              </p>
              <h1>{t('bills.title', { kind: word('bill-kind', page.bill.kind), number: page.bill.number })}</h1>
              <State code={page.bill.overdue ? 'overdue' : page.bill.state} />
            </div>
            <BillDates page={page} />
            <BillSheet page={page} />
            <BillPapers page={page} root={`/api/accounts/${accountId}`} />
            <p className="row">
              <ActionButtons
                specs={creditActions(page, words)}
                onDone={() => void client.invalidateQueries(billQuery(accountId, billId))}
              />
            </p>
          </div>
        )}
      </Asked>
    </PageWithMargin>
  );
}
