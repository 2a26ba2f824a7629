import type { AnyDecision } from '../../model/decision.ts';
import { commitment } from './commitment.ts';
import { firstBill } from './first-bill.ts';
import { latePayment } from './late-payment.ts';
import { suspension } from './suspension.ts';
import { termination } from './termination.ts';

/** Decisions of articles 10 to 21: the life and the end of the contract. */
export const lifeDecisions: readonly AnyDecision[] = [
  firstBill,
  latePayment,
  commitment,
  suspension,
  termination,
];
