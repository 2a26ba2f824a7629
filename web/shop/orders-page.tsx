import { Link } from '@tanstack/react-router';
import { Amount, Moment } from '../design/amount.tsx';
import { useWords } from '../design/language.tsx';
import { PageWithMargin } from '../design/margin.tsx';
import { Empty } from '../design/section.tsx';
import { State } from '../design/state.tsx';
import { Table } from '../design/table.tsx';
import { useShop } from './at-shop.ts';
import { EnterPart } from './enter-part.tsx';

/** The orders of who is signed in. */
export function OrdersPage() {
  const { t } = useWords();
  const { signedIn, mine } = useShop();
  return (
    <PageWithMargin>
      <div className="page-head">
        <h1>{t('shop.orders')}</h1>
        <p>{t('shop.orders-lede')}</p>
      </div>
      {signedIn ? null : <EnterPart />}
      {mine ? (
        <Table
          caption={t('shop.orders')}
          rows={mine.orders}
          keyOf={(one) => one.id}
          empty={<Empty title={t('shop.no-order')}>{t('shop.no-order-why')}</Empty>}
          columns={[
            {
              name: 'number',
              label: t('shop.number'),
              cell: (one) => (
                <Link to="/commandes/$orderId" params={{ orderId: one.id }}>
                  {one.number}
                </Link>
              ),
            },
            { name: 'placed', label: t('shop.placed'), cell: (one) => <Moment value={one.placedAt} /> },
            { name: 'state', label: t('shop.state'), cell: (one) => <State group="shop-state" code={one.state} /> },
            { name: 'total', label: t('shop.total'), end: true, cell: (one) => <Amount value={one.totalInclTax} /> },
          ]}
        />
      ) : null}
    </PageWithMargin>
  );
}
