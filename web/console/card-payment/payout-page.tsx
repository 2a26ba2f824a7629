import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Amount } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { TILL_LABELS } from '../till/labels.ts';
import { cardPaymentsQuery, payoutQuery } from '../till/queries.ts';

/** What a payout of the provider is made of, line against payment. */
export function PayoutPage() {
  useAlso(TILL_LABELS);
  const { t, word } = useWords();
  const { payoutId } = useParams({ from: '/card-payments/$payoutId' });
  const lines = useQuery(payoutQuery(payoutId));
  const known = useQuery(cardPaymentsQuery).data?.payouts.find((one) => one.id === payoutId);
  return (
    <PageWithMargin wide>
      <p>
        <Link to="/card-payments">{t('cards.all')}</Link>
      </p>
      <div className="page-head">
        <h1>{t('cards.payout', { reference: known?.reference ?? '' })}</h1>
      </div>
      <Asked query={lines}>
        {(rows) => (
          <Table
            caption={t('cards.payouts')}
            rows={rows}
            keyOf={(one) => String(one.position)}
            empty={<Empty title={t('cards.no-payout')} />}
            columns={[
              {
                name: 'who',
                label: t('cards.who'),
                cell: (one) =>
                  one.accountId === null ? (
                    ''
                  ) : (
                    <Link to="/customers/$accountId" params={{ accountId: one.accountId }}>
                      {one.holder}
                    </Link>
                  ),
              },
              { name: 'kind', label: t('cards.kind'), cell: (one) => word('payout-kind', one.kind) },
              { name: 'transaction', label: t('cards.transaction'), cell: (one) => one.transaction },
              {
                name: 'outcome',
                label: t('cards.outcome'),
                cell: (one) => (
                  <State
                    code={one.outcome === 'matched' ? 'allocated' : 'unallocated'}
                    label={word('payout-outcome', one.outcome)}
                  />
                ),
              },
              { name: 'amount', label: t('cards.amount'), end: true, cell: (one) => <Amount value={one.amount} /> },
              { name: 'fee', label: t('cards.fees'), end: true, cell: (one) => <Amount value={one.fee} /> },
            ]}
          />
        )}
      </Asked>
    </PageWithMargin>
  );
}
