import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settledBills } from '../../customer-bill/index.ts';
import { selectCase, selectCasesOf, updateCase } from '../store.ts';
import { takeStep } from './take-step.ts';

/**
 * Ends at once the cases of an account whose bill has just been settled, and looks at those under a plan: a service that was cut need
 * not wait for the day's work.
 */
export async function closePaidCases(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly on: CivilDate },
): Promise<number> {
  const { accountId, on } = input;
  const open = (await selectCasesOf(tx, accountId)).filter((one) => one.state === 'open');
  const settled = await settledBills(
    tx,
    open.map(() => accountId),
    open.map((one) => one.bill_id),
  );
  const paid = open.filter((one) => settled.has(one.bill_id) || (one.held_for === 'plan' && one.suspended_on !== null));
  for (const { id } of paid) {
    const one = (await selectCase(tx, accountId, id))!;
    await updateCase(tx, await takeStep(tx, context, one, on));
  }
  return paid.length;
}
