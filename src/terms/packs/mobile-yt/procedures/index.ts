import type { Procedure } from '../../../model/procedure.ts';
import { activationFailure } from './activation-failure.ts';
import { contractLimit, preferentialPrice } from './at-the-sale.ts';
import { blockedPlanChange } from './blocked-plan-change.ts';
import { complaint, thirdPartyComplaint } from './complaint.ts';
import { consumptionAdvance } from './consumption-advance.ts';
import { deviceRenewal, deviceRenewalAccess } from './device-renewal.ts';
import { deviceWithdrawal } from './device-withdrawal.ts';
import { death, mutualBreach, overIndebtedness, terminationCancellation } from './exits.ts';
import { fairUse, roamingFairUse } from './fair-use.ts';
import { internationalAccess } from './international-access.ts';
import { hiddenDebt, operatorTermination } from './operator-termination.ts';
import { optionWithdrawal } from './option-withdrawal.ts';
import { dataProcessing, dataSubjectRequest, dataTransfer } from './personal-data.ts';
import { nameLaterFacts } from './name-later-facts.ts';
import { detailsUpdate } from './personal-details.ts';
import { optionChange, planChange } from './plan-change.ts';
import { serviceRestoration } from './service-restoration.ts';
import { simExchange, simPin } from './sim-card.ts';
import { simLoss } from './sim-loss.ts';
import { consumptionAdvanceRefund, limitationPeriod, overpaymentRefund } from './sums.ts';
import { suspension } from './suspension.ts';
import { transfer } from './transfer.ts';

/** What may be asked for under the contract of mobile plans in Mayotte, most asked for first. */
export const procedures: readonly Procedure[] = [
  simLoss,
  simPin,
  simExchange,
  planChange,
  blockedPlanChange,
  optionChange,
  deviceRenewal,
  deviceRenewalAccess,
  deviceWithdrawal,
  detailsUpdate,
  transfer,
  serviceRestoration,
  activationFailure,
  internationalAccess,
  complaint,
  thirdPartyComplaint,
  terminationCancellation,
  mutualBreach,
  death,
  overIndebtedness,
  consumptionAdvance,
  consumptionAdvanceRefund,
  overpaymentRefund,
  limitationPeriod,
  preferentialPrice,
  contractLimit,
  fairUse,
  roamingFairUse,
  suspension,
  operatorTermination,
  hiddenDebt,
  optionWithdrawal,
  dataSubjectRequest,
  dataProcessing,
  dataTransfer,
].map(nameLaterFacts);
