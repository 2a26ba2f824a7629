import { type CivilDate, isoDate, plusDays, plusYears } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { mandateOf, settingsOf } from '../../account/index.ts';
import { type BillRow, openBills } from '../../customer-bill/index.ts';
import { checkOwnPlan, checkPlan } from '../domain/check-plan.ts';
import { instalmentsOf, type PlanMethod } from '../domain/plan.ts';
import { insertPlan, selectPlanOfBill, selectPlansOf } from '../store.ts';
import type { InstalmentRow, PlanBillRow, PlanRow } from '../tables.ts';
import { tellPlan } from './tell-plan.ts';

export interface PlanInput {
  readonly accountId: string;
  /** The bills to spread; all whose day to pay has passed when absent. */
  readonly billIds?: readonly string[];
  readonly instalments: number;
  readonly firstOn: CivilDate;
  readonly method: PlanMethod;
  readonly askedBy: 'agent' | 'customer';
  readonly on: CivilDate;
}

/** A plan with what it is made of. */
export interface PlanDetail {
  readonly plan: PlanRow;
  readonly bills: readonly PlanBillRow[];
  readonly instalments: readonly InstalmentRow[];
}

const NOTHING = fail(
  'payment-plan/nothing-owed',
  'Aucune facture échue à étaler.',
  'No bill whose day to pay has passed is to be spread.',
  'billIds',
);

async function billsToSpread(tx: Tx, input: PlanInput): Promise<Result<readonly BillRow[]>> {
  const open = (await openBills(tx, input.accountId)).filter((bill) => bill.total_incl > bill.settled);
  const wanted = input.billIds && new Set(input.billIds);
  const bills = open.filter((bill) => (wanted ? wanted.has(bill.id) : bill.due_on < input.on));
  if (bills.length === 0 || (wanted && bills.length < wanted.size)) return NOTHING;
  for (const bill of bills) {
    if (await selectPlanOfBill(tx, input.accountId, bill.id))
      return fail(
        'payment-plan/already',
        `La facture ${bill.number} est déjà étalée.`,
        `Bill ${bill.number} is spread already.`,
        'billIds',
      );
  }
  return ok(bills);
}

async function checkMethod(tx: Tx, input: PlanInput): Promise<Result<undefined>> {
  if (input.method !== 'direct-debit' || (await mandateOf(tx, input.accountId))) return ok(undefined);
  return fail(
    'payment-plan/no-mandate',
    'Aucun mandat de prélèvement n’est en vigueur : choisissez un autre moyen de paiement.',
    'No direct debit mandate is in force: choose another way to pay.',
    'method',
  );
}

async function checkLimits(
  tx: Tx,
  context: Context,
  input: PlanInput,
  bills: readonly BillRow[],
): Promise<Result<PlanDetail>> {
  const { accountId, instalments: count, firstOn, on } = input;
  const { collection } = await settingsOf(tx, context, on);
  const total = sum(NO_MONEY, ...bills.map((bill) => subtract(bill.total_incl, bill.settled)));
  const shares = instalmentsOf(total, Math.max(1, count), firstOn);
  const within = checkPlan({ instalments: shares, count, firstOn }, on, collection);
  if (!within.ok) return within;
  if (input.askedBy === 'customer') {
    const aYearAgo = plusYears(on, -1);
    const earlier = await selectPlansOf(tx, accountId);
    const brokenBefore = earlier.some((one) => one.state === 'broken' && one.ended_on! > aYearAgo);
    const own = checkOwnPlan({ total, count, brokenBefore }, collection);
    if (!own.ok) return own;
  }
  const id = uuidV7(context.clock.now(), context.random);
  const of = { account_id: accountId, plan_id: id };
  return ok({
    plan: {
      account_id: accountId,
      id,
      state: 'running',
      asked_by: input.askedBy,
      method: input.method,
      total,
      agreed_on: on,
      next_on: plusDays(firstOn, 1),
      late_told_on: null,
      ended_on: null,
      end_reason: null,
      version: 1,
    },
    bills: bills.map((bill) => ({
      ...of,
      bill_id: bill.id,
      bill_number: bill.number,
      left_at_start: subtract(bill.total_incl, bill.settled),
    })),
    instalments: shares.map((one, at) => ({ ...of, position: at + 1, due_on: one.dueOn, amount: one.amount })),
  });
}

/**
 * Spreads bills over monthly instalments: within what the operator allows, less for a customer who asks alone. Collection of
 * these bills waits while the plan is kept. The customer is written to with every date and amount.
 */
export async function agreePlan(tx: Tx, context: Context, input: PlanInput): Promise<Result<PlanDetail>> {
  const bills = await billsToSpread(tx, input);
  if (!bills.ok) return bills;
  const method = await checkMethod(tx, input);
  if (!method.ok) return method;
  const made = await checkLimits(tx, context, input, bills.value);
  if (!made.ok) return made;
  const { plan } = made.value;
  await insertPlan(tx, plan, made.value.bills, made.value.instalments);
  await tellPlan(tx, context, made.value, { template: 'plan-agreed', on: input.on });
  await recordAudit(tx, context, {
    action: 'payment-plan:agree',
    subject: `payment-plan:${plan.id}`,
    detail: { total: moneyText(plan.total), instalments: input.instalments, firstOn: isoDate(input.firstOn) },
  });
  return made;
}
