import type { MerchantDispute, MerchantPage, MerchantPurchase, MerchantsPage } from '../../api/shapes.ts';
import { money } from '../../design/format.ts';
import type { Words } from '../../design/language.tsx';
import type { ActionSpec } from '../act/action-spec.ts';

const optionsOf = (group: string, values: readonly string[], { word }: Words) =>
  values.map((value) => ({ value, label: word(group, value) }));

/** A merchant more. */
export function addMerchantSpec({ t }: Words): ActionSpec {
  return {
    key: 'add-merchant',
    title: t('merchant.add'),
    path: '/api/merchants',
    fields: [
      { name: 'name', kind: 'text', label: t('merchant.name'), required: true },
      { name: 'registration', kind: 'text', label: t('merchant.registration'), required: true },
      {
        name: 'support',
        kind: 'text',
        label: t('merchant.support'),
        hint: t('merchant.support-hint'),
        required: true,
      },
      { name: 'iban', kind: 'text', label: t('merchant.iban'), required: true },
      { name: 'holder', kind: 'text', label: t('merchant.holder'), required: true },
      { name: 'answerDays', kind: 'count', label: t('merchant.answer-days'), initial: '10' },
    ],
  };
}

/** The caps that the operator sets beside those of the law. */
export function capsSpec({ caps }: MerchantsPage, { t }: Words): ActionSpec {
  return {
    key: 'caps',
    title: t('merchant.set-caps'),
    lede: t('merchant.caps-lede'),
    path: '/api/merchant-caps',
    fields: [
      { name: 'perPurchase', kind: 'amount', label: t('merchant.per-purchase'), initial: caps.perPurchase ?? '' },
      { name: 'perMonth', kind: 'amount', label: t('merchant.per-month'), initial: caps.perMonth ?? '' },
      {
        name: 'perSubscription',
        kind: 'amount',
        label: t('merchant.per-subscription'),
        initial: caps.perSubscription ?? '',
      },
    ],
  };
}

/** A key with which the merchant signs. */
export function keySpec(merchant: MerchantPage, { t }: Words): ActionSpec {
  return {
    key: 'key',
    title: t('merchant.add-key'),
    lede: t('merchant.key-lede'),
    path: `/api/merchants/${merchant.id}/keys`,
    fields: [{ name: 'name', kind: 'text', label: t('merchant.key-name'), required: true }],
  };
}

/** A key that signs nothing any more. */
export function revokeSpec(merchant: MerchantPage, key: MerchantPage['keys'][number], { t }: Words): ActionSpec {
  return {
    key: `revoke-${key.id}`,
    title: t('merchant.revoke'),
    lede: t('merchant.revoke-lede', { name: key.name }),
    path: `/api/merchants/${merchant.id}/keys/${key.id}/withdrawal`,
    fields: [],
  };
}

/** A service on sale. */
export function serviceSpec(merchant: MerchantPage, words: Words): ActionSpec {
  const { t } = words;
  const isSubscription = (values: Readonly<Record<string, unknown>>): boolean => values.formula === 'subscription';
  return {
    key: 'service',
    title: t('merchant.add-service'),
    path: `/api/merchants/${merchant.id}/services`,
    fields: [
      { name: 'code', kind: 'text', label: t('merchant.code'), hint: t('merchant.code-hint'), required: true },
      { name: 'nameFr', kind: 'text', label: t('merchant.name-fr'), required: true },
      { name: 'nameEn', kind: 'text', label: t('merchant.name-en') },
      {
        name: 'solution',
        kind: 'choice',
        label: t('merchant.solution'),
        required: true,
        initial: 'internet-plus',
        options: optionsOf(
          'merchant-solution',
          ['internet-plus', 'sms-plus', 'app-store', 'orange-portal', 'premium-voice'],
          words,
        ),
      },
      {
        name: 'nature',
        kind: 'choice',
        label: t('merchant.nature'),
        required: true,
        initial: 'digital-goods',
        options: optionsOf('merchant-nature', ['digital-goods', 'voice-services', 'donations', 'e-tickets'], words),
      },
      {
        name: 'formula',
        kind: 'choice',
        label: t('merchant.formula'),
        required: true,
        initial: 'per-act',
        options: optionsOf('merchant-formula', ['per-act', 'duration', 'subscription'], words),
      },
      {
        name: 'period',
        kind: 'choice',
        label: t('merchant.period'),
        shown: isSubscription,
        options: optionsOf('purchase-period', ['weekly', 'twice-monthly', 'monthly'], words),
      },
      { name: 'renews', kind: 'tick', label: t('merchant.renews'), shown: isSubscription },
      { name: 'endsEarly', kind: 'tick', label: t('merchant.ends-early'), shown: isSubscription },
      { name: 'totalCap', kind: 'amount', label: t('merchant.total-cap'), shown: isSubscription },
      { name: 'unitPrice', kind: 'text', label: t('merchant.unit-price'), required: true },
      {
        name: 'vat',
        kind: 'choice',
        label: t('merchant.vat'),
        hint: t('merchant.vat-hint'),
        required: true,
        initial: 'transparent',
        options: optionsOf('merchant-vat', ['transparent', 'opaque'], words),
      },
      { name: 'commission', kind: 'text', label: t('merchant.commission'), required: true, initial: '0.10' },
      {
        name: 'calledNumber',
        kind: 'text',
        label: t('merchant.called'),
        hint: t('merchant.called-hint'),
        shown: (values) => values.solution === 'premium-voice',
      },
    ],
  };
}

