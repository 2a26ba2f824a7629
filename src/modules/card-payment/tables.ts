import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { IntentState } from './domain/intent-state.ts';

export interface IntentRow {
  readonly account_id: string;
  readonly id: string;
  readonly provider: string;
  readonly amount: Money;
  readonly bill_id: string | null;
  readonly state: IntentState;
  readonly page_url: string | null;
  readonly transaction: string | null;
  readonly decline_code: string | null;
  readonly card_brand: string | null;
  readonly card_last_four: string | null;
  readonly created_at: Instant;
  readonly created_by: string;
  readonly settled_at: Instant | null;
  readonly payment_id: string | null;
  readonly refunded: Money;
  /** What the money is kept aside for, `kind:id`; null: it is taken at once. */
  readonly held_for: string | null;
  /** Where the payer comes back to; null: the page of the payment. */
  readonly back_to: string | null;
}

export type NoticeOutcome = 'settled' | 'known' | 'unknown-intent' | 'other-amount';

export interface RefundRow {
  readonly account_id: string;
  readonly id: string;
  readonly intent_id: string;
  readonly amount: Money;
  readonly transaction: string;
  readonly refunded_on: CivilDate;
  readonly reason: string;
  readonly refunded_by: string;
  readonly refunded_at: Instant;
}

export interface PayoutRow {
  readonly id: string;
  readonly provider: string;
  readonly reference: string;
  readonly paid_on: CivilDate;
  readonly gross: Money;
  readonly fees: Money;
  readonly net: Money;
  readonly imported_at: Instant;
  readonly arrived_on: CivilDate | null;
}

export type PayoutLineOutcome = 'matched' | 'unknown' | 'other-amount' | 'paid-twice';

export interface PayoutLineRow {
  readonly payout_id: string;
  readonly position: number;
  readonly kind: 'payment' | 'refund';
  readonly transaction: string;
  readonly amount: Money;
  readonly fee: Money;
  readonly outcome: PayoutLineOutcome;
  readonly account_id: string | null;
  readonly intent_id: string | null;
}
