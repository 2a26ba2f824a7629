import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OpenCase } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { caseActions } from '../customer/customer-actions.ts';
import { casesQuery } from '../queries.ts';

function useColumns(): readonly Column<OpenCase>[] {
  const words = useWords();
  const { t, word } = words;
  return [
    {
      name: 'who',
      label: t('search.name'),
      by: (one) => one.holder,
      cell: (one) => (
        <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
          {one.holder}
        </Link>
      ),
    },
    {
      name: 'bill',
      label: t('bills.number'),
      by: (one) => one.billNumber,
      cell: (one) => (
        <Link to="/customers/$accountId/bills/$billId" params={{ accountId: one.accountId, billId: one.billId }}>
          {one.billNumber}
        </Link>
      ),
    },
    {
      name: 'opened',
      label: t('case.opened'),
      by: (one) => one.openedOn,
      cell: (one) => <Day value={one.openedOn} short />,
    },
    {
      name: 'step',
      label: t('case.last-step'),
      by: (one) => one.lastStep ?? '',
      cell: (one) => (one.lastStep ? word('case-step', one.lastStep) : '—'),
    },
    {
      name: 'next',
      label: t('case.next'),
      by: (one) => one.nextOn,
      cell: (one) => <Day value={one.pausedUntil ?? one.nextOn} short />,
    },
    {
      name: 'left',
      label: t('bills.left'),
      end: true,
      by: (one) => Number(one.left),
      cell: (one) => <Amount value={one.left} />,
    },
    {
      name: 'act',
      label: t('case.act'),
      cell: (one) => <ActionButtons specs={caseActions(one.accountId, one, words)} />,
    },
  ];
}

/** Open cases of collection, the oldest first. */
export function CasesPage() {
  const { t } = useWords();
  const columns = useColumns();
  const cases = useQuery(casesQuery);
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('nav.collection')}</h1>
        <p>{t('case.lede')}</p>
      </div>
      <Asked query={cases}>
        {(answer) => (
          <Table
            caption={t('nav.collection')}
            rows={answer}
            keyOf={(one) => one.id}
            search={(one) => `${one.holder} ${one.billNumber}`}
            empty={<Empty title={t('case.no-open')}>{t('case.no-open-why')}</Empty>}
            columns={columns}
          />
        )}
      </Asked>
    </PageWithMargin>
  );
}
