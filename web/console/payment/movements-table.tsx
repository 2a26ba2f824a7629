import { Link } from '@tanstack/react-router';
import type { Movement } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';

/** Movements of the bank, with what became of each and why. */
export function MovementsTable({
  movements,
  caption,
  empty,
}: {
  readonly movements: readonly Movement[];
  readonly caption: string;
  readonly empty: string;
}) {
  const { t, say } = useWords();
  return (
    <Table
      caption={caption}
      rows={movements}
      keyOf={(one) => `${one.statementId} ${one.reference}`}
      search={(one) => `${one.reference} ${one.counterparty ?? ''} ${one.remittance ?? ''} ${one.endToEnd ?? ''}`}
      empty={<Empty title={empty} />}
      columns={[
        {
          name: 'on',
          label: t('movement.on'),
          by: (one) => one.bookedOn,
          cell: (one) => <Day value={one.bookedOn} short />,
        },
        {
          name: 'who',
          label: t('movement.who'),
          by: (one) => one.counterparty ?? '',
          cell: (one) => (
            <>
              {one.counterparty ?? '—'}
              {one.remittance || one.endToEnd ? (
                <span className="small soft"> {one.remittance ?? one.endToEnd}</span>
              ) : null}
            </>
          ),
        },
        {
          name: 'outcome',
          label: t('movement.outcome'),
          by: (one) => one.outcome,
          cell: (one) => <State code={one.outcome} />,
        },
        {
          name: 'why',
          label: t('movement.why'),
          cell: (one) => (
            <>
              {say(one.explanation)}{' '}
              {one.accountId ? (
                <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
                  {t('movement.see')}
                </Link>
              ) : null}
            </>
          ),
        },
        {
          name: 'amount',
          label: t('movement.amount'),
          end: true,
          by: (one) => Number(one.amount),
          cell: (one) => <Amount value={one.amount} />,
        },
      ]}
    />
  );
}
