import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ShopOrder } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Amount, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { longDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Section } from '../../design/section.tsx';
import { State } from '../../design/state.tsx';
import { Table } from '../../design/table.tsx';
import { Mark } from '../../design/term.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { OrderComplaints } from './complaint-table.tsx';
import { SHOP_LABELS } from './labels.ts';
import { orderSpecs } from './order-actions.ts';
import { shopOrderQuery } from './queries.ts';

function Facts({ order }: { readonly order: ShopOrder }) {
  const { t, say, word, language } = useWords();
  const { place } = order;
  const fact = (label: string, value: string | null) =>
    value === null ? null : (
      <>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </>
    );
  const day = (on: string | null): string | null => (on === null ? null : longDay(on, language));
  return (
    <dl className="facts">
      <dt>{t('warehouse.state')}</dt>
      <dd>
        <State group="shop-state" code={order.state} />
        {order.late ? <State group="shop-state" code="late" /> : null}
      </dd>
      <dt>{t('warehouse.buyer')}</dt>
      <dd>
        <Link to="/customers/$accountId" params={{ accountId: order.accountId }}>
          {order.buyer}
        </Link>
      </dd>
      <dt>{t('warehouse.total')}</dt>
      <dd>
        <Amount value={order.totalInclTax} />
      </dd>
      {fact(t('warehouse.payment'), word('shop-payment', order.payment))}
      {fact(
        t('warehouse.delivery-to'),
        `${say(order.deliveryMode)} : ${place.name}, ${place.line1}, ${place.postcode} ${place.city}`,
      )}
      {fact(t('warehouse.latest'), day(order.latestOn))}
      {fact(t('warehouse.carrier-reference'), order.carrierReference)}
      {fact(t('warehouse.collect-by'), day(order.collectBy))}
      {fact(t('warehouse.owned'), day(order.ownedOn))}
      {order.bill ? (
        <>
          <dt>{t('warehouse.bill')}</dt>
          <dd>
            <Link
              to="/customers/$accountId/bills/$billId"
              params={{ accountId: order.accountId, billId: order.bill.id }}
            >
              {order.bill.number}
            </Link>
          </dd>
        </>
      ) : null}
      {fact(t('warehouse.why'), order.cancelledWhy === null ? null : say(order.cancelledWhy))}
    </dl>
  );
}

function Lines({ order }: { readonly order: ShopOrder }) {
  const { t, say } = useWords();
  return (
    <Section title={t('warehouse.articles')}>
      <Table
        caption={t('warehouse.articles')}
        rows={order.lines}
        keyOf={(one) => String(one.position)}
        empty={null}
        columns={[
          { name: 'sku', label: t('warehouse.sku'), cell: (one) => one.sku },
          { name: 'label', label: t('warehouse.line'), cell: (one) => say(one.label) },
          {
            name: 'ready',
            label: t('warehouse.shelf'),
            cell: (one) => t(one.picked ? 'warehouse.picked' : one.reserved ? 'warehouse.reserved' : 'warehouse.waits'),
          },
          { name: 'quantity', label: t('warehouse.quantity'), end: true, cell: (one) => one.quantity },
        ]}
      />
    </Section>
  );
}

function Steps({ order }: { readonly order: ShopOrder }) {
  const { t, say } = useWords();
  return (
    <Section title={t('warehouse.history')}>
      <Table
        caption={t('warehouse.history')}
        rows={order.steps}
        keyOf={(one) => `${one.at} ${one.kind}`}
        empty={null}
        columns={[
          { name: 'at', label: t('warehouse.at'), cell: (one) => <Moment value={one.at} short /> },
          {
            name: 'what',
            label: t('warehouse.what'),
            cell: (one) => (
              <Mark
                long
                why={{ decision: one.decision, clauses: one.clauses.map((clause) => clause.id) }}
                clauses={one.clauses}
                shown={say(one.words)}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

/** An order in the warehouse: what is in it, where it stands, what may be done. */
export function ShopOrderPage() {
  useAlso(SHOP_LABELS);
  const words = useWords();
  const { t } = words;
  const { accountId, orderId } = useParams({ from: '/shop/orders/$accountId/$orderId' });
  const page = useQuery(shopOrderQuery(accountId, orderId));
  const mayWrite = useQuery(sessionQuery).data?.user?.permissions.includes('shop:write') ?? false;
  return (
    <PageWithMargin>
      <Asked query={page}>
        {(order) => (
          <>
            <div className="page-head">
              <p className="small">
                <Link to="/shop">{t('warehouse.back')}</Link>
              </p>
              <h1>{t('warehouse.order', { number: order.number })}</h1>
              {mayWrite ? (
                <div className="row">
                  <ActionButtons specs={orderSpecs(order, words)} />
                </div>
              ) : null}
            </div>
            <Facts order={order} />
            <Lines order={order} />
            <OrderComplaints order={order} />
            <Steps order={order} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
