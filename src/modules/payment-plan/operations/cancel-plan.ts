import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { lockPlan, updatePlan } from '../store.ts';
import { planDetail } from './read-plan.ts';
import type { PlanDetail } from './agree-plan.ts';
import { tellPlan } from './tell-plan.ts';

/** Ends a running plan before its time, for a reason that stays on file; collection of its bills goes on where it was. */
export async function cancelPlan(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly planId: string; readonly reason: string; readonly on: CivilDate },
): Promise<Result<PlanDetail>> {
  const before = await lockPlan(tx, input.accountId, input.planId);
  if (!before) return fail('payment-plan/unknown', 'Cet échéancier n’existe pas.', 'There is no such plan.', 'planId');
  if (before.state !== 'running')
    return fail('payment-plan/ended', 'Cet échéancier est déjà terminé.', 'This plan has ended already.', 'planId');
  const plan = { ...before, state: 'cancelled' as const, ended_on: input.on, end_reason: input.reason };
  await updatePlan(tx, plan);
  const detail = await planDetail(tx, plan);
  await tellPlan(tx, context, detail, { template: 'plan-cancelled', on: input.on });
  await recordAudit(tx, context, {
    action: 'payment-plan:cancel',
    subject: `payment-plan:${plan.id}`,
    why: input.reason,
  });
  return ok(detail);
}
