import type { AnyDecision } from '../../model/decision.ts';
import { missedAppointment } from './missed-appointment.ts';

/** Decisions of this part of the contract. */
export const subscriptionDecisions: readonly AnyDecision[] = [missedAppointment];
