import type { Ask, ContractFacts, JsonFacts, Taken, Verdict } from './life.ts';

/** A case that the end of a contract opens by itself: what outlives the service has an end of its own. */
export interface CaseAtEnd {
  /** Name among the contract's procedures. */
  readonly procedure: string;
  readonly facts: JsonFacts;
  /** The decision that says so. */
  readonly taken: Taken;
}

/** What the contract says of its end, beside `termination`. */
export interface EndLife {
  /** May the customer still take the termination back? Always, until it takes effect, when absent. Instants carry an offset. */
  terminationCancellation?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly requestedAt: string; readonly effectiveAt: string; readonly cancelledAt: string },
  ): Verdict;
  /** Pieces of a kind that the contract never asks back: they stay with the customer. None when absent. */
  staysWithCustomer?(kind: string): boolean;
  /** What opens when a service that had begun ends, whatever ends it; `endsOn` is its last day. Nothing when absent. */
  casesAtEnd?(ask: Ask, contract: ContractFacts, end: { readonly endsOn: string }): readonly CaseAtEnd[];
}
