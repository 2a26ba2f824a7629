import type { AnyDecision } from '../../model/decision.ts';
import { dataRetention } from './data-retention.ts';
import { dataSubjectRequest } from './data-subject-request.ts';
import { numberLoss } from './number-loss.ts';
import { paymentSolutionDeactivation } from './payment-solution-deactivation.ts';
import { phoneCanvassing } from './phone-canvassing.ts';
import { portDelay } from './port-delay.ts';
import { portIn } from './port-in.ts';
import { portInCancellation } from './port-in-cancellation.ts';
import { portOut } from './port-out.ts';
import { portOutDuringWithdrawal } from './port-out-during-withdrawal.ts';
import { rateCall } from './rate-call.ts';
import { thirdPartyPurchase } from './third-party-purchase.ts';
import { thirdPartyResponsibility } from './third-party-responsibility.ts';
import { thirdPartySubscription } from './third-party-subscription.ts';
import { tvPrepaidAccount } from './tv-prepaid-account.ts';
import { withdrawalWithPort } from './withdrawal-with-port.ts';

/** Decisions of annexes 3 to 6: portability, calls, payments to merchants, privacy. */
export const annexDecisions: readonly AnyDecision[] = [
  rateCall,
  portIn,
  portInCancellation,
  portDelay,
  numberLoss,
  portOut,
  withdrawalWithPort,
  portOutDuringWithdrawal,
  thirdPartyPurchase,
  tvPrepaidAccount,
  thirdPartySubscription,
  paymentSolutionDeactivation,
  thirdPartyResponsibility,
  dataRetention,
  dataSubjectRequest,
  phoneCanvassing,
];
