import type { LawFinding } from '../../law/finding.ts';
import { conditionsLaw } from './law-conditions.ts';
import { lifeLaw } from './law-life.ts';
import { subscriptionLaw } from './law-subscription.ts';

/** How the clauses of this contract stand to the law. */
export const lawFindings: readonly LawFinding[] = [...subscriptionLaw, ...lifeLaw, ...conditionsLaw];
