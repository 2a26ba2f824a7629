import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ChargeEffect, ContractFacts, DueEffect, JsonFacts, Taken } from '../../terms/model/life.ts';
import type { DecisionNote } from '../decision/index.ts';
import type { ObligationAction } from '../obligation/index.ts';
import type { Equipment } from '../resource-inventory/index.ts';

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

export declare function openAgreement(tx: Tx, context: Context, input: NewAgreement): Promise<Agreement>;
export declare function agreementOf(tx: Tx, id: string): Promise<Agreement | undefined>;
export declare function agreementsOf(tx: Tx, accountId: string): Promise<Agreement[]>;
/** The facts of a contract in life, as `life` takes them. */
export declare function contractFacts(agreement: Agreement): ContractFacts;

/** Everything is ready for the line to be connected (papers, appointment). */
export declare function awaitActivation(tx: Tx, context: Context, input: OnAgreement): Promise<Result<Agreement>>;
export declare function activateAgreement(tx: Tx, context: Context, input: ActivateInput): Promise<Result<AgreementOutcome & { readonly activatedOn: CivilDate }>>;
/** Takes the customer's request; the contract closes by itself on the effective day. */
export declare function terminateAgreement(tx: Tx, context: Context, input: TerminateInput): Promise<Result<TerminationOutcome>>;
/** The proof of a legitimate reason has come: charges of the pending termination are reckoned again. */
export declare function proveTerminationReason(tx: Tx, context: Context, input: OnAgreement & { readonly receivedOn: CivilDate }): Promise<Result<TerminationOutcome>>;
/** The customer takes the request back before it has taken effect. */
export declare function cancelTermination(tx: Tx, context: Context, input: OnAgreement): Promise<Result<Agreement>>;
/** Ends a contract whose termination takes effect on a day: products, lines, equipment to give back, last bill. */
export declare function closeAgreement(tx: Tx, context: Context, input: OnAgreement & { readonly on: CivilDate }): Promise<Result<AgreementOutcome>>;
export declare function withdrawAgreement(tx: Tx, context: Context, input: OnAgreement & { readonly on?: CivilDate; readonly nonIncludedCallsInclTax?: string }): Promise<Result<AgreementOutcome>>;
/** Ends a contract that was never activated (order cancelled, no appointment, deposit not paid, connection impossible). */
export declare function cancelAgreement(tx: Tx, context: Context, input: OnAgreement & { readonly on: CivilDate; readonly reason: string; readonly decision?: Taken }): Promise<Result<AgreementOutcome>>;
export declare function suspendAgreement(tx: Tx, context: Context, input: OnAgreement & { readonly on: CivilDate; readonly reason: string; readonly decision?: Taken }): Promise<Result<Agreement>>;
export declare function resumeAgreement(tx: Tx, context: Context, input: OnAgreement & { readonly on: CivilDate; readonly reason: string }): Promise<Result<Agreement>>;
/** Ends the contract by the operator's will at once, with what the caller's decision made due. */
export declare function terminateByOperator(
  tx: Tx,
  context: Context,
  input: OnAgreement & { readonly on: CivilDate; readonly reason: string; readonly charges: readonly ChargeEffect[]; readonly due: readonly DueEffect[]; readonly decision?: Taken },
): Promise<Result<AgreementOutcome>>;
export declare function returnEquipment(
  tx: Tx,
  context: Context,
  input: { readonly serial: string; readonly on?: CivilDate; readonly condition: 'good' | 'faulty' | 'incomplete'; readonly repairCostInclTax?: string },
): Promise<Result<ReturnOutcome>>;
/** The formal notice to give equipment back was presented to the customer on a day. */
export declare function presentEquipmentNotice(tx: Tx, context: Context, input: { readonly serial: string; readonly on: CivilDate }): Promise<Result<{ readonly notes: readonly DecisionNote[] }>>;
/** What a termination received on a day would do and cost. Saves nothing. */
export declare function whatIfTerminated(tx: Tx, context: Context, input: Omit<TerminateInput, 'ifVersion'>): Promise<Result<TerminationOutcome>>;

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export declare const agreementActions: Readonly<Record<string, ObligationAction>>;
