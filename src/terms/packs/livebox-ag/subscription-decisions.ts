import type { AnyDecision } from '../../model/decision.ts';
import { activation } from './activation.ts';
import { depositRequest } from './deposit-request.ts';
import { entryFees } from './entry-fees.ts';
import { equipmentReturn } from './equipment-return.ts';
import { installationAppointment } from './installation-appointment.ts';
import { missedAppointment } from './missed-appointment.ts';
import { offerPrice } from './offer-price.ts';
import { subscriptionDocuments } from './subscription-documents.ts';
import { subscriptionEligibility } from './subscription-eligibility.ts';
import { withdrawal } from './withdrawal.ts';

/** Decisions of this part of the contract. */
export const subscriptionDecisions: readonly AnyDecision[] = [
  subscriptionEligibility,
  subscriptionDocuments,
  withdrawal,
  depositRequest,
  installationAppointment,
  missedAppointment,
  activation,
  equipmentReturn,
  offerPrice,
  entryFees,
];
