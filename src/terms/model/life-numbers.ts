import type { Ask, ChargeEffect, ContractFacts, DueEffect, JsonFacts, Taken, Verdict } from './life.ts';

/** What is known of a number that its holder wants to bring along. Dates are ISO texts, in the territory. */
export interface PortInFacts {
  readonly kind: 'fixed' | 'mobile';
  readonly requestedOn: string;
  readonly desiredOn?: string;
  readonly holder: boolean;
  readonly rioGiven: boolean;
  /** The number is of the numbering plan of the place. */
  readonly sameArea: boolean;
  readonly technicallyPossible: boolean;
  /** The line with the former operator. */
  readonly formerLine: 'active' | 'suspended' | 'inactive';
  readonly inactiveSince?: string;
  readonly otherPortPending: boolean;
  /** The number was given to somebody else meanwhile. */
  readonly givenAway: boolean;
  readonly lastBillAsked: boolean;
  readonly lastBillShown: boolean;
  /** What the former operator supplies: `fixed-telephony`, `mobile`, `internet`, `tv`. */
  readonly formerServices: readonly string[];
  /** The day on which the former operator accepted. */
  readonly acceptedOn?: string;
  readonly refused?: boolean;
  /** The day from which the access works here. */
  readonly accessAvailableOn?: string;
  readonly portedOn?: string;
}

export interface PortInAnswer extends Verdict {
  /** Codes of papers that lack. */
  readonly missing: readonly string[];
  /** The day on which the request leaves for the former operator; `null` while the access is awaited. */
  readonly sendOn: string | null;
  /** The day by which the number is ported; `null` while something is awaited. */
  readonly portOn: string | null;
  readonly waitsFor?: 'acceptance' | 'access' | 'other-operator';
  /** The day that can be hoped for before anybody has answered; `null`: the contract says nothing of it. */
  readonly expectedOn: string | null;
  readonly earliestOn?: string;
  readonly latestOn?: string;
  readonly maxInterruptionHours: number | null;
  /** Services of the former operator that the customer must end. */
  readonly customerEnds: readonly string[];
  /** What the port costs, once done. */
  readonly charges: readonly ChargeEffect[];
}

export interface PortInCancellationAnswer extends Verdict {
  readonly lastDay: string;
  /** The day on which another number takes the place of the one that was wanted. */
  readonly newNumberOn: string | null;
  readonly subscriptionDueFrom: string | null;
}

/** What becomes of a port when the customer withdraws from the contract that it goes with. */
export interface PortInWithdrawalAnswer extends Verdict {
  readonly outcome: 'cancelled' | 'continues' | 'already-done' | null;
  /** The number rests here and may be ported elsewhere up to this day. */
  readonly portableUntil: string | null;
}

export interface TemporaryNumberAnswer {
  readonly automatic: boolean;
  readonly assignedOn: string | null;
  readonly validUntil: string | null;
  readonly taken: Taken;
}

/** Whose doing a late or lost number is. */
export type PortFault =
  | 'operator'
  | 'other-operator'
  | 'customer'
  | 'customer-wish'
  | 'ineligible-request'
  | 'access-unavailable'
  | 'force-majeure';

/** What is known of a number that is late or lost, and of what its customer asks for it. */
export interface PortFaultFacts {
  readonly fault: PortFault;
  /** Days of lateness that are not the operator's doing. */
  readonly excludedDays: number;
  /** The day on which the claim reached the operator. */
  readonly claimedOn?: string;
  readonly claimSentOn?: string;
  readonly claimInWriting: boolean;
  readonly noticedOn?: string;
  readonly asOf: string;
}

export interface PortDelayFacts extends PortFaultFacts {
  readonly dueOn: string;
  /** The day on which the number worked again; absent while it does not. */
  readonly restoredOn?: string;
}

export interface PortClaimAnswer extends Verdict {
  readonly amountInclTax: string;
  readonly charges: readonly ChargeEffect[];
  /** The last day to ask for it, once known. */
  readonly claimBy: string | null;
  /** The day by which the operator must answer the claim. */
  readonly answerBy: string | null;
  /** Nothing is refused for good: it will be judged when the number is there. */
  readonly tooEarly?: boolean;
}

export interface PortOutFacts {
  readonly kind: 'fixed' | 'mobile';
  readonly requestedOn: string;
  /** The request comes from the operator that the number goes to. */
  readonly byNewOperator: boolean;
  readonly otherPortRunning: boolean;
  /** The day that the other operator asked for. */
  readonly portingOn: string;
  /** The line had ended before, on this day. */
  readonly lineEndedOn?: string;
  readonly commitmentEndsOn?: string;
  readonly portedOn?: string;
}

export interface PortOutAnswer extends Verdict {
  /** What the departure does: ends the contract, counts as a withdrawal from it, or takes the number alone. */
  readonly ending: 'contract' | 'withdrawal' | 'number-alone';
  /** The last day on which the number can be asked for after the end of its line. */
  readonly portableUntil: string | null;
  /** What else falls due, once ported. */
  readonly due: readonly DueEffect[];
}

/** A change of plan or option that somebody wants while the number is leaving. */
export interface ChangeWhileLeaving {
  readonly kind: 'plan' | 'option-add' | 'option-remove';
  readonly on: string;
  readonly immediate: boolean;
  readonly confirmedOn: string;
  readonly portingOn: string;
}

/** How a contract tells what becomes of telephone numbers. A step that a contract does not have is absent, and the room leaves it out. */
export interface NumberLife {
  /** What the contract says of the RIO of its own lines; absent: nothing. */
  readonly rioClauses?: readonly string[];
  /** What the mandate to bring a number along rests on, and what it entails; absent: the contract says nothing of it. */
  readonly mandateClauses?: readonly string[];
  /** Whether the service begins with the number that is brought along: it then waits for it (`awaitsPort`, `portedOn`). */
  startsWithPort?(contract: ContractFacts): boolean;
  /** The case that opens when the operator misses a visit while a number is on its way in; none when absent. */
  missedVisit?(facts: { readonly appointmentAt: string; readonly noticedOn: string }): {
    readonly procedure: string;
    readonly facts: JsonFacts;
  };
  portIn?(ask: Ask, contract: ContractFacts, facts: PortInFacts): PortInAnswer;
  portInCancellation?(
    ask: Ask,
    contract: ContractFacts,
    facts: {
      readonly requestedOn: string;
      readonly cancelledOn: string;
      readonly addressedTo: 'us' | 'former-operator';
      readonly plannedOn: string;
      readonly lineInServiceOn?: string;
    },
  ): PortInCancellationAnswer;
  portInWithdrawal?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly withdrawnOn: string; readonly portingOn: string; readonly formerOperatorAgrees: boolean },
  ): PortInWithdrawalAnswer;
  temporaryNumber?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly portOn: string; readonly requestedOn?: string },
  ): TemporaryNumberAnswer;
  portDelay?(ask: Ask, contract: ContractFacts, facts: PortDelayFacts): PortClaimAnswer;
  numberLoss?(ask: Ask, contract: ContractFacts, facts: PortFaultFacts): PortClaimAnswer;
  /** Another number than the one that the contract has, or the first one when nothing was brought along. */
  newNumber?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly first: boolean; readonly justified: boolean; readonly on: string },
  ): Verdict & { readonly charges: readonly ChargeEffect[] };
  portOut?(ask: Ask, contract: ContractFacts, facts: PortOutFacts): PortOutAnswer;
  changeWhileLeaving?(ask: Ask, contract: ContractFacts, change: ChangeWhileLeaving): Verdict;
}
