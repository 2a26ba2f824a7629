import type { ShopOrder, WarehousePage } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';
import { disputeSpecs } from './dispute-actions.ts';

const pathOf = (order: ShopOrder, step: string): string => `/api/shop/orders/${order.accountId}/${order.id}/${step}`;

function lineField(order: ShopOrder, { t, say }: Words): FieldSpec {
  return {
    name: 'position',
    kind: 'choice',
    label: t('warehouse.line'),
    required: true,
    initial: String(order.lines[0]!.position),
    options: order.lines.map((one) => ({ value: String(one.position), label: say(one.label) })),
  };
}

function prepareSpec(order: ShopOrder, { t }: Words): ActionSpec {
  return {
    key: 'prepare',
    title: t('warehouse.prepare'),
    lede: t('warehouse.prepare-lede'),
    path: pathOf(order, 'preparation'),
    fields: [],
    fixed: { picked: order.lines.map(({ position }) => ({ position })) },
  };
}

function dispatchSpec(order: ShopOrder, { t }: Words): ActionSpec {
  return {
    key: 'dispatch',
    title: t('warehouse.dispatch'),
    lede: t('warehouse.dispatch-lede'),
    path: pathOf(order, 'dispatch'),
    fields: [{ name: 'carrierReference', kind: 'text', label: t('warehouse.carrier-reference'), required: true }],
  };
}

const plain = (order: ShopOrder, step: string, { t }: Words): ActionSpec => ({
  key: step,
  title: t(`warehouse.${step}`),
  lede: t(`warehouse.${step}-lede`),
  path: pathOf(order, step),
  fields: [],
});

function cancelSpecs(order: ShopOrder, words: Words): ActionSpec[] {
  const { t } = words;
  return [
    {
      key: 'price-error',
      title: t('warehouse.price-error'),
      lede: t('warehouse.price-error-lede'),
      path: pathOf(order, 'price-error'),
      fields: [
        { ...lineField(order, words), kind: 'choice' },
        { name: 'derisory', kind: 'tick', label: t('warehouse.derisory') },
        { name: 'unrelatedToMarketValue', kind: 'tick', label: t('warehouse.unrelated') },
      ],
    },
    {
      key: 'cancel',
      title: t('warehouse.cancel'),
      path: pathOf(order, 'cancellation'),
      fields: [{ name: 'why', kind: 'text', label: t('warehouse.why'), required: true }],
    },
  ];
}

function warrantySpec(order: ShopOrder, words: Words): ActionSpec {
  const { t } = words;
  return {
    key: 'warranty',
    title: t('warehouse.warranty'),
    lede: t('warehouse.warranty-lede'),
    path: pathOf(order, 'warranty'),
    fields: [
      lineField(order, words),
      { name: 'hiddenDefect', kind: 'tick', label: t('warehouse.hidden-defect') },
      { name: 'discoveredOn', kind: 'date', label: t('warehouse.discovered-on'), required: true },
      {
        name: 'choice',
        kind: 'choice',
        label: t('warehouse.choice'),
        required: true,
        initial: 'return',
        options: [
          { value: 'return', label: t('warehouse.choice-return') },
          { value: 'keep', label: t('warehouse.choice-keep') },
        ],
      },
      {
        name: 'agreedReductionInclTax',
        kind: 'amount',
        label: t('warehouse.reduction'),
        shown: (values) => values.choice === 'keep',
      },
    ],
  };
}

/** What may be done with an order from where it stands; a dispute may come at any time. */
export function orderSpecs(order: ShopOrder, words: Words): readonly ActionSpec[] {
  return [...stepSpecs(order, words), ...disputeSpecs(order, words)];
}

function stepSpecs(order: ShopOrder, words: Words): readonly ActionSpec[] {
  switch (order.state) {
    case 'awaiting-payment':
    case 'on-hold':
      return cancelSpecs(order, words);
    case 'to-prepare':
      return [prepareSpec(order, words), ...cancelSpecs(order, words)];
    case 'prepared':
      return [dispatchSpec(order, words), ...cancelSpecs(order, words)];
    case 'dispatched':
      return [plain(order, 'availability', words), plain(order, 'delivery', words)];
    case 'available':
      return [plain(order, 'delivery', words), plain(order, 'unclaimed', words)];
    case 'delivered':
      return [warrantySpec(order, words)];
    default:
      return [];
  }
}

/** Taking in an article that comes back. */
export function receptionSpec(one: WarehousePage['returns'][number], { t, say }: Words): ActionSpec {
  return {
    key: `reception-${one.id}`,
    title: t('warehouse.receive'),
    lede: t('warehouse.receive-lede', { article: say(one.label), number: one.number }),
    path: `/api/shop/returns/${one.accountId}/${one.id}/reception`,
    fields: [],
  };
}

/** Deciding on a buyer who is not known yet. */
export function identificationSpec(one: WarehousePage['identifications'][number], { t }: Words): ActionSpec {
  return {
    key: `identification-${one.id}`,
    title: t('warehouse.decide'),
    lede: t('warehouse.decide-lede', { company: one.company }),
    path: `/api/shop/identifications/${one.id}/decision`,
    fields: [
      { name: 'accepted', kind: 'tick', label: t('warehouse.accepted') },
      { name: 'why', kind: 'text', label: t('warehouse.why'), required: true },
    ],
  };
}
