import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { openPromiseOf, planOfBill, PROMISE_GRACE_DAYS } from '../../payment-plan/index.ts';
import { casesOf } from '../../process-flow/index.ts';
import { type Holding, PROCEDURES_THAT_HOLD } from '../domain/hold.ts';
import type { CaseRow, HoldRow } from '../tables.ts';

/** Whether a reason to wait holds on a day. */
export function holdsOn(one: HoldRow, on: CivilDate): boolean {
  return one.from_on <= on && (one.until_on === null || one.until_on >= on) && one.ended_on === null;
}

/** What a case waits for on a day: the customer's situation first, then what was agreed; `undefined` when it goes on. */
export async function whatHolds(
  tx: Tx,
  one: CaseRow,
  holds: readonly HoldRow[],
  on: CivilDate,
): Promise<Holding | undefined> {
  const told = holds.filter((hold) => holdsOn(hold, on));
  const endless = told.find((hold) => hold.until_on === null);
  if (endless) return { for: endless.kind, since: endless.from_on, until: null };
  const longest = told.toSorted((a, b) => b.until_on! - a.until_on!)[0];
  if (longest) return { for: longest.kind, since: longest.from_on, until: longest.until_on };
  if (one.paused_until !== null && one.paused_until >= on) return { for: 'pause', until: one.paused_until };
  const [flows, plan, promise] = await Promise.all([
    casesOf(tx, one.account_id),
    planOfBill(tx, one.account_id, one.bill_id),
    openPromiseOf(tx, one.account_id, one.bill_id),
  ]);
  const flow = flows.find((flow) => flow.closedOn === null && flow.procedure in PROCEDURES_THAT_HOLD);
  // Nothing tells this room that such a case has closed: it is looked at again the next day.
  if (flow) return { for: PROCEDURES_THAT_HOLD[flow.procedure]!, since: flow.openedOn, until: on };
  // A service that was cut comes back with the first instalment: it is looked for each day.
  if (plan) {
    const until = one.suspended_on === null ? plusDays(plan.next_on, -1) : on;
    return { for: 'plan', since: plan.agreed_on, until };
  }
  if (!promise) return undefined;
  return { for: 'promise', since: promise.made_on, until: plusDays(promise.by_on, PROMISE_GRACE_DAYS) };
}
