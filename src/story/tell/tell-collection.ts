import { z } from 'zod';
import { isoDate } from '../../kernel/civil-date.ts';
import { type Instant, localDate } from '../../kernel/instant.ts';
import { moneyText } from '../../kernel/money.ts';
import { collectionCasesOf } from '../../modules/collection/index.ts';
import { plansOf, promisesOf } from '../../modules/payment-plan/index.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast, type Cast } from '../cast.ts';
import { isoOrNull } from './pages.ts';

const date = z.string().describe('Day, YYYY-MM-DD');
const dateOrNull = date.nullable();
const money = z.string().describe('Euros with two decimals');

export const collectionTold = z.object({
  subscriber: z.string(),
  bill: z.string(),
  state: z.string(),
  openedOn: date,
  reminderSentOn: dateOrNull,
  secondReminderSentOn: dateOrNull,
  suspendedOn: dateOrNull,
  fullySuspendedOn: dateOrNull,
  noticeSentOn: dateOrNull,
  noticeReceivedOn: dateOrNull,
  terminatedOn: dateOrNull,
  handedOverOn: dateOrNull,
  closedOn: dateOrNull,
  pausedUntil: dateOrNull,
  heldDays: z.number().describe('Days that the case has waited, by which its steps were put off'),
  expiresOn: dateOrNull.describe('Last day on which the debt can be claimed'),
});

export const planTold = z.object({
  subscriber: z.string(),
  bills: z.array(z.string()),
  state: z.string(),
  total: money,
  agreedOn: date,
  endedOn: dateOrNull,
  instalments: z.array(z.object({ dueOn: date, amount: money, state: z.string() })),
});

export const promiseTold = z.object({
  subscriber: z.string(),
  bill: z.string(),
  state: z.string(),
  amount: money,
  madeOn: date,
  byOn: date,
  judgedOn: dateOrNull,
});

/** What was done about bills that were not paid. */
export async function tellCollection(tx: Tx, cast: Cast): Promise<z.infer<typeof collectionTold>[]> {
  const cases = await collectionCasesOf(tx, accountOfCast(cast).id);
  return cases.toReversed().map((one) => ({
    subscriber: cast.name,
    bill: one.bill_number,
    state: one.state,
    openedOn: isoDate(one.opened_on),
    reminderSentOn: isoOrNull(one.reminder_sent_on),
    secondReminderSentOn: isoOrNull(one.second_reminder_sent_on),
    suspendedOn: isoOrNull(one.suspended_on),
    fullySuspendedOn: isoOrNull(one.fully_suspended_on),
    noticeSentOn: isoOrNull(one.notice_sent_on),
    noticeReceivedOn: isoOrNull(one.notice_received_on),
    terminatedOn: isoOrNull(one.terminated_on),
    handedOverOn: isoOrNull(one.handed_over_on),
    closedOn: isoOrNull(one.closed_on),
    pausedUntil: isoOrNull(one.paused_until),
    heldDays: one.held_days,
    expiresOn: isoOrNull(one.expires_on),
  }));
}

/** What was agreed with the customer about what is owed, oldest first. */
export async function tellArrangements(
  tx: Tx,
  cast: Cast,
  now: Instant,
): Promise<{
  readonly paymentPlans: z.infer<typeof planTold>[];
  readonly promises: z.infer<typeof promiseTold>[];
}> {
  const { id, territory } = accountOfCast(cast);
  const on = localDate(territory, now);
  const subscriber = cast.name;
  return {
    paymentPlans: (await plansOf(tx, id, on)).toReversed().map(({ plan, bills, progress }) => ({
      subscriber,
      bills: bills.map((one) => one.bill_number),
      state: plan.state,
      total: moneyText(plan.total),
      agreedOn: isoDate(plan.agreed_on),
      endedOn: isoOrNull(plan.ended_on),
      instalments: progress.map((one) => ({
        dueOn: isoDate(one.dueOn),
        amount: moneyText(one.amount),
        state: one.state,
      })),
    })),
    promises: (await promisesOf(tx, id)).toReversed().map((one) => ({
      subscriber,
      bill: one.bill_number,
      state: one.state,
      amount: moneyText(one.amount),
      madeOn: isoDate(one.made_on),
      byOn: isoDate(one.by_on),
      judgedOn: isoOrNull(one.judged_on),
    })),
  };
}
