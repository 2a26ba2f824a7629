import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { settingsOf } from '../../account/index.ts';
import { judgePlan } from '../domain/plan.ts';
import { lockDuePlan, updatePlan } from '../store.ts';
import type { PlanRow } from '../tables.ts';
import { paidUnder, planDetail, termsOf } from './read-plan.ts';
import { reviewPromise } from './promise-payment.ts';
import { tellPlan } from './tell-plan.ts';

async function reviewPlan(tx: Tx, context: Context, plan: PlanRow, asOf: CivilDate): Promise<void> {
  const detail = await planDetail(tx, plan);
  const { planGraceDays } = (await settingsOf(tx, context, asOf)).collection;
  const verdict = judgePlan(termsOf(detail), await paidUnder(tx, detail), asOf, planGraceDays);
  if (verdict.state !== 'running') {
    await updatePlan(tx, { ...plan, state: verdict.state, ended_on: asOf, end_reason: verdict.state });
    await tellPlan(tx, context, detail, { template: verdict.state === 'kept' ? 'plan-kept' : 'plan-broken', on: asOf });
    return;
  }
  const { late, nextOn } = verdict;
  if (late) await tellPlan(tx, context, detail, { template: 'plan-late', on: asOf, instalment: late });
  await updatePlan(tx, { ...plan, next_on: nextOn, late_told_on: late ? asOf : plan.late_told_on });
}

/** Judges the plans and promises whose day has come: kept, late, broken; one transaction each, many workers may run it. */
export async function reviewPlans(
  db: Db,
  context: Context,
  options: { readonly asOf: CivilDate; readonly signal?: AbortSignal },
): Promise<{ readonly reviewed: number }> {
  const { asOf, signal } = options;
  let reviewed = 0;
  let more = true;
  while (more && !signal?.aborted) {
    more = await inTransaction(db, context, async (tx) => {
      const plan = await lockDuePlan(tx, asOf);
      if (!plan) return reviewPromise(tx, context, asOf);
      await reviewPlan(tx, context, plan, asOf);
      return true;
    });
    if (more) reviewed += 1;
  }
  return { reviewed };
}
