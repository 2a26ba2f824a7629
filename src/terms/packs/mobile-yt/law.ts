import type { Ambiguity, LawFinding } from '../../law/finding.ts';
import unclear from './ambiguities.json' with { type: 'json' };
import { conditionsLaw } from './law-conditions.ts';
import { lifeLaw } from './law-life.ts';
import { subscriptionLaw } from './law-subscription.ts';

/** How the clauses of this contract stand to the law. */
export const lawFindings: readonly LawFinding[] = [...subscriptionLaw, ...lifeLaw, ...conditionsLaw];

/** Contradictions, gaps and wrong references of the contract, with the reading that the product takes. */
export const ambiguities = unclear as readonly Ambiguity[];
