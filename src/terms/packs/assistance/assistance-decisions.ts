import type { AnyDecision } from '../../model/decision.ts';

/** Decisions of this part of the contract. */
export const assistanceDecisions: readonly AnyDecision[] = [];
