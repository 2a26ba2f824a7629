import type { AnyDecision } from '../../model/decision.ts';
import { activation } from './activation.ts';
import { activationFailure } from './activation-failure.ts';
import { complaint } from './complaint.ts';
import { consumptionAdvance } from './consumption-advance.ts';
import { consumptionAdvanceRefund } from './consumption-advance-refund.ts';
import { contractLimit } from './contract-limit.ts';
import { customerEligibility } from './customer-eligibility.ts';
import { depositRefund } from './deposit-refund.ts';
import { depositRequest } from './deposit-request.ts';
import { detailsUpdate } from './details-update.ts';
import { directoryListing } from './directory-listing.ts';
import { documentsOverdue } from './documents-overdue.ts';
import { fairUse } from './fair-use.ts';
import { internationalAccess } from './international-access.ts';
import { latePayment } from './late-payment.ts';
import { limitationPeriod } from './limitation-period.ts';
import { operatorTermination } from './operator-termination.ts';
import { overpaymentRefund } from './overpayment-refund.ts';
import { planChange } from './plan-change.ts';
import { portDelay } from './port-delay.ts';
import { portIn } from './port-in.ts';
import { preferentialPrice } from './preferential-price.ts';
import { priceChange } from './price-change.ts';
import { proration } from './proration.ts';
import { roamingFairUse } from './roaming-fair-use.ts';
import { roamingRate } from './roaming-rate.ts';
import { serviceRestoration } from './service-restoration.ts';
import { simDisposal } from './sim-disposal.ts';
import { simPin } from './sim-pin.ts';
import { subscriptionDocuments } from './subscription-documents.ts';
import { suspension } from './suspension.ts';
import { temporaryNumber } from './temporary-number.ts';
import { termination } from './termination.ts';
import { terminationCancellation } from './termination-cancellation.ts';
import { theft } from './theft.ts';
import { thirdPartyPayer } from './third-party-payer.ts';
import { withdrawal } from './withdrawal.ts';

/** Decisions of the introduction and of articles 1 to 23, in the order of the contract. */
export const termsDecisions: readonly AnyDecision[] = [
  customerEligibility,
  simPin,
  simDisposal,
  subscriptionDocuments,
  contractLimit,
  documentsOverdue,
  withdrawal,
  preferentialPrice,
  activation,
  activationFailure,
  planChange,
  proration,
  latePayment,
  limitationPeriod,
  overpaymentRefund,
  consumptionAdvance,
  consumptionAdvanceRefund,
  depositRequest,
  depositRefund,
  thirdPartyPayer,
  detailsUpdate,
  fairUse,
  priceChange,
  serviceRestoration,
  internationalAccess,
  roamingRate,
  roamingFairUse,
  suspension,
  operatorTermination,
  termination,
  terminationCancellation,
  portIn,
  temporaryNumber,
  portDelay,
  theft,
  complaint,
  directoryListing,
];
