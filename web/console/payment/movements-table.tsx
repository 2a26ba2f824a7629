import { Link } from '@tanstack/react-router';
import type { Movement } from '../../api/shapes.ts';
import { BANK_LABELS } from '../../bank/labels.ts';
import { MovementAmount } from '../../bank/movement-amount.tsx';
import { Day } from '../../design/amount.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { useMayChange } from '../act/permitted.tsx';

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
  useAlso(BANK_LABELS);
  const { t, say, word } = useWords();
  const mayChange = useMayChange();
  const mayDecide = (statementId: string): boolean => mayChange(`/api/bank-statements/${statementId}/movements/name`);
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
          name: 'line',
          label: t('recon.line'),
          by: (one) => word('line-kind', one.rule),
          cell: (one) => (
            <>
              <strong>{word('line-kind', one.rule)}</strong>
              <br />
              {one.counterparty} <span className="small soft">{one.remittance ?? one.endToEnd ?? ''}</span>
            </>
          ),
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
              ) : null}{' '}
              <Link to="/money-in/$statementId" params={{ statementId: one.statementId }}>
                {t(mayDecide(one.statementId) ? 'recon.decide' : 'recon.read')}
              </Link>
            </>
          ),
        },
        {
          name: 'amount',
          label: t('movement.amount'),
          end: true,
          by: (one) => Number(one.amount),
          cell: (one) => <MovementAmount one={one} />,
        },
      ]}
    />
  );
}
