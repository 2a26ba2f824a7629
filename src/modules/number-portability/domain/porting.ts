import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { PortFault } from '../../../terms/model/life-numbers.ts';

export type PortingState =
  'requested' | 'sent' | 'accepted' | 'scheduled' | 'late' | 'done' | 'lost' | 'refused' | 'cancelled';

/** What was told of the number at the request and is asked again of the contract later. */
export interface PortInTold {
  readonly holder: boolean;
  readonly sameArea: boolean;
  readonly technicallyPossible: boolean;
  readonly formerLine: 'active' | 'suspended' | 'inactive';
  readonly inactiveSince?: string;
  readonly givenAway: boolean;
  readonly lastBillAsked: boolean;
  readonly lastBillShown: boolean;
  readonly formerServices: readonly string[];
}

/** What the customer asks for a number that is late or lost. Dates are ISO texts: it is kept as JSON. */
export interface PortClaim {
  readonly claimedOn: string;
  readonly claimSentOn?: string;
  readonly noticedOn?: string;
  readonly inWriting: boolean;
  readonly excludedDays: number;
}

/** What has been credited for it so far, tax included. */
export interface Credited {
  readonly delay?: string;
  readonly loss?: string;
}

/** A number on its way from or to another operator. */
export interface Porting {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly territory: Territory;
  readonly direction: 'in' | 'out';
  readonly kind: 'fixed' | 'mobile';
  readonly e164: string;
  readonly state: PortingState;
  /** kebab-case code of a refusal or of an end. */
  readonly reason: string | null;
  /** The other operator's code, the first two characters of a RIO. */
  readonly otherOperator: string;
  readonly rio: string | null;
  readonly requestedOn: CivilDate;
  readonly desiredOn: CivilDate | null;
  /** The day that could be hoped for at the request. */
  readonly expectedOn: CivilDate | null;
  readonly sentOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  /** The day told to the customer. */
  readonly scheduledOn: CivilDate | null;
  readonly portedOn: CivilDate | null;
  readonly lostOn: CivilDate | null;
  readonly restoredOn: CivilDate | null;
  /** Why it is being stopped, while the other operator has not said whether it still can be. */
  readonly stopping: 'cancellation' | 'withdrawal' | 'end' | null;
  readonly stoppingOn: CivilDate | null;
  readonly fault: PortFault | null;
  readonly told: PortInTold | null;
  readonly claim: PortClaim | null;
  readonly credited: Credited;
  /** The decision that the present state rests on. */
  readonly decision: string | null;
  readonly version: number;
}

/** The fields that change in the course of a port. */
export type PortingChange = Partial<
  Pick<
    Porting,
    | 'state'
    | 'reason'
    | 'sentOn'
    | 'acceptedOn'
    | 'scheduledOn'
    | 'portedOn'
    | 'lostOn'
    | 'restoredOn'
    | 'stopping'
    | 'stoppingOn'
    | 'fault'
    | 'claim'
    | 'credited'
    | 'decision'
  >
>;
