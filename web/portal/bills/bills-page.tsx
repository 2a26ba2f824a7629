import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BillSummary } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { BillFormSection } from '../../bill/bill-form.tsx';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { billsQuery } from '../queries.ts';
import { MyBankDetails } from './bank-details.tsx';
import { WhoPays } from './who-pays.tsx';

function useColumns(): readonly Column<BillSummary>[] {
  const { t, word } = useWords();
  return [
    {
      name: 'number',
      label: t('bills.number'),
      by: (bill) => bill.number,
      cell: (bill) => (
        <Link to="/bills/$billId" params={{ billId: bill.id }}>
          {bill.number}
        </Link>
      ),
    },
    { name: 'kind', label: t('bills.kind'), cell: (bill) => word('bill-kind', bill.kind) },
    {
      name: 'issued',
      label: t('bills.issued'),
      by: (bill) => bill.issuedOn,
      cell: (bill) => <Day value={bill.issuedOn} short />,
    },
    { name: 'due', label: t('bills.due'), by: (bill) => bill.dueOn, cell: (bill) => <Day value={bill.dueOn} short /> },
    { name: 'state', label: t('bills.state'), cell: (bill) => <State code={bill.overdue ? 'overdue' : bill.state} /> },
    {
      name: 'total',
      label: t('bills.total'),
      end: true,
      by: (bill) => Number(bill.total),
      cell: (bill) => <Amount value={bill.total} />,
    },
  ];
}

/** The bills of the customer, the newest first. */
export function BillsPage() {
  const { t } = useWords();
  const bills = useQuery(billsQuery);
  const columns = useColumns();
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.bills')}</h1>
        <p>{t('bills.lede')}</p>
        <p>
          <Link to="/bills/next">{t('bills.next')}</Link>
        </p>
      </div>
      {bills.data?.bills.some((bill) => bill.overdue) ? (
        <p>
          <Link to="/arrears">{t('bills.late')}</Link>
        </p>
      ) : null}
      <Asked query={bills}>
        {(answer) => (
          <Table
            caption={t('nav.bills')}
            rows={answer.bills}
            columns={columns}
            keyOf={(bill) => bill.id}
            empty={<Empty title={t('home.no-bill')}>{t('home.no-bill-yet')}</Empty>}
          />
        )}
      </Asked>
      <BillFormSection root="/api/me" />
      <MyBankDetails />
      <WhoPays />
    </PageWithMargin>
  );
}
