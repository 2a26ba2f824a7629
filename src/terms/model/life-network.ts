import type { Ask, ContractFacts, JsonFacts, Taken } from './life.ts';

/** Where an interruption comes from. */
export type InterruptionCause = 'operator' | 'planned-work' | 'third-party' | 'force-majeure' | 'customer';

/** An interruption of one line; instants are ISO, with the territory's offset. */
export interface InterruptionFacts {
  readonly startedAt: string;
  /** Its end; absent while it lasts. */
  readonly restoredAt?: string;
  readonly cause: InterruptionCause;
  /** Nothing works any more, as against a degraded service. */
  readonly total: boolean;
  /** When the customer told of it; absent when only the network did. */
  readonly reportedAt?: string;
}

/** By when planned work must be announced to a customer. */
export interface WorkNoticeAnswer {
  readonly required: boolean;
  readonly noticeBy: string | null;
  readonly respected: boolean;
  readonly taken: Taken;
}

/** Days over which availability is counted: the last one included. */
export interface AvailabilityPeriod {
  readonly from: string;
  readonly to: string;
}

export interface AvailabilityAnswer {
  /** As the contract writes it: `"98.61"`. */
  readonly percent: string;
  readonly respected: boolean;
  readonly taken: Taken;
}

/** An interruption as people told it to a case. */
export interface ToldInterruption {
  /** When the case was opened, when absent. */
  readonly startedOn?: string;
  readonly endedOn?: string;
  readonly total: boolean;
  /** The operator's own, when absent. */
  readonly cause?: InterruptionCause;
}

/** A procedure that an interruption opens, and its facts in the words of its decision. */
export interface OutageProcedure {
  readonly procedure: string;
  /** Facts known when it begins. */
  opening(contract: ContractFacts, facts: InterruptionFacts): JsonFacts;
  /** Facts known when it is over; `openedOn` is the day on which the case was opened. */
  restored(
    contract: ContractFacts,
    facts: InterruptionFacts & { readonly restoredAt: string; readonly openedOn: string },
  ): JsonFacts;
  /** What was told of it to its case: days or instants. */
  told(facts: JsonFacts): ToldInterruption;
}

/** What a contract says of interruptions that the network knows of; a contract without a step leaves it out. */
export interface NetworkLife {
  readonly workNotice?: (
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly startsAt: string; readonly notifiedAt?: string; readonly hasEmail: boolean },
  ) => WorkNoticeAnswer;
  /** The procedure that carries an interruption. */
  readonly outage?: OutageProcedure;
  /** Procedures opened beside it for some contracts, such as a guaranteed intervention. */
  readonly besideOutage?: (contract: ContractFacts) => readonly OutageProcedure[];
  readonly availability?: {
    /** Opened when the availability promised was not reached; none: nothing comes of it. */
    readonly procedure?: string;
    /** The period in which a day lies. */
    period(contract: ContractFacts, day: string): AvailabilityPeriod;
    judge(
      ask: Ask,
      contract: ContractFacts,
      period: AvailabilityPeriod,
      interruptions: readonly InterruptionFacts[],
    ): AvailabilityAnswer;
    /** The facts of the procedure. */
    claim(period: AvailabilityPeriod, interruptions: readonly InterruptionFacts[]): JsonFacts;
  };
}
