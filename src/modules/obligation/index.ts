/** Everything with a date by which somebody must have done something, and what happens when it is not done. */
export type {
  AdvanceReport,
  NewObligation,
  Obligation,
  ObligationFilter,
  ObligationQuery,
  ObligationState,
} from './domain/obligation.ts';
export { advanceObligations } from './operations/advance-obligations.ts';
export type { ObligationAction } from './operations/obligation-action.ts';
export { cancelObligations, fulfilObligations, openObligation, openObligations } from './operations/open-obligation.ts';
export { fulfilByHand } from './operations/fulfil-by-hand.ts';
export { dueObligations, nextActionAt } from './store.ts';
export { obligationsWait } from './store-waiting.ts';
export { obligationData } from './personal-data.ts';
