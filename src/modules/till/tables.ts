import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';

export type TillMethod = 'cash' | 'cheque' | 'card' | 'voucher';

export interface TillRow {
  readonly id: string;
  readonly name: string;
  readonly shop: string;
  readonly territory: Territory;
  readonly next_receipt: number;
  readonly in_drawer: Money;
  readonly created_at: Instant;
}

/** Amounts by way of paying, as text, and how many there are of each. */
export type Totals = Readonly<Record<TillMethod, { readonly amount: string; readonly count: number }>>;

export interface SessionRow {
  readonly id: string;
  readonly till_id: string;
  readonly agent: string;
  readonly opened_at: Instant;
  readonly opened_on: CivilDate;
  readonly floated: Money;
  readonly brought: Money;
  readonly opening_difference: Money;
  readonly opening_note: string | null;
  readonly state: 'open' | 'closed';
  readonly closed_at: Instant | null;
  readonly closed_on: CivilDate | null;
  readonly closed_by: string | null;
  readonly expected: Totals | null;
  readonly counted: Totals | null;
  readonly denominations: Readonly<Record<string, number>> | null;
  readonly difference: Money | null;
  readonly closing_note: string | null;
  readonly to_bank: Money | null;
}

export interface TillPaymentRow {
  readonly account_id: string;
  readonly id: string;
  readonly session_id: string;
  readonly till_id: string;
  readonly receipt: number;
  /** The payment, or the refund when `kind` says so. */
  readonly payment_id: string;
  readonly kind: 'payment' | 'refund';
  readonly method: TillMethod;
  readonly amount: Money;
  readonly tendered: Money | null;
  readonly change: Money | null;
  readonly reference: string;
  readonly drawn_by: string | null;
  readonly taken_at: Instant;
  readonly deposit_id: string | null;
  /** Undone while its till was open; by whom and why. */
  readonly cancelled_at: Instant | null;
  readonly cancelled_by: string | null;
  readonly cancelled_why: string | null;
}

export interface DepositRow {
  readonly id: string;
  readonly kind: 'cash' | 'cheque' | 'card';
  readonly number: string;
  readonly shop: string;
  readonly amount: Money;
  readonly pieces: number;
  readonly made_on: CivilDate;
  readonly made_at: Instant;
  readonly made_by: string;
  readonly arrived_on: CivilDate | null;
}
