import type { Ask, Taken, Verdict } from './life.ts';

/** Somebody who undertakes to pay a customer's bills. */
export interface PayerFacts {
  readonly kind: 'natural' | 'legal';
  /** Of a natural person, in whole years. */
  readonly age?: number;
  /** The payer's own signed undertaking was supplied. */
  readonly attested: boolean;
  readonly on: string;
}

/** Whether a payer is free, and from when. */
export interface PayerRelease extends Verdict {
  /** Bills due on or before this day stay the payer's. */
  readonly effectiveOn: string | null;
}

/** Who receives a bill and who owes it. */
export interface BillOwed {
  readonly recipient: 'customer' | 'payer';
  /** The payer has let the day pass: the customer owes it. */
  readonly dueFromCustomer: boolean;
  readonly taken: Taken;
}

/** What a contract says of a third party who pays. */
export interface PayerLife {
  accept(ask: Ask, facts: PayerFacts): Verdict;
  /** The payer's own request to be free; absent: nothing is asked of it. */
  release?(
    ask: Ask,
    facts: PayerFacts & { readonly receivedOn: string; readonly registeredLetter: boolean },
  ): PayerRelease;
  bill(
    ask: Ask,
    facts: PayerFacts & {
      readonly amountInclTax: string;
      readonly paidInclTax: string;
      readonly dueOn: string;
      readonly asOf: string;
    },
  ): BillOwed;
}
