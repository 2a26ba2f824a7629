import type { Appointment, CollectionCase, CustomerPage, Equipment } from '../../api/shapes.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';
import { askedField, meansOption } from '../till/means-option.ts';

/** Giving back what is kept for the customer; nothing to do while nothing is. */
function refundAction(page: CustomerPage, { t, word }: Words): ActionSpec[] {
  if (!(Number(page.balance) < 0)) return [];
  return [
    {
      key: 'refund',
      title: t('act.refund'),
      lede: t('act.refund-lede'),
      path: `/api/customers/${page.account.id}/refunds`,
      fields: [
        {
          name: 'method',
          kind: 'choice',
          label: t('field.method'),
          required: true,
          options: ['transfer', 'cheque', 'cash'].map((value) => ({ value, label: word('payment-method', value) })),
        },
        { name: 'amount', kind: 'amount', label: t('field.amount'), hint: t('field.refund-hint') },
        {
          name: 'iban',
          kind: 'text',
          label: t('field.iban'),
          hint: t('field.refund-iban-hint'),
          shown: (values) => values.method === 'transfer',
        },
        askedField(t),
      ],
    },
  ];
}

/** Other bank details under the mandate that stands. */
function bankDetailsAction(page: CustomerPage, { t }: Words): ActionSpec[] {
  if (!page.mandate) return [];
  return [
    {
      key: 'bank-details',
      title: t('act.bank-details'),
      lede: t('act.bank-details-lede'),
      path: `/api/customers/${page.account.id}/bank-details`,
      fields: [
        { name: 'iban', kind: 'text', label: t('field.iban'), required: true },
        { name: 'bic', kind: 'text', label: t('field.bic') },
        { name: 'holder', kind: 'text', label: t('field.mandate-holder'), initial: page.mandate.holder },
        { name: 'changedOn', kind: 'date', label: t('field.changed-on') },
      ],
    },
  ];
}

/** Where a means is used that a customer chooses for good, and where what an agent takes comes in; a transfer that came is not asked about. */
const WHERE_CHOSEN: Readonly<Record<string, string>> = {
  card: 'customer-space',
  cheque: 'post',
  transfer: 'automatic',
};
const WHERE_TAKEN: Readonly<Record<string, string>> = { cheque: 'post', transfer: 'received' };

/** Another means of payment from now on, which the contract accepts or not. */
function meansAction(page: CustomerPage, words: Words): ActionSpec {
  const { account } = page;
  const { t } = words;
  return {
    key: 'payment-means',
    title: t('act.payment-means'),
    lede: t('act.payment-means-lede'),
    path: `/api/customers/${account.id}/payment-means`,
    fields: [
      {
        name: 'method',
        kind: 'choice',
        label: t('field.method'),
        required: true,
        options: ['card', 'cheque', 'transfer']
          .filter((value) => value !== account.paymentMethod)
          .map((value) => meansOption(value, WHERE_CHOSEN[value]!, page.refusedWays, words)),
      },
    ],
  };
}

/** What may be done with the account itself. */
export function accountActions(page: CustomerPage, words: Words): ActionSpec[] {
  const { t } = words;
  const { id } = page.account;
  const methods = ['cash', 'cheque', 'card', 'transfer'];
  return [
    {
      key: 'payment',
      title: t('act.payment'),
      lede: t('act.payment-lede'),
      path: `/api/customers/${id}/payments`,
      fields: [
        {
          name: 'amount',
          kind: 'amount',
          label: t('field.amount'),
          required: true,
          initial: Number(page.balance) > 0 ? page.balance : '',
        },
        {
          name: 'method',
          kind: 'choice',
          label: t('field.method'),
          required: true,
          options: methods.map((value) => meansOption(value, WHERE_TAKEN[value] ?? 'counter', page.refusedWays, words)),
        },
        {
          name: 'reference',
          kind: 'text',
          label: t('field.reference'),
          hint: t('field.reference-hint'),
          required: true,
        },
      ],
    },
    ...refundAction(page, words),
    {
      key: 'mandate',
      title: t('act.mandate'),
      lede: t('act.mandate-lede'),
      path: `/api/customers/${id}/mandate`,
      fields: [
        { name: 'iban', kind: 'text', label: t('field.iban'), required: true },
        { name: 'bic', kind: 'text', label: t('field.bic') },
        { name: 'holder', kind: 'text', label: t('field.mandate-holder') },
      ],
    },
    meansAction(page, words),
    ...bankDetailsAction(page, words),
    {
      key: 'contact',
      title: t('act.contact'),
      lede: t('act.contact-lede'),
      path: `/api/customers/${id}/contact`,
      fields: [
        { name: 'email', kind: 'text', label: t('field.email'), initial: page.holder.email ?? '' },
        { name: 'phone', kind: 'text', label: t('field.phone'), initial: page.holder.phone ?? '' },
      ],
    },
  ];
}

