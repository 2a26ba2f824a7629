import { ok } from '../../kernel/result.ts';
import type { JsonFacts } from '../../terms/model/life.ts';
import type { ObligationAction } from '../obligation/index.ts';
import { openCase, reviewCase } from './operations/open-case.ts';
import { selectOpenCase } from './store.ts';

/** Opens a case that the end of a contract calls for, unless somebody has opened it already. */
const openCaseAtEnd: ObligationAction = async (tx, context, { agreementId, payload }) => {
  const { procedure, facts } = payload as { readonly procedure: string; readonly facts: JsonFacts };
  if (await selectOpenCase(tx, agreementId!, procedure)) return ok(undefined);
  return openCase(tx, context, { agreementId: agreementId!, procedure, facts, unlessClosed: true });
};

/** What this room does when obligations fall due: give them to `advanceObligations` with those of the other rooms. */
export const processActions: Readonly<Record<string, ObligationAction>> = {
  'review-case': (tx, context, obligation) =>
    reviewCase(tx, context, (obligation.payload as { readonly processFlowId: string }).processFlowId),
  'open-case': openCaseAtEnd,
};
