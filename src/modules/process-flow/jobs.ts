import type { ObligationAction } from '../obligation/index.ts';
import { reviewCase } from './operations/open-case.ts';

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export const processActions: Readonly<Record<string, ObligationAction>> = {
  'review-case': (tx, context, obligation) =>
    reviewCase(tx, context, (obligation.payload as { readonly processFlowId: string }).processFlowId),
};
