import type { Ambiguity, LawFinding } from '../../law/finding.ts';
import unclear from './ambiguities.json' with { type: 'json' };
import { endingLaw } from './law-ending.ts';
import { relationLaw } from './law-relation.ts';
import { subscriptionLaw } from './law-subscription.ts';

/** How the clauses of this contract stand to the law. */
export const lawFindings: readonly LawFinding[] = [...subscriptionLaw, ...endingLaw, ...relationLaw];

/** Contradictions, gaps and wrong references of the contract, with the reading that the product takes. */
export const ambiguities = unclear as readonly Ambiguity[];
