import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { BillPapers } from '../../bill/bill-papers.tsx';
import { Asked } from '../../design/asked.tsx';
import { BillDates, BillSheet } from '../../design/bill-sheet.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { State } from '../../design/state.tsx';
import { billQuery } from '../queries.ts';

/** One bill: why is beside every line. */
export function MyBillPage() {
  const { t, word } = useWords();
  const { billId } = useParams({ from: '/bills/$billId' });
  const bill = useQuery(billQuery(billId));
  return (
    <PageWithMargin idle={<p className="margin-hint">{t('bills.hint')}</p>}>
      <p className="overline">
        <Link to="/bills">{t('nav.bills')}</Link>
      </p>
      <Asked query={bill}>
        {(page) => (
          <div className="stack">
            <div className="page-head">
              <h1>{t('bills.title', { kind: word('bill-kind', page.bill.kind), number: page.bill.number })}</h1>
              <State code={page.bill.overdue ? 'overdue' : page.bill.state} />
            </div>
            {Number(page.bill.left) > 0 ? (
              <p>
                <Link to="/pay" search={{ bill: page.bill.id }} className="button" data-look="strong">
                  {t('home.pay-by-card')}
                </Link>
              </p>
            ) : null}
            <BillDates page={page} />
            <BillSheet page={page} />
            <BillPapers page={page} root="/api/me" />
          </div>
        )}
      </Asked>
    </PageWithMargin>
  );
}
