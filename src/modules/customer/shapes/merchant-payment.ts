import { z } from 'zod';
import {
  DISPUTE_SUBJECTS,
  MERCHANT_FORMULAS,
  MERCHANT_NATURES,
  MERCHANT_PERIODS,
} from '../../../terms/model/life-merchants.ts';
import { bilingual, why } from './basics.ts';

export const dispute = z.object({
  id: z.string(),
  accountId: z.string(),
  holder: z.string(),
  purchaseId: z.string(),
  label: bilingual,
  merchant: z.string(),
  subject: z.enum(DISPUTE_SUBJECTS),
  message: z.string(),
  handledBy: z.enum(['merchant', 'operator', 'subscriber']),
  state: z.enum(['open', 'answered', 'escalated', 'closed']),
  openedOn: z.string(),
  /** Last day of the merchant, included. */
  answerBy: z.string().nullable(),
  outcome: z.enum(['refunded', 'refused', 'explained']).nullable(),
  answer: z.string().nullable(),
  why,
});

export const purchase = z.object({
  id: z.string(),
  accountId: z.string(),
  holder: z.string(),
  label: bilingual,
  merchant: z.string(),
  support: z.string(),
  reference: z.string(),
  state: z.enum(['asked', 'confirmed', 'declined', 'refused', 'expired']),
  reason: z.string().nullable(),
  amount: z.string(),
  refunded: z.string(),
  through: z.enum(['bill', 'prepaid', 'tv-account', 'call']),
  /** Each of the periods of a subscription is a purchase of its own. */
  period: z.enum(MERCHANT_PERIODS).nullable(),
  at: z.string(),
  expiresAt: z.string(),
  returnTo: z.string().nullable(),
  why,
});

export const subscription = z.object({
  id: z.string(),
  label: bilingual,
  merchant: z.string(),
  support: z.string(),
  period: z.enum(MERCHANT_PERIODS),
  price: z.string(),
  subscribedOn: z.string(),
  payments: z.number(),
  paidUntil: z.string(),
  nextOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  endReason: z.string().nullable(),
  why,
});

export const tvAccount = z.object({
  agreementId: z.string(),
  balance: z.string(),
  movements: z.array(
    z.object({ id: z.string(), kind: z.enum(['load', 'purchase', 'refund']), amount: z.string(), at: z.string() }),
  ),
});

/** What somebody has bought from merchants. */
export const purchasesPage = z.object({
  purchases: z.array(purchase),
  subscriptions: z.array(subscription),
  disputes: z.array(dispute),
  tvAccounts: z.array(tvAccount),
  /** Contracts under which merchants are paid; whether the operator has taken that away. */
  contracts: z.array(z.object({ agreementId: z.string(), withdrawn: z.boolean(), reason: z.string().nullable() })),
});

export const merchantService = z.object({
  id: z.string(),
  code: z.string(),
  name: bilingual,
  solution: z.string(),
  nature: z.enum(MERCHANT_NATURES),
  formula: z.enum(MERCHANT_FORMULAS),
  unitPrice: z.string(),
  period: z.enum(MERCHANT_PERIODS).nullable(),
  vat: z.enum(['opaque', 'transparent']),
  commission: z.string(),
  state: z.enum(['on-sale', 'withdrawn']),
});

export const payout = z.object({
  id: z.string(),
  merchant: z.string(),
  number: z.string(),
  month: z.string(),
  paidOn: z.string(),
  gross: z.string(),
  base: z.string(),
  commission: z.string(),
  commissionVat: z.string(),
  net: z.string(),
});

const merchantRow = z.object({
  id: z.string(),
  name: z.string(),
  support: z.string(),
  state: z.enum(['active', 'suspended']),
  services: z.number(),
  keys: z.number(),
});

/** Merchants, what they are paid, what customers complain of. */
export const merchantsPage = z.object({
  merchants: z.array(merchantRow),
  caps: z.object({
    perPurchase: z.string().nullable(),
    perMonth: z.string().nullable(),
    perSubscription: z.string().nullable(),
  }),
  purchases: z.array(purchase),
  payouts: z.array(payout),
  disputes: z.array(dispute),
  /** What the books hold for merchants. */
  held: z.string(),
});

/** One merchant. */
export const merchantPage = merchantRow.omit({ services: true, keys: true }).extend({
  registration: z.string(),
  iban: z.string(),
  holder: z.string(),
  answerDays: z.number(),
  stateWhy: z.string().nullable(),
  services: z.array(merchantService),
  keys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      createdAt: z.string(),
      expiresAt: z.string(),
      revokedAt: z.string().nullable(),
    }),
  ),
  payouts: z.array(payout),
  purchases: z.array(purchase),
});
