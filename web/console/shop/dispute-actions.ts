import type { ShopOrder, WarehousePage } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec, FieldSpec, Values } from '../act/action-spec.ts';

type Causes = ShopOrder['causes'];
const ENDED = ['delivered', 'unclaimed', 'cancelled'];

function causeField(causes: Causes, { t, say }: Words, optional: boolean): FieldSpec {
  const none = { value: '', label: t('warehouse.no-cause') };
  return {
    name: 'cause',
    kind: 'choice',
    label: t('warehouse.cause'),
    required: !optional,
    initial: optional ? '' : (causes[0]?.code ?? ''),
    options: [...(optional ? [none] : []), ...causes.map((one) => ({ value: one.code, label: say(one.label) }))],
  };
}

function testField(causes: Causes, { t }: Words): FieldSpec {
  const tested = causes.filter((one) => one.tested).map((one) => one.code);
  return {
    name: 'meetsForceMajeureTest',
    kind: 'tick',
    label: t('warehouse.force-majeure'),
    shown: ({ cause }: Values) => tested.includes(String(cause)),
  };
}

/** What may be done with an order about which somebody is not content, or that is late. */
export function disputeSpecs(order: ShopOrder, words: Words): readonly ActionSpec[] {
  const { t } = words;
  const base = `/api/shop/orders/${order.accountId}/${order.id}`;
  const complain: ActionSpec = {
    key: 'complain',
    title: t('warehouse.complain'),
    lede: t('warehouse.complain-lede'),
    path: `${base}/complaints`,
    fields: [
      {
        name: 'subject',
        kind: 'choice',
        label: t('warehouse.subject'),
        required: true,
        initial: 'order',
        options: [
          { value: 'order', label: t('warehouse.subject-order') },
          { value: 'personal-data', label: t('warehouse.subject-personal-data') },
        ],
      },
      { name: 'about', kind: 'long-text', label: t('warehouse.about'), required: true },
      { name: 'merchant', kind: 'yes-no', label: t('warehouse.merchant'), required: true },
    ],
  };
  const delay: ActionSpec = {
    key: 'delay',
    title: t('warehouse.delay'),
    lede: t('warehouse.delay-lede'),
    path: `${base}/delay`,
    fields: [causeField(order.causes, words, false), testField(order.causes, words)],
  };
  const claims = order.updates.length === 0 ? [] : [updateSpec(order, base, words)];
  const waits = order.complaints.find((one) => one.outcome === 'pending');
  const answer = waits ? answerSpec({ ...waits, accountId: order.accountId }, order.causes, words) : complain;
  return ENDED.includes(order.state) ? [answer, ...claims] : [delay, answer, ...claims];
}

/** What the buyer says of an update of what they bought, judged by the terms. */
function updateSpec(order: ShopOrder, base: string, { t, say }: Words): ActionSpec {
  const option = (value: string) => ({ value, label: t(`warehouse.${value}`) });
  return {
    key: 'update-claim',
    title: t('warehouse.update-claim'),
    lede: t('warehouse.update-claim-lede'),
    path: `${base}/update-claims`,
    fields: [
      {
        name: 'updateId',
        kind: 'choice',
        label: t('warehouse.update'),
        required: true,
        initial: order.updates[0]!.id,
        options: order.updates.map((one) => ({ value: one.id, label: say(one.title) })),
      },
      {
        name: 'installation',
        kind: 'choice',
        label: t('warehouse.installation'),
        required: true,
        initial: 'not-installed',
        options: [option('not-installed'), option('wrongly-installed'), option('installed')],
      },
      { name: 'instructionsDeficient', kind: 'yes-no', label: t('warehouse.deficient'), required: true },
      { name: 'negativeImpact', kind: 'yes-no', label: t('warehouse.harms'), required: true },
    ],
  };
}

/** Answering a complaint: the cause is judged by the terms, then what comes next. */
export function answerSpec(
  one: Pick<WarehousePage['complaints'][number], 'id' | 'accountId'>,
  causes: Causes,
  words: Words,
): ActionSpec {
  const { t } = words;
  return {
    key: `answer-${one.id}`,
    title: t('warehouse.answer'),
    lede: t('warehouse.answer-lede'),
    path: `/api/shop/complaints/${one.accountId}/${one.id}/answer`,
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        label: t('warehouse.issue'),
        required: true,
        initial: 'settled',
        options: [
          { value: 'settled', label: t('warehouse.issue-settled') },
          { value: 'failed', label: t('warehouse.issue-failed') },
        ],
      },
      { name: 'answer', kind: 'long-text', label: t('warehouse.answer-text'), required: true },
      causeField(causes, words, true),
      {
        name: 'causedNonPerformance',
        kind: 'tick',
        label: t('warehouse.caused'),
        shown: ({ cause }) => cause !== '',
      },
      testField(causes, words),
    ],
  };
}
