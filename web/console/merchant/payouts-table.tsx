import type { MerchantPayout } from '../../api/shapes.ts';
import { Amount, Day } from '../../design/amount.tsx';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';

/** What merchants were paid, each with its statement. */
export function PayoutsTable({ rows, of = true }: { readonly rows: readonly MerchantPayout[]; readonly of?: boolean }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('merchant.payouts')}
      rows={rows}
      keyOf={(one) => one.id}
      empty={<Empty title={t('merchant.no-payout')}>{t('merchant.no-payout-why')}</Empty>}
      columns={[
        { name: 'number', label: t('merchant.statement'), by: (one) => one.number, cell: (one) => one.number },
        ...(of
          ? [{ name: 'merchant', label: t('merchant.merchant'), cell: (one: MerchantPayout) => one.merchant }]
          : []),
        { name: 'month', label: t('merchant.month'), cell: (one) => one.month },
        { name: 'on', label: t('merchant.paid-on'), cell: (one) => <Day value={one.paidOn} /> },
        { name: 'gross', label: t('merchant.gross'), end: true, cell: (one) => <Amount value={one.gross} /> },
        { name: 'share', label: t('merchant.share'), end: true, cell: (one) => <Amount value={one.commission} /> },
        { name: 'net', label: t('merchant.net'), end: true, cell: (one) => <Amount value={one.net} /> },
        {
          name: 'files',
          label: t('merchant.files'),
          cell: (one) => (
            <span className="row">
              <a
                href={`/api/merchant-payouts/${one.id}/statement.pdf`}
                aria-label={t('merchant.pdf-of', { number: one.number })}
              >
                {t('merchant.pdf')}
              </a>
              <a
                href={`/api/merchant-payouts/${one.id}/statement.csv`}
                aria-label={t('merchant.csv-of', { number: one.number })}
              >
                {t('merchant.csv')}
              </a>
            </span>
          ),
        },
      ]}
    />
  );
}
