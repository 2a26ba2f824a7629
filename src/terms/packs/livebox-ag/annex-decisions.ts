import type { AnyDecision } from '../../model/decision.ts';

/** Decisions of this part of the contract. */
export const annexDecisions: readonly AnyDecision[] = [];
