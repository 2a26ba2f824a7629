import type { ShopStockPage } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

/** What pictures are drawn of. */
const KINDS = ['phone', 'laptop', 'tablet', 'headset', 'desk-phone', 'router', 'cover', 'accessory'] as const;

const needed = { required: true } as const;

function both({ t }: Words, name: string, kind: FieldSpec['kind'] = 'text'): FieldSpec[] {
  return [
    { name: `${name}.fr`, kind, label: t(`shop-stock.${name}-fr`), ...needed },
    { name: `${name}.en`, kind, label: t(`shop-stock.${name}-en`), ...needed },
  ];
}

function variantFields({ t }: Words): FieldSpec[] {
  const amount = (name: string, label: string, required = false): FieldSpec => ({
    name,
    kind: 'amount',
    label: t(`shop-stock.${label}`),
    required,
  });
  return [
    { name: 'sku', kind: 'text', label: t('shop-stock.sku'), ...needed },
    { name: 'label.fr', kind: 'text', label: t('shop-stock.variant-fr'), ...needed },
    { name: 'label.en', kind: 'text', label: t('shop-stock.variant-en'), ...needed },
    { name: 'colour', kind: 'text', label: t('shop-stock.colour'), ...needed },
    amount('priceExclTax', 'price', true),
    amount('usualPriceExclTax', 'usual'),
    amount('ecoContributionExclTax', 'eco'),
    amount('privateCopyExclTax', 'copy'),
  ];
}

function productFields(page: ShopStockPage, words: Words): FieldSpec[] {
  const { t, say, word } = words;
  const choice = (name: string, label: string, options: FieldSpec['options'] = []): FieldSpec => ({
    name,
    kind: 'choice',
    label: t(`shop-stock.${label}`),
    initial: options[0]?.value ?? '',
    options,
    ...needed,
  });
  const named = (list: ShopStockPage['families']) => list.map((one) => ({ value: one.code, label: say(one.label) }));
  const yes = (name: string, label: string, initial: 'true' | 'false'): FieldSpec => ({
    name,
    kind: 'yes-no',
    label: t(`shop-stock.${label}`),
    initial,
    ...needed,
  });
  return [
    { name: 'code', kind: 'text', label: t('shop-stock.product-code'), ...needed },
    choice('category', 'in-category', named(page.categories)),
    { name: 'brand', kind: 'text', label: t('shop-stock.brand'), ...needed },
    ...both(words, 'name'),
    ...both(words, 'summary'),
    ...both(words, 'description', 'long-text'),
    choice(
      'kind',
      'picture',
      KINDS.map((value) => ({ value, label: word('product-kind', value) })),
    ),
    choice('afterSales', 'family', named(page.families)),
    yes('mobileTerminal', 'mobile-terminal', 'false'),
    yes('laptop', 'is-laptop', 'false'),
    yes('visible', 'visible', 'true'),
    yes('restocked', 'restocked', 'true'),
    yes('preOrder', 'pre-order', 'false'),
    { name: 'variants', kind: 'lines', label: t('shop-stock.variants'), line: variantFields(words), ...needed },
  ];
}

/** Opening the shop, its categories, a product put on its shelves by hand. */
export function shelfSpecs(page: ShopStockPage, words: Words): readonly ActionSpec[] {
  const { t, say } = words;
  if (page.name === null) {
    const options = page.contracts.map((one) => ({ value: one.pack, label: say(one.label) }));
    return [
      {
        key: 'open',
        title: t('shop-stock.open'),
        lede: t('shop-stock.open-lede'),
        path: '/api/shop',
        fields: [
          {
            name: 'pack',
            kind: 'choice',
            label: t('shop-stock.contract'),
            initial: options[0]?.value ?? '',
            options,
            ...needed,
          },
          { name: 'name', kind: 'text', label: t('shop-stock.shop-name'), ...needed },
        ],
      },
    ];
  }
  const category: ActionSpec = {
    key: 'category',
    title: t('shop-stock.category'),
    lede: t('shop-stock.category-lede'),
    path: '/api/shop/categories',
    fields: [{ name: 'code', kind: 'text', label: t('shop-stock.code'), ...needed }, ...both(words, 'label')],
  };
  if (page.categories.length === 0) return [category];
  return [
    {
      key: 'product',
      title: t('shop-stock.put-product'),
      lede: t('shop-stock.put-product-lede'),
      path: '/api/shop/product',
      fields: productFields(page, words),
    },
    category,
  ];
}
