import type { AnyDecision } from '../../model/decision.ts';
import { commitment } from './commitment.ts';
import { eligibility } from './eligibility.ts';
import { fairUseFixed } from './fair-use-fixed.ts';
import { fairUseMobile } from './fair-use-mobile.ts';
import { portInDocuments } from './port-in-documents.ts';
import { simLimit } from './sim-limit.ts';
import { subscriptionDocuments } from './subscription-documents.ts';

/** Decisions of articles 1 to 12 and of the professional paragraphs that complete them, in the order of the contract. */
export const subscriptionDecisions: readonly AnyDecision[] = [
  eligibility,
  fairUseFixed,
  fairUseMobile,
  simLimit,
  subscriptionDocuments,
  portInDocuments,
  commitment,
];
