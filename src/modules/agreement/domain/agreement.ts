import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { ChargeEffect, ContractFacts, DueEffect, JsonFacts } from '../../../terms/model/life.ts';
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

interface OnAgreement {
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