/** A merchant suspended, or let work again. */
export function stateSpec(merchant: MerchantPage, { t }: Words): ActionSpec {
  const active = merchant.state === 'active';
  return {
    key: 'state',
    title: t(active ? 'merchant.suspend' : 'merchant.resume'),
    path: `/api/merchants/${merchant.id}/state`,
    fixed: { state: active ? 'suspended' : 'active' },
    fields: [{ name: 'why', kind: 'text', label: t('merchant.why'), required: true }],
  };
}

/** A service withdrawn from sale, or put back. */
export function saleSpec(merchant: MerchantPage, one: MerchantPage['services'][number], { t }: Words): ActionSpec {
  const sold = one.state === 'on-sale';
  return {
    key: `sale-${one.id}`,
    title: t(sold ? 'merchant.withdraw' : 'merchant.put-back'),
    path: `/api/merchants/${merchant.id}/services/${one.id}/state`,
    fixed: { state: sold ? 'withdrawn' : 'on-sale' },
    fields: [],
  };
}

/** The operator's answer to a complaint. */
export function answerSpec(one: MerchantDispute, words: Words): ActionSpec {
  const { t, say } = words;
  return {
    key: `answer-${one.id}`,
    title: t('merchant.answer-it', { what: say(one.label) }),
    lede: one.message,
    path: `/api/merchant-disputes/${one.id}/answer`,
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        label: t('merchant.outcome'),
        required: true,
        options: optionsOf('purchase-outcome', ['refunded', 'refused', 'explained'], words),
      },
      {
        name: 'amount',
        kind: 'amount',
        label: t('merchant.refund-amount'),
        hint: t('merchant.refund-all'),
        shown: (values) => values.outcome === 'refunded',
      },
      { name: 'answer', kind: 'long-text', label: t('purchase.answer'), required: true },
    ],
  };
}

/** Money given back of a purchase. */
export function refundSpec(one: MerchantPurchase, { t, say, language }: Words): ActionSpec {
  return {
    key: `refund-${one.id}`,
    title: t('merchant.refund-it', { what: say(one.label) }),
    lede: t('merchant.refund-lede', { amount: money(one.amount, language) }),
    path: `/api/customers/${one.accountId}/purchases/${one.id}/refund`,
    fields: [
      { name: 'amount', kind: 'amount', label: t('merchant.refund-amount'), hint: t('merchant.refund-all') },
      { name: 'reason', kind: 'text', label: t('merchant.why'), required: true },
    ],
  };
}

/** Purchases taken away from a contract after a breach, or given back. */
export function accessSpec(contract: { agreementId: string; withdrawn: boolean }, { t }: Words): ActionSpec {
  return {
    key: `access-${contract.agreementId}`,
    title: t(contract.withdrawn ? 'merchant.give-access' : 'merchant.take-access'),
    lede: t('merchant.access-lede'),
    path: `/api/agreements/${contract.agreementId}/merchant-access`,
    fixed: { withdrawn: !contract.withdrawn },
    fields: [{ name: 'reason', kind: 'text', label: t('merchant.why'), required: true }],
  };
}
