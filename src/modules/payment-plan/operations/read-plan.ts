import type { CivilDate } from '../../../kernel/civil-date.ts';
import { largest, type Money, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { billOf } from '../../customer-bill/index.ts';
import { type Instalment, type InstalmentState, progressOf } from '../domain/plan.ts';
import { selectInstalments, selectPlanBills, selectPlansOf } from '../store.ts';
import type { PlanRow } from '../tables.ts';
import type { PlanDetail } from './agree-plan.ts';

/** A plan with how far it has come. */
export interface PlanProgress extends PlanDetail {
  readonly paid: Money;
  readonly progress: readonly InstalmentState[];
}

/** A plan with its bills and instalments. */
export async function planDetail(tx: Tx, plan: PlanRow): Promise<PlanDetail> {
  return { plan, bills: await selectPlanBills(tx, plan), instalments: await selectInstalments(tx, plan) };
}

/** The dates and amounts of a plan. */
export const termsOf = (detail: PlanDetail): readonly Instalment[] =>
  detail.instalments.map(({ due_on, amount }) => ({ dueOn: due_on, amount }));

/** What has been settled of the bills of a plan since it was agreed; all of it when they are credited. */
export async function paidUnder(tx: Tx, { bills }: PlanDetail): Promise<Money> {
  const paid: Money[] = [];
  for (const one of bills) {
    const bill = await billOf(tx, one.account_id, one.bill_id);
    const open = bill && ['issued', 'partly-paid'].includes(bill.state);
    const left = open ? largest(NO_MONEY, subtract(bill.total_incl, bill.settled)) : NO_MONEY;
    paid.push(largest(NO_MONEY, subtract(one.left_at_start, left)));
  }
  return sum(NO_MONEY, ...paid);
}

/** How far a plan has come on a day. */
export async function planProgress(tx: Tx, plan: PlanRow, asOf: CivilDate): Promise<PlanProgress> {
  const detail = await planDetail(tx, plan);
  const paid = await paidUnder(tx, detail);
  return { ...detail, paid, progress: progressOf(termsOf(detail), paid, asOf) };
}

/** The plans of an account with how far each has come, the newest first. */
export async function plansOf(tx: Tx, accountId: string, asOf: CivilDate): Promise<readonly PlanProgress[]> {
  const plans: PlanProgress[] = [];
  for (const plan of await selectPlansOf(tx, accountId)) plans.push(await planProgress(tx, plan, asOf));
  return plans;
}
