import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ShopStockPage as Page } from '../../api/shapes.ts';
import { sessionQuery } from '../../api/session.ts';
import { Amount, Moment } from '../../design/amount.tsx';
import { Asked } from '../../design/asked.tsx';
import { shortDay } from '../../design/format.ts';
import { useAlso, useWords } from '../../design/language.tsx';
import { PageWithMargin } from '../../design/margin.tsx';
import { Empty, Section } from '../../design/section.tsx';
import { Table } from '../../design/table.tsx';
import { ActionButtons } from '../act/action-buttons.tsx';
import { SHOP_LABELS } from './labels.ts';
import { shelfSpecs } from './product-actions.ts';
import { shopStockQuery } from './queries.ts';
import { stockSpecs } from './stock-actions.ts';

function Articles({ page }: { readonly page: Page }) {
  const { t, say } = useWords();
  return (
    <Table
      caption={t('shop-stock.articles')}
      rows={page.articles}
      keyOf={(one) => one.sku}
      empty={<Empty title={t('shop-stock.none')}>{t('shop-stock.none-why')}</Empty>}
      columns={[
        { name: 'sku', label: t('shop-stock.sku'), by: (one) => one.sku, cell: (one) => one.sku },
        { name: 'label', label: t('shop-stock.article'), cell: (one) => say(one.label) },
        { name: 'price', label: t('shop-stock.price'), end: true, cell: (one) => <Amount value={one.priceExclTax} /> },
        { name: 'hand', label: t('shop-stock.on-hand'), end: true, cell: (one) => one.onHand },
        { name: 'reserved', label: t('shop-stock.reserved'), end: true, cell: (one) => one.reserved },
        { name: 'free', label: t('shop-stock.free'), end: true, by: (one) => one.free, cell: (one) => one.free },
      ]}
    />
  );
}

function Sales({ page }: { readonly page: Page }) {
  const { t } = useWords();
  return (
    <Section title={t('shop-stock.sales')}>
      <Table
        caption={t('shop-stock.sales')}
        rows={page.sales}
        keyOf={(one) => one.id}
        empty={<Empty title={t('shop-stock.no-sale')} />}
        columns={[
          { name: 'sku', label: t('shop-stock.sku'), cell: (one) => one.sku },
          { name: 'kind', label: t('shop-stock.kind'), cell: (one) => t(`shop-stock.${one.kind}`) },
          { name: 'from', label: t('shop-stock.starts'), cell: (one) => <Moment value={one.startsAt} short /> },
          { name: 'to', label: t('shop-stock.ends'), cell: (one) => <Moment value={one.endsAt} short /> },
          {
            name: 'sold',
            label: t('shop-stock.sold'),
            end: true,
            cell: (one) => (one.quantity === null ? '—' : `${one.sold} / ${one.quantity}`),
          },
        ]}
      />
    </Section>
  );
}

function Vouchers({ page }: { readonly page: Page }) {
  const { t, language } = useWords();
  return (
    <Section title={t('shop-stock.vouchers')}>
      <Table
        caption={t('shop-stock.vouchers')}
        rows={page.vouchers}
        keyOf={(one) => one.code}
        empty={<Empty title={t('shop-stock.no-voucher')} />}
        columns={[
          { name: 'code', label: t('shop-stock.code'), cell: (one) => one.code },
          { name: 'amount', label: t('shop-stock.amount'), end: true, cell: (one) => <Amount value={one.amount} /> },
          { name: 'until', label: t('shop-stock.expires'), cell: (one) => shortDay(one.expiresOn, language) },
          {
            name: 'used',
            label: t('shop-stock.used'),
            cell: (one) => (one.usedOn === null ? '—' : shortDay(one.usedOn, language)),
          },
        ]}
      />
    </Section>
  );
}

/** What the shop sells and has, its sales and its vouchers. */
export function ShopStockPage() {
  useAlso(SHOP_LABELS);
  const words = useWords();
  const { t } = words;
  const page = useQuery(shopStockQuery);
  const mayWrite = useQuery(sessionQuery).data?.user?.permissions.includes('shop:write') ?? false;
  return (
    <PageWithMargin wide>
      <Asked query={page}>
        {(answer) => (
          <>
            <div className="page-head">
              <p className="small">
                <Link to="/shop">{t('warehouse.back')}</Link>
              </p>
              <h1>{t('shop-stock.title')}</h1>
              {mayWrite ? (
                <div className="row">
                  <ActionButtons
                    specs={[
                      ...(answer.articles.length > 0 ? stockSpecs(answer, words) : []),
                      ...shelfSpecs(answer, words),
                    ]}
                  />
                </div>
              ) : null}
            </div>
            <Articles page={answer} />
            <Sales page={answer} />
            <Vouchers page={answer} />
          </>
        )}
      </Asked>
    </PageWithMargin>
  );
}
