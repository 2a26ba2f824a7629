import { z } from 'zod';
import { isoDate } from '../../kernel/civil-date.ts';
import { isoInstant, type Instant } from '../../kernel/instant.ts';
import { moneyText } from '../../kernel/money.ts';
import { standingOf } from './domain/purchase.ts';
import type { PurchaseRow, SubscriptionRow } from './tables.ts';

/** A purchase as its merchant sees it: nothing tells who the customer is. */
export const merchantPurchase = z.object({
  id: z.string(),
  reference: z.string(),
  state: z.enum(['asked', 'confirmed', 'declined', 'refused', 'expired']),
  /** Why it was refused. */
  reason: z.string().nullable(),
  amountInclTax: z.string(),
  refundedInclTax: z.string(),
  askedAt: z.string(),
  expiresAt: z.string(),
  confirmedAt: z.string().nullable(),
  subscriptionId: z.string().nullable(),
  /** Where the customer confirms, in their own space. */
  confirmPage: z.string(),
});

/** A purchase for its merchant, at an instant. */
export function purchaseForMerchant(
  row: PurchaseRow,
  now: Instant,
  publicUrl: string,
): z.infer<typeof merchantPurchase> {
  return {
    id: row.id,
    reference: row.reference,
    state: standingOf(row, now),
    reason: row.reason,
    amountInclTax: moneyText(row.amount),
    refundedInclTax: moneyText(row.refunded),
    askedAt: isoInstant(row.asked_at),
    expiresAt: isoInstant(row.expires_at),
    confirmedAt: row.confirmed_at === null ? null : isoInstant(row.confirmed_at),
    subscriptionId: row.subscription_id,
    confirmPage: `${publicUrl}/espace/purchases/${row.id}`,
  };
}

/** A subscription as its merchant sees it. */
export const merchantSubscription = z.object({
  id: z.string(),
  subscribedOn: z.string(),
  period: z.enum(['weekly', 'twice-monthly', 'monthly']),
  priceInclTax: z.string(),
  payments: z.number(),
  paidUntil: z.string(),
  nextPaymentOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  endReason: z.string().nullable(),
});

/** A subscription for its merchant. */
export function subscriptionForMerchant(row: SubscriptionRow): z.infer<typeof merchantSubscription> {
  return {
    id: row.id,
    subscribedOn: isoDate(row.subscribed_on),
    period: row.period,
    priceInclTax: moneyText(row.price),
    payments: row.payments,
    paidUntil: isoDate(row.paid_until),
    nextPaymentOn: row.next_on === null ? null : isoDate(row.next_on),
    endsOn: row.ends_on === null ? null : isoDate(row.ends_on),
    endReason: row.end_reason,
  };
}
