import type { AnyDecision } from '../../model/decision.ts';
import { rateCall } from './rate-call.ts';

/** Decisions of annexes 3 to 6: portability, calls, payments to merchants, privacy. */
export const annexDecisions: readonly AnyDecision[] = [rateCall];
