import type { ContractFacts, JsonFacts } from './life.ts';

/** What was charged and stands on no bill yet, on a day. */
export interface UnbilledUse {
  readonly amountInclTax: string;
  readonly today: string;
}

/** What a contract wants looked at while its use is not billed yet. */
export interface WatchLife {
  /**
   * Amounts not billed yet, in ascending order, at each of which the contract lets something be done, and the case to open then,
   * with its facts; told again of less once a bill has taken them. Absent: the contract has no such thresholds.
   */
  readonly spendingWatch?: {
    readonly thresholdsInclTax: readonly string[];
    readonly procedure: string;
    facts(contract: ContractFacts, use: UnbilledUse): JsonFacts;
  };
}
