import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { ChargeEffect } from '../../../terms/model/life.ts';
import type { DecisionNote } from '../../decision/index.ts';

/** What a technician comes for. */
export type VisitPurpose = 'installation' | 'assistance';

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
  readonly purpose: VisitPurpose;
  /** The last moment at which the customer may cancel without owing anything. */
  readonly freeCancellationUntil: string | null;
  readonly version: number;
}

export interface AppointmentOutcome {
  readonly appointment: Appointment;
  readonly charges: readonly ChargeEffect[];
  readonly notes: readonly DecisionNote[];
}
