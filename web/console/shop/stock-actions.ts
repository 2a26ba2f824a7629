import type { ShopStockPage } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

function articleField(page: ShopStockPage, { t, say }: Words): FieldSpec {
  return {
    name: 'sku',
    kind: 'choice',
    label: t('shop-stock.article'),
    required: true,
    initial: page.articles[0]?.sku ?? '',
    options: page.articles.map((one) => ({ value: one.sku, label: say(one.label) })),
  };
}

function saleSpec(page: ShopStockPage, words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'sale',
    title: t('shop-stock.offer-sale'),
    lede: t('shop-stock.offer-sale-lede'),
    path: '/api/shop/sales',
    fields: [
      articleField(page, words),
      {
        name: 'kind',
        kind: 'choice',
        label: t('shop-stock.kind'),
        required: true,
        initial: 'flash-sale',
        options: [
          { value: 'flash-sale', label: t('shop-stock.flash-sale') },
          { value: 'promotion', label: t('shop-stock.promotion') },
        ],
      },
      { name: 'priceExclTax', kind: 'amount', label: t('shop-stock.sale-price'), required: true },
      { name: 'startsAt', kind: 'local-time', label: t('shop-stock.starts'), required: true },
      { name: 'endsAt', kind: 'local-time', label: t('shop-stock.ends'), required: true },
      {
        name: 'quantity',
        kind: 'count',
        label: t('shop-stock.sale-quantity'),
        shown: (values) => values.kind === 'flash-sale',
      },
    ],
  };
}

function productField(page: ShopStockPage, { t, say }: Words): FieldSpec {
  const products = new Map(page.articles.map((one) => [one.product, one]));
  return {
    name: 'code',
    kind: 'choice',
    label: t('shop-stock.product'),
    required: true,
    initial: page.articles[0]?.product ?? '',
    options: [...products].map(([value, one]) => ({ value, label: say(one.label) })),
  };
}

/** What comes with a product beside its price. */
function besideSpecs(page: ShopStockPage, words: Words): readonly ActionSpec[] {
  const { t } = words;
  const both = (name: string, kind: 'text' | 'long-text', required = true): FieldSpec[] => [
    { name: `${name}.fr`, kind, label: t(`shop-stock.${name}-fr`), required },
    { name: `${name}.en`, kind, label: t(`shop-stock.${name}-en`), required },
  ];
  return [
    {
      key: 'update',
      title: t('shop-stock.publish-update'),
      lede: t('shop-stock.publish-update-lede'),
      path: '/api/shop/updates',
      fields: [
        productField(page, words),
        ...both('title', 'text'),
        ...both('consequences', 'long-text'),
        ...both('instructions', 'long-text', false),
        { name: 'essential', kind: 'yes-no', label: t('shop-stock.essential'), required: true },
      ],
    },
    {
      key: 'own-terms',
      title: t('shop-stock.give-terms'),
      lede: t('shop-stock.give-terms-lede'),
      path: '/api/shop/own-terms',
      fields: [productField(page, words), ...both('title', 'text'), ...both('text', 'long-text')],
    },
  ];
}

/** What those who tend the shop may change. */
export function stockSpecs(page: ShopStockPage, words: Words): readonly ActionSpec[] {
  const { t, say } = words;
  const preOrders = page.articles.filter((one) => one.preOrder);
  const article = articleField(page, words);
  return [
    {
      key: 'stock',
      title: t('shop-stock.receive'),
      lede: t('shop-stock.receive-lede'),
      path: '/api/shop/stock',
      fields: [
        article,
        { name: 'quantity', kind: 'count', label: t('shop-stock.quantity'), required: true },
        { name: 'reference', kind: 'text', label: t('shop-stock.reference'), required: true },
      ],
    },
    saleSpec(page, words),
    {
      key: 'voucher',
      title: t('shop-stock.issue-voucher'),
      path: '/api/shop/vouchers',
      fields: [
        { name: 'code', kind: 'text', label: t('shop-stock.code'), required: true },
        { name: 'amount', kind: 'amount', label: t('shop-stock.amount'), required: true },
        { name: 'expiresOn', kind: 'date', label: t('shop-stock.expires'), required: true },
      ],
    },
    ...(preOrders.length === 0
      ? []
      : [
          {
            key: 'release',
            title: t('shop-stock.release'),
            lede: t('shop-stock.release-lede'),
            path: '/api/shop/releases',
            fields: [
              {
                name: 'code',
                kind: 'choice' as const,
                label: t('shop-stock.article'),
                required: true,
                initial: preOrders[0]!.product,
                options: preOrders.map((one) => ({ value: one.product, label: say(one.label) })),
              },
              { name: 'releaseOn', kind: 'date' as const, label: t('shop-stock.release-on'), required: true },
            ],
          },
        ]),
    ...besideSpecs(page, words),
  ];
}
