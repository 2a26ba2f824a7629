import type { Bilingual } from './decision.ts';
import type { Ask, Taken } from './life.ts';

/** A dispute as it stands: talked about, settled, or without agreement. */
export type DisputeOutcome = 'pending' | 'settled' | 'failed';

/** What comes next in a dispute, and before whom, in words. */
export interface DisputeAnswer {
  readonly nextStep: string;
  readonly words: Bilingual;
  readonly taken: Taken;
}

/** Why an order was late, lost or wrong, as the terms tell causes apart. */
export interface LiabilityCause {
  readonly code: string;
  readonly label: Bilingual;
  /** Whether it has to be told that nobody could foresee, resist or had a hand in it. */
  readonly tested: boolean;
}

/** Whether the shop answers for a cause. */
export interface LiabilityAnswer {
  readonly excluded: boolean;
  readonly words: Bilingual;
  readonly taken: Taken;
}

/** What may be done about an update of a product, and who answers when it was not installed. */
export interface UpdateAnswer {
  readonly liabilityExcluded: boolean;
  readonly mayRefuse: boolean;
  readonly mayUninstall: boolean;
  readonly taken: Taken;
}

/** What a shop asks its terms once an order is placed: disputes, causes that free it, updates of what it sold. */
export interface AfterSalesTerms {
  dispute(
    ask: Ask,
    facts: {
      readonly subject: 'order' | 'personal-data';
      readonly outcome: DisputeOutcome;
      readonly buyerIsMerchant: boolean;
    },
  ): DisputeAnswer;
  readonly causes: readonly LiabilityCause[];
  liability(
    ask: Ask,
    facts: {
      readonly cause: string;
      readonly causedNonPerformance: boolean;
      readonly meetsForceMajeureTest?: boolean;
    },
  ): LiabilityAnswer;
  /** The clauses that announce terms of a product's own, beside the shop's. */
  readonly ownTermsClauses: readonly string[];
  updates(
    ask: Ask,
    facts: {
      readonly installation: 'installed' | 'wrongly-installed' | 'not-installed';
      readonly informedOfAvailability: boolean;
      readonly informedOfConsequences: boolean;
      readonly instructionsDeficient: boolean;
      readonly essentialToConformity: boolean;
      readonly negativeImpact: boolean;
    },
  ): UpdateAnswer;
}
