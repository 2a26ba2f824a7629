import type { AnyDecision } from '../../model/decision.ts';
import { assistanceBilling } from './assistance-billing.ts';
import { assistanceEligibility } from './assistance-eligibility.ts';
import { callback } from './callback.ts';
import { complaint } from './complaint.ts';
import { contactChannel } from './contact-channel.ts';
import { customerIdentification } from './customer-identification.ts';
import { feasibilityStudy } from './feasibility-study.ts';
import { liability } from './liability.ts';
import { screenSharing } from './screen-sharing.ts';
import { withdrawal } from './withdrawal.ts';

/** Decisions of the remote assistance terms. */
export const assistanceDecisions: readonly AnyDecision[] = [
  assistanceEligibility,
  feasibilityStudy,
  callback,
  contactChannel,
  customerIdentification,
  screenSharing,
  assistanceBilling,
  withdrawal,
  complaint,
  liability,
];
