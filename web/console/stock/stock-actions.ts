import type { StockPiece } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec } from '../act/action-spec.ts';

/** Kinds of equipment that a first delivery may be of; those of the stock come before. */
const KINDS = ['modem', 'router', 'decoder', 'repeater', 'sim'];

/** What may become of a piece that no customer has. */
const AFTER: Readonly<Record<StockPiece['state'], readonly string[]>> = {
  'in-stock': ['damaged', 'lost'],
  returned: ['in-stock', 'damaged', 'lost'],
  damaged: ['in-stock', 'lost'],
  lost: ['in-stock', 'damaged'],
  left: ['in-stock', 'damaged'],
  assigned: [],
};

function condition(words: Words, values: readonly string[]): FieldSpec {
  return {
    name: 'condition',
    kind: 'choice',
    label: words.t('stock-field.condition'),
    required: true,
    options: values.map((value) => ({ value, label: words.t(`stock-field.condition-${value}`) })),
  };
}

function kindField(words: Words, kinds: readonly string[]): FieldSpec {
  return {
    name: 'kind',
    kind: 'choice',
    label: words.t('stock-field.kind'),
    required: true,
    options: [...new Set([...kinds, ...KINDS])].map((value) => ({ value, label: words.word('equipment-kind', value) })),
  };
}

/** A delivery put in stock. */
export function receiveSpec(words: Words, kinds: readonly string[], models: readonly string[]): ActionSpec {
  const { t } = words;
  return {
    key: 'receive',
    title: t('stock-act.receive'),
    lede: t('stock-act.receive-lede'),
    path: '/api/stock-receipts',
    fields: [
      kindField(words, kinds),
      {
        name: 'model',
        kind: 'text',
        label: t('stock-field.model'),
        required: true,
        options: models.map((value) => ({ value, label: value })),
      },
      {
        name: 'delivery',
        kind: 'long-text',
        label: t('stock-field.lines'),
        hint: t('stock-field.lines-hint'),
        required: true,
      },
    ],
  };
}

/** A piece of the stock handed over to a contract that is in front of the agent. */
export function handOverHereSpec(agreementId: string, kinds: readonly string[], words: Words): ActionSpec {
  const { t } = words;
  return {
    key: `hand-over-${agreementId}`,
    title: t('stock-act.hand-over-here'),
    lede: t('stock-act.hand-over-here-lede'),
    path: `/api/agreements/${agreementId}/equipment`,
    fields: [kindField(words, kinds), { name: 'serial', kind: 'text', label: t('stock-field.serial') }],
  };
}

/** Another piece of the same model in place of one that a customer has. */
export function exchangeSpec(serial: string, words: Words): ActionSpec {
  return {
    key: 'exchange',
    title: words.t('stock-act.exchange'),
    lede: words.t('stock-act.exchange-lede'),
    path: `/api/equipment/${encodeURIComponent(serial)}/exchange`,
    fields: [condition(words, ['good', 'faulty'])],
  };
}

/** What may be done with a piece as it stands. */
export function pieceActions(piece: StockPiece, today: string, words: Words): ActionSpec[] {
  const { t } = words;
  const path = `/api/equipment/${encodeURIComponent(piece.serial)}`;
  const spec = (key: string, verb: string, fields: readonly FieldSpec[]): ActionSpec => ({
    key,
    title: t(`stock-act.${key}`),
    lede: t(`stock-act.${key}-lede`),
    path: `${path}/${verb}`,
    fields,
  });
  const on: FieldSpec = { name: 'on', kind: 'date', label: t('stock-field.on'), initial: today };
  const state: FieldSpec = {
    name: 'to',
    kind: 'choice',
    label: t('stock-field.to'),
    required: true,
    options: AFTER[piece.state].map((value) => ({ value, label: words.word('state', value) })),
  };
  const reason: FieldSpec = {
    name: 'reason',
    kind: 'text',
    label: t('stock-field.reason'),
    hint: t('stock-field.reason-hint'),
    required: true,
  };
  if (piece.state === 'assigned') {
    return [
      exchangeSpec(piece.serial, words),
      spec('return', 'return', [
        condition(words, ['good', 'faulty', 'incomplete']),
        on,
        {
          name: 'repairCostInclTax',
          kind: 'amount',
          label: t('stock-field.repair-cost'),
          shown: (values) => values.condition === 'faulty',
        },
      ]),
    ];
  }
  const account: FieldSpec = { name: 'accountNumber', kind: 'text', label: t('stock-field.account'), required: true };
  return [
    ...(piece.state === 'in-stock' ? [spec('hand-over', 'hand-over', [account])] : []),
    spec('condition', 'condition', [state, reason]),
  ];
}
