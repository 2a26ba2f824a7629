import type { Ask, ContractFacts, JsonFacts, Taken, UnpaidFacts, Verdict } from './life.ts';

/** What an operator knows of a person who orders, of its own and from the register of payment incidents. */
export interface KnownRisk {
  readonly on: string;
  /** Whether the register of incidents shared by operators lists the person; `not-asked` when nobody asked it. */
  readonly register: 'listed' | 'clear' | 'not-asked';
  /** What the person owes and has passed its due date, across all accounts. */
  readonly owedInclTax: string;
  /** An earlier contract of the person ended because papers did not come. */
  readonly endedForDocuments: boolean;
  /** The day of the person's latest earlier contract. */
  readonly earlierContractOn?: string;
}

/** Whether an unpaid bill may be entered in the operator's own list, and in the register shared by operators. */
export interface RegistrationAnswer {
  readonly own: boolean;
  readonly shared: boolean;
  readonly taken: Taken;
}

/** What a contract makes of payments that went wrong elsewhere or before. A step that it does not have is absent. */
export interface RiskLife {
  /** The contract tells customers of the shared register, so that it may be asked about them: the clauses that do. */
  readonly registerClauses: readonly string[];
  /** What is told at the order about a deposit, with what is known added in the words of the contract. */
  depositFacts?(known: KnownRisk, told: JsonFacts): JsonFacts;
  /** Whether the person may sign at all, given what is owed. */
  order?(ask: Ask, known: KnownRisk): Verdict;
  /** Whether what was left unpaid at the end of a contract may be entered. */
  registration?(
    ask: Ask,
    contract: ContractFacts,
    facts: UnpaidFacts & {
      readonly asOf: string;
      readonly legalRates: readonly { readonly from: string; readonly annualRate: string }[];
    },
  ): RegistrationAnswer;
}
