import type { MerchantPurchase, MerchantSubscription, TvAccount } from '../api/shapes.ts';
import type { ActionSpec } from '../console/act/action-spec.ts';
import type { Words } from '../design/language.tsx';

const SUBJECTS = [
  'not-working',
  'not-delivered',
  'price',
  'information',
  'withdrawal',
  'merchant-data',
  'on-bill',
  'not-mine',
];

/** Stopping the renewals of a subscription; `path` is where the customer's, or an agent's, actions are. */
export function stopSpec(one: MerchantSubscription, path: string, { t, say }: Words): ActionSpec {
  return {
    key: `stop-${one.id}`,
    title: t('purchase.stop-it', { what: say(one.label) }),
    lede: t('purchase.stop-lede'),
    path: `${path}/merchant-subscriptions/${one.id}/stop`,
    fields: [],
  };
}

/** Complaining of a purchase. */
export function disputeSpec(one: MerchantPurchase, path: string, { t, say, word }: Words): ActionSpec {
  return {
    key: `dispute-${one.id}`,
    title: t('purchase.dispute-it', { what: say(one.label) }),
    lede: `${t('purchase.dispute-lede')} ${t('purchase.support', { support: one.support })}`,
    path: `${path}/purchases/${one.id}/disputes`,
    fields: [
      {
        name: 'subject',
        kind: 'choice',
        label: t('purchase.subject'),
        required: true,
        options: SUBJECTS.map((value) => ({ value, label: word('purchase-subject', value) })),
      },
      { name: 'message', kind: 'long-text', label: t('purchase.message'), required: true },
    ],
  };
}

/** Loading the account of the TV portal on the bill. */
export function loadSpec(one: TvAccount, { t }: Words): ActionSpec {
  return {
    key: `load-${one.agreementId}`,
    title: t('purchase.tv-load'),
    lede: t('purchase.tv-load-lede'),
    path: `/api/me/agreements/${one.agreementId}/tv-account`,
    fields: [{ name: 'amount', kind: 'amount', label: t('purchase.amount'), required: true }],
  };
}
