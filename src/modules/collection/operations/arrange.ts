import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { askMeans } from '../../agreement/index.ts';
import {
  agreePlan,
  cancelPlan,
  type PlanDetail,
  type PlanInput,
  type PromiseInput,
  promisePayment,
  type PromiseRow,
} from '../../payment-plan/index.ts';
import { wakeAccount } from '../store.ts';

/** Spreads what a customer owes over instalments, paid by a means that the contract accepts: its collection waits from now on. */
export async function arrangePlan(tx: Tx, context: Context, input: PlanInput): Promise<Result<PlanDetail>> {
  const means = await askMeans(tx, context, { accountId: input.accountId, method: input.method });
  if (!means.ok) return means;
  const done = await agreePlan(tx, context, input);
  if (!done.ok) return done;
  await wakeAccount(tx, input.accountId, input.on);
  return ok(done.value);
}

/** Takes a promise to pay: collection of the bill waits from now on. */
export async function arrangePromise(tx: Tx, context: Context, input: PromiseInput): Promise<Result<PromiseRow>> {
  const done = await promisePayment(tx, context, input);
  if (!done.ok) return done;
  await wakeAccount(tx, input.accountId, input.on);
  return ok(done.value);
}

/** Ends a plan before its time: collection of its bills goes on. */
export async function endPlan(
  tx: Tx,
  context: Context,
  input: Parameters<typeof cancelPlan>[2],
): Promise<Result<PlanDetail>> {
  const done = await cancelPlan(tx, context, input);
  if (!done.ok) return done;
  await wakeAccount(tx, input.accountId, input.on);
  return ok(done.value);
}
