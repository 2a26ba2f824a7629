import type { LawFinding } from '../../law/finding.ts';
import { endingLaw } from './law-ending.ts';
import { relationLaw } from './law-relation.ts';
import { subscriptionLaw } from './law-subscription.ts';

/** How the clauses of this contract stand to the law. */
export const lawFindings: readonly LawFinding[] = [...subscriptionLaw, ...endingLaw, ...relationLaw];
