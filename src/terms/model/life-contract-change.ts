import type { Ask, ContractFacts, JsonFacts, Taken } from './life.ts';

/** Why an operator changes a running contract, in the words of the law on such changes. */
export type ChangeCause =
  /** The law or the regulations change: the VAT rate, another tax or charge. */
  | 'vat'
  | 'other-tax'
  /** Economic reasons that the operator can justify. */
  | 'economic'
  /** The operator's own decision, without more. */
  | 'commercial'
  /** To the customer's advantage alone. */
  | 'customer-benefit'
  /** Purely administrative, without adverse effect for the customer. */
  | 'administrative'
  /** Follows directly from the law. */
  | 'law';

/** A change of one customer's contract, as it is announced to that customer. */
export interface ContractChangeFacts {
  /** Other prices, or another edition of the terms. */
  readonly kind: 'price' | 'terms';
  readonly cause: ChangeCause;
  /** The day on which the customer is told. */
  readonly announcedOn: string;
  /** First day of the new price or terms. */
  readonly effectiveOn: string;
  /** Told on a durable medium: e-mail or letter. */
  readonly durableMedium: boolean;
  /** How, beside the customer's space, where every announcement stands. */
  readonly channel: 'email' | 'letter';
  /** What the customer pays a month before and after, tax included; the same when prices do not change. */
  readonly oldPriceInclTax: string;
  readonly newPriceInclTax: string;
  /** The legal change behind it: its entry into force, and the VAT rates (`"0.085"`) or the amount of the charge. */
  readonly inForceOn?: string;
  readonly oldVatRate?: string;
  readonly newVatRate?: string;
  readonly chargeVariation?: string;
  /** The last day of the minimum period, if one runs. */
  readonly commitmentEndsOn?: string;
}

/** What a contract answers to a change that its operator announces. */
export interface ContractChangeAnswer {
  readonly allowed: boolean;
  /** kebab-case, present when the contract does not allow it. */
  readonly reason?: string;
  /** First day on which it may apply, when a notice is owed. */
  readonly earliestOn: string | null;
  /** The customer need not be told beforehand. */
  readonly noticeOwed: boolean;
  /** The free exit that it opens; `null`: none. */
  readonly exit: {
    readonly from: string;
    /** Last day to ask for it; `null`: the contract sets none. */
    readonly until: string | null;
    /** What `legitimateReason` and `termination` are given for it. */
    readonly reason: { readonly ground: string; readonly facts: JsonFacts };
  } | null;
  readonly taken: Taken;
}

/**
 * Asks the contract whether a change may be imposed, from when, and until when the customer may leave. `undefined`: the contract
 * provides for no such change, and the operator cannot impose it.
 */
export type AskContractChange = (
  ask: Ask,
  contract: ContractFacts,
  facts: ContractChangeFacts,
) => ContractChangeAnswer | undefined;