/** What may be done with a piece of equipment that a customer holds. */
export function equipmentActions(one: Equipment, today: string, words: Words): ActionSpec[] {
  const { t } = words;
  const path = `/api/equipment/${encodeURIComponent(one.serial)}`;
  if (one.state !== 'assigned') return [];
  return [
    {
      key: 'return',
      title: t('act.return'),
      lede: t('act.return-lede', { what: `${one.model} ${one.serial}` }),
      path: `${path}/return`,
      fields: [
        {
          name: 'condition',
          kind: 'choice',
          label: t('field.condition'),
          required: true,
          options: ['good', 'faulty', 'incomplete'].map((value) => ({ value, label: words.word('code', value) })),
        },
        { name: 'on', kind: 'date', label: t('field.on'), initial: today },
        {
          name: 'repairCostInclTax',
          kind: 'amount',
          label: t('field.repair-cost'),
          shown: (values) => values.condition === 'faulty',
        },
      ],
    },
    {
      key: 'notice',
      title: t('act.notice'),
      lede: t('act.notice-lede'),
      path: `${path}/notice`,
      fields: [{ name: 'on', kind: 'date', label: t('field.presented-on'), required: true, initial: today }],
    },
  ];
}

/** What may be done with a visit that is booked. */
export function visitActions(visit: Appointment, words: Words): ActionSpec[] {
  const { t } = words;
  if (visit.state !== 'booked') return [];
  const path = `/api/appointments/${visit.id}`;
  const legitimate = { name: 'legitimateReason', kind: 'tick', label: t('field.legitimate-reason') } as const;
  return [
    {
      key: 'change',
      title: t('act.change-visit'),
      lede: t('act.change-visit-lede'),
      path: `${path}/change`,
      version: visit.version,
      fields: [
        {
          name: 'change',
          kind: 'choice',
          label: t('field.change'),
          required: true,
          initial: 'rescheduled',
          options: ['rescheduled', 'cancelled'].map((value) => ({ value, label: t(`field.change-${value}`) })),
        },
        {
          name: 'at',
          kind: 'local-time',
          label: t('field.visit-at'),
          required: true,
          shown: (values) => values.change === 'rescheduled',
        },
        legitimate,
      ],
    },
    {
      key: 'attendance',
      title: t('act.attendance'),
      path: `${path}/attendance`,
      version: visit.version,
      fields: [
        {
          name: 'attendance',
          kind: 'choice',
          label: t('field.attendance'),
          required: true,
          options: ['kept', 'missed-by-customer', 'missed-by-operator'].map((value) => ({
            value,
            label: words.word('state', value),
          })),
        },
        legitimate,
      ],
    },
  ];
}

/** Putting a case of collection on hold. */
export function caseActions(accountId: string, one: Pick<CollectionCase, 'id'>, words: Words): ActionSpec[] {
  const { t } = words;
  return [
    {
      key: 'pause',
      title: t('act.pause'),
      lede: t('act.pause-lede'),
      path: `/api/customers/${accountId}/cases/${one.id}/pause`,
      fields: [
        { name: 'until', kind: 'date', label: t('field.until'), required: true },
        { name: 'reason', kind: 'text', label: t('field.reason'), required: true },
      ],
    },
  ];
}

/** The papers of an order that are still missing. */
export function paperActions(
  agreement: { readonly order: CustomerPage['agreements'][number]['order'] },
  identityTypes: readonly string[],
  words: Words,
): ActionSpec[] {
  const { order } = agreement;
  if (!order || order.missing.length === 0) return [];
  const { t } = words;
  return [
    {
      key: 'documents',
      title: t('act.documents'),
      lede: t('act.documents-lede'),
      path: `/api/orders/${order.id}/documents`,
      fields: [
        {
          name: 'provided',
          kind: 'many',
          label: t('field.provided'),
          required: true,
          options: order.missing.map((value) => ({ value, label: words.word('document', value) })),
        },
        {
          name: 'identityType',
          kind: 'choice',
          label: t('field.identity-type'),
          options: identityTypes.map((value) => ({ value, label: words.word('code', value) })),
          shown: (values) => Array.isArray(values.provided) && values.provided.includes('identity'),
        },
        {
          name: 'identityExpiresOn',
          kind: 'date',
          label: t('field.identity-expires-on'),
          shown: (values) => Array.isArray(values.provided) && values.provided.includes('identity'),
        },
      ],
    },
  ];
}
