import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { ChargeEffect, ContractFacts, DueEffect, JsonFacts, Taken } from '../../../terms/model/life.ts';
import type { SuspensionScope } from '../../../terms/model/procedure.ts';
import type { DecisionNote } from '../../decision/index.ts';
import type { Equipment } from '../../resource-inventory/index.ts';

export type AgreementState =
  'ordered' | 'awaiting-activation' | 'active' | 'suspended' | 'terminating' | 'terminated' | 'withdrawn' | 'cancelled';

/** What was told at the order and matters later in the contract's life. */
export interface InstallationFacts {
  readonly takesDecoder: boolean;
  readonly newTvCustomer: boolean;
  readonly detachedHouse: boolean;
  readonly alreadyConnected: boolean;
  readonly visitFoundNeededAtSubscription: boolean;
  readonly appointmentNeeded: boolean;
}

/** A subscription contract (TMF651): pinned to a pack and to a version of its terms. */
export interface Agreement {
  readonly id: string;
  readonly accountId: string;
  readonly state: AgreementState;
  readonly pack: string;
  readonly termsVersion: string;
  readonly territory: Territory;
  readonly segment: ContractFacts['segment'];
  readonly channel: ContractFacts['channel'];
  readonly offer: string;
  readonly options: readonly string[];
  readonly characteristics: ContractFacts['characteristics'];
  readonly installation: InstallationFacts;
  readonly monthlyPriceInclTax: Money;
  readonly commitmentMonths: number;
  readonly commitmentEndsOn: CivilDate | null;
  readonly orderedOn: CivilDate;
  readonly activatedOn: CivilDate | null;
  readonly suspendedOn: CivilDate | null;
  /** How much of the service is cut; all of it when `null` and suspended. Emergency calls are always kept. */
  readonly suspensionScope: SuspensionScope | null;
  /** Why it is cut, and how much of it each cause cuts; empty when it is not. */
  readonly suspensionCauses: { readonly [cause: string]: SuspensionScope };
  /** The day a termination takes effect, asked for or done. */
  readonly endsOn: CivilDate | null;
  /** kebab-case: `customer-termination`, `withdrawal`, `unpaid`, `documents-missing`, `no-appointment`... */
  readonly endReason: string | null;
  readonly address: { readonly line: string; readonly postcode: string; readonly city: string };
  /** Goes up with every change; give it back as `ifVersion` (If-Match) to refuse a change on top of another's. */
  readonly version: number;
}

/** What an operation did, with the decisions it rests on. */
export interface AgreementOutcome {
  readonly agreement: Agreement;
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
  readonly notes: readonly DecisionNote[];
}

/** Which agreement an operation changes, and from which version of it. */
export interface OnAgreement {
  readonly agreementId: string;
  readonly ifVersion?: number;
}

export interface ActivateInput extends OnAgreement {
  readonly lineConnectedOn?: CivilDate;
  readonly equipmentPluggedOn?: CivilDate;
  readonly lineEligible?: boolean;
  readonly technicianVisited?: boolean;
  /** Outside cause or the customer's own doing: no indemnity for lateness. */
  readonly excused?: boolean;
  /** The customer asked in writing for what lateness gives. */
  readonly compensationRequested?: boolean;
}

export interface TerminateInput extends OnAgreement {
  readonly requestKind?: 'request' | 'portability';
  /** Today when absent. */
  readonly receivedOn?: CivilDate;
  readonly requestedEffectiveOn?: CivilDate;
  readonly portedOn?: CivilDate;
  /** A legitimate reason put forward: the contract's ground code and its facts. */
  readonly reason?: { readonly ground: string; readonly facts?: JsonFacts };
  readonly documentsReceivedOn?: CivilDate;
  /** How the request was made, in the contract's code: `registered-letter`, `email`... */
  readonly form?: string;
}

export interface TerminationOutcome extends AgreementOutcome {
  readonly effectiveOn: CivilDate;
  readonly freeOfCharge: boolean;
  readonly proofAwaited: boolean;
  readonly totalInclTax: string;
}

export interface ReturnOutcome {
  readonly equipment: Equipment;
  readonly charges: readonly ChargeEffect[];
  readonly notes: readonly DecisionNote[];
}

/** Everything that opens an agreement; called by `placeOrder`. */
export interface NewAgreement {
  readonly id: string;
  /** Nothing is awaited before the line is connected: no appointment is needed. */
  readonly ready: boolean;
  readonly accountId: string;
  readonly pack: string;
  readonly termsVersion: string;
  readonly territory: Territory;
  readonly segment: ContractFacts['segment'];
  readonly channel: ContractFacts['channel'];
  readonly offer: string;
  readonly options: readonly string[];
  readonly characteristics: ContractFacts['characteristics'];
  readonly installation: InstallationFacts;
  readonly monthlyPriceInclTax: Money;
  readonly commitmentMonths: number;
  readonly orderedOn: CivilDate;
  readonly address: Agreement['address'];
}

/** A charge that starting the contract made: taken back by a withdrawal. */
export interface EntryCharge {
  readonly chargeId: string;
  readonly effect: ChargeEffect;
}

/** A termination asked for and not yet done. Dates are ISO texts: it is kept as JSON. */
export interface Ending {
  readonly request: {
    readonly requestKind: 'request' | 'portability';
    readonly receivedOn: string;
    readonly requestedEffectiveOn?: string;
    readonly portedOn?: string;
    readonly reason?: { readonly ground: string; readonly facts?: JsonFacts };
    readonly documentsReceivedOn?: string;
    readonly form?: string;
  };
  readonly chargeIds: readonly string[];
  /** The state to go back to when the request is taken back. */
  readonly before: 'active' | 'suspended';
  readonly proofAwaited: boolean;
}

/** A change on the ground of a reason, with the decision behind it when there is one. */
export interface CancelInput extends OnAgreement {
  readonly on: CivilDate;
  /** kebab-case code, kept as it is. */
  readonly reason: string;
  readonly decision?: Taken;
  /** What it costs the customer. */
  readonly charges?: readonly ChargeEffect[];
}

export interface OperatorTermination extends CancelInput {
  /** Whose will it is; the operator's when absent. */
  readonly by?: 'customer' | 'operator';
  readonly charges: readonly ChargeEffect[];
  readonly due: readonly DueEffect[];
}

export interface ReturnInput {
  readonly serial: string;
  readonly on?: CivilDate;
  readonly condition: 'good' | 'faulty' | 'incomplete';
  /** Needed when the contract charges the repair. */
  readonly repairCostInclTax?: string;
}
