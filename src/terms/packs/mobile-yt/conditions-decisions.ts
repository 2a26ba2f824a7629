import type { AnyDecision } from '../../model/decision.ts';
import { blockedPlanChange } from './blocked-plan-change.ts';
import { blockedPlanCycle } from './blocked-plan-cycle.ts';
import { blockedPlanSchedule } from './blocked-plan-schedule.ts';
import { blockedPlanStart } from './blocked-plan-start.ts';
import { blockedPlanStatement } from './blocked-plan-statement.ts';
import { blockedPlanTermination } from './blocked-plan-termination.ts';
import { blockedPlanTopup } from './blocked-plan-topup.ts';
import { dataProcessing } from './data-processing.ts';
import { dataRetention } from './data-retention.ts';
import { dataSubjectRequest } from './data-subject-request.ts';
import { dataTransfer } from './data-transfer.ts';
import { deviceRenewal } from './device-renewal.ts';
import { deviceRenewalAccess } from './device-renewal-access.ts';
import { deviceWithdrawal } from './device-withdrawal.ts';
import { paymentSolutionDeactivation } from './payment-solution-deactivation.ts';
import { thirdPartyComplaint } from './third-party-complaint.ts';
import { thirdPartyPurchase } from './third-party-purchase.ts';
import { thirdPartySubscription } from './third-party-subscription.ts';

/** Decisions of the operator-bill payments, blocked plans, handset renewal and privacy, in the order of the contract. */
export const conditionsDecisions: readonly AnyDecision[] = [
  thirdPartyPurchase,
  thirdPartySubscription,
  paymentSolutionDeactivation,
  thirdPartyComplaint,
  blockedPlanStart,
  blockedPlanCycle,
  blockedPlanTopup,
  blockedPlanChange,
  blockedPlanSchedule,
  blockedPlanStatement,
  blockedPlanTermination,
  deviceRenewalAccess,
  deviceRenewal,
  deviceWithdrawal,
  dataRetention,
  dataProcessing,
  dataSubjectRequest,
  dataTransfer,
];
