import type { AnyDecision } from '../../model/decision.ts';
import { contractLimit } from './contract-limit.ts';
import { customerEligibility } from './customer-eligibility.ts';
import { documentsOverdue } from './documents-overdue.ts';
import { preferentialPrice } from './preferential-price.ts';
import { simDisposal } from './sim-disposal.ts';
import { simPin } from './sim-pin.ts';
import { subscriptionDocuments } from './subscription-documents.ts';
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
];
