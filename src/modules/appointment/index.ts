import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { ChargeEffect } from '../../terms/model/life.ts';
import type { DecisionNote } from '../decision/index.ts';

export type AppointmentState = 'booked' | 'cancelled' | 'kept' | 'missed-by-customer' | 'missed-by-operator';

/** A technician's visit (TMF646). */
export interface Appointment {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  readonly at: Instant;
  /** Day on which both sides first fixed a date. */
  readonly agreedOn: CivilDate;
  readonly state: AppointmentState;
  /** The last moment at which the customer may cancel without owing anything. */
  readonly freeCancellationUntil: string | null;
  readonly version: number;
}

export interface AppointmentOutcome {
  readonly appointment: Appointment;
  readonly charges: readonly ChargeEffect[];
  readonly notes: readonly DecisionNote[];
}

export declare function bookAppointment(tx: Tx, context: Context, input: { readonly agreementId: string; readonly at: Instant }): Promise<Result<AppointmentOutcome>>;
/** The customer cancels or moves a visit, now by the clock. */
export declare function changeAppointment(
  tx: Tx,
  context: Context,
  input: { readonly appointmentId: string; readonly change: 'cancelled' | 'rescheduled'; readonly at?: Instant; readonly legitimateReason?: boolean; readonly ifVersion?: number },
): Promise<Result<AppointmentOutcome>>;
export declare function recordAttendance(
  tx: Tx,
  context: Context,
  input: { readonly appointmentId: string; readonly attendance: 'kept' | 'missed-by-customer' | 'missed-by-operator'; readonly legitimateReason?: boolean; readonly ifVersion?: number },
): Promise<Result<AppointmentOutcome>>;
export declare function appointmentOf(tx: Tx, id: string): Promise<Appointment | undefined>;
export declare function appointmentsOf(tx: Tx, filter: { readonly accountId: string; readonly agreementId?: string }): Promise<Appointment[]>;
