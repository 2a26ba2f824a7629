import type { AnyDecision } from '../../model/decision.ts';
import { abusiveUse } from './abusive-use.ts';
import { activation } from './activation.ts';
import { advertisedSpeed } from './advertised-speed.ts';
import { availability } from './availability.ts';
import { connectedTvOption } from './connected-tv-option.ts';
import { connectionVisit } from './connection-visit.ts';
import { depositRefund } from './deposit-refund.ts';
import { depositRequest } from './deposit-request.ts';
import { directoryListing } from './directory-listing.ts';
import { documentsOverdue } from './documents-overdue.ts';
import { earlyTerminationFees } from './early-termination-fees.ts';
import { entryFees } from './entry-fees.ts';
import { equipmentCompatibility } from './equipment-compatibility.ts';
import { equipmentIncident } from './equipment-incident.ts';
import { equipmentReturn } from './equipment-return.ts';
import { fairUse } from './fair-use.ts';
import { fibreFallback } from './fibre-fallback.ts';
import { installationAppointment } from './installation-appointment.ts';
import { missedAppointment } from './missed-appointment.ts';
import { offerPrice } from './offer-price.ts';
import { openSourceNotice } from './open-source-notice.ts';
import { operatorMissedAppointment } from './operator-missed-appointment.ts';
import { subscriptionDocuments } from './subscription-documents.ts';
import { subscriptionEligibility } from './subscription-eligibility.ts';
import { throughput } from './throughput.ts';
import { unavailabilityExit } from './unavailability-exit.ts';
import { withdrawal } from './withdrawal.ts';

/** Decisions of this part of the contract. */
export const subscriptionDecisions: readonly AnyDecision[] = [
  subscriptionEligibility,
  subscriptionDocuments,
  documentsOverdue,
  withdrawal,
  depositRequest,
  depositRefund,
  connectionVisit,
  installationAppointment,
  missedAppointment,
  operatorMissedAppointment,
  activation,
  unavailabilityExit,
  fibreFallback,
  openSourceNotice,
  equipmentReturn,
  equipmentIncident,
  availability,
  throughput,
  fairUse,
  abusiveUse,
  directoryListing,
  equipmentCompatibility,
  offerPrice,
  entryFees,
  connectedTvOption,
  earlyTerminationFees,
  advertisedSpeed,
];
