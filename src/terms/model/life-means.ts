import type { Ask, Verdict } from './life.ts';

/** What a bill is paid by. */
export type PaymentMeans = 'direct-debit' | 'transfer' | 'card' | 'cheque' | 'cash' | 'voucher';

/** Where the payer uses it. */
export type PaymentWay = 'automatic' | 'counter' | 'customer-space' | 'post';

/** Whether a contract lets its bills be paid so. */
export interface MeansAnswer extends Verdict {
  /** Where a payment by post goes; `null` when it does not travel, or the contract names no address. */
  readonly sendTo: string | null;
  /** The contract asks its customers to prefer it. */
  readonly preferred: boolean;
}

/** By what the operator gives money back. */
export type RefundMeans = 'transfer' | 'cheque' | 'cash';

/** What is known of money that somebody asks to have back. */
export interface MoneyBackFacts {
  readonly creditInclTax: string;
  readonly asOf: string;
  /** A contract of the account still runs. */
  readonly active: boolean;
  /** The customer asked in writing for the money itself. */
  readonly asked: boolean;
}

/** What a contract says of the means of payment that its customer chooses. Money that comes unasked is received all the same. */
export interface MeansLife {
  /** Absent: the contract leaves it to the operator. `through` absent: where the contract would have that means used. */
  means?(ask: Ask, facts: { readonly method: PaymentMeans; readonly through?: PaymentWay }): MeansAnswer;
  /** Whether money kept for a customer leaves the account rather than pay the next bills; absent: the contract says nothing of it. */
  moneyBack?(ask: Ask, facts: MoneyBackFacts): Verdict;
}
