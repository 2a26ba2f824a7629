import { type RawBuilder, sql } from 'kysely';
import { type CivilDate, earliest } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlDates, sqlInstant } from '../../platform/database/sql-values.ts';
import { leftOfBill } from '../customer-bill/index.ts';
import { isPromised, isUnderPlan, nextPlanDay } from '../payment-plan/index.ts';
import type { CaseRow } from './tables.ts';

type NewCase = Pick<
  CaseRow,
  'account_id' | 'id' | 'bill_id' | 'bill_number' | 'agreement_id' | 'opened_on' | 'next_on'
>;

/** Opens cases; a bill that has one already keeps it. */
export async function insertCases(tx: Tx, cases: readonly NewCase[]): Promise<void> {
  if (cases.length === 0) return;
  await sql`insert into collection_case (account_id, id, bill_id, bill_number, agreement_id, opened_on, state, next_on)
    select account_id, id, bill_id, bill_number, agreement_id, opened_on, 'open', next_on
    from unnest(${cases.map((c) => c.account_id)}::uuid[], ${cases.map((c) => c.id)}::uuid[],
      ${cases.map((c) => c.bill_id)}::uuid[], ${cases.map((c) => c.bill_number)}::text[],
      ${cases.map((c) => c.agreement_id)}::uuid[], ${sqlDates(cases.map((c) => c.opened_on))},
      ${sqlDates(cases.map((c) => c.next_on))})
      as t (account_id, id, bill_id, bill_number, agreement_id, opened_on, next_on)
    on conflict (account_id, bill_id) do nothing${unanswered}`.execute(tx);
}

/** Which of these bills have a case. */
export async function selectBillsWithCase(
  tx: Tx,
  accountIds: readonly string[],
  billIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ bill_id: string }>`select bill_id from collection_case
    where account_id = any(${accountIds}::uuid[]) and bill_id = any(${billIds}::uuid[])`.execute(tx);
  return new Set(rows.rows.map((row) => row.bill_id));
}

/**
 * Locks the next case whose step is due, leaving those that another worker holds. The cases of an account follow each other in
 * the order of their bills, whoever takes them: what one does to the contract decides what the next does.
 */
export async function lockDueCase(tx: Tx, asOf: CivilDate): Promise<CaseRow | undefined> {
  const day = sqlDate(asOf);
  const rows = await sql<CaseRow>`select c.* from collection_case c where c.state = 'open' and c.next_on <= ${day}
    and not exists (select from collection_case o where o.account_id = c.account_id and o.state = 'open'
      and o.next_on <= ${day} and (o.bill_number, o.id) < (c.bill_number, c.id))
    order by c.next_on, c.account_id, c.id limit 1 for update skip locked`.execute(tx);
  return rows.rows[0];
}

export async function updateCase(tx: Tx, one: CaseRow): Promise<void> {
  await sql`update collection_case set state = ${one.state}, next_on = ${sqlDate(one.next_on)},
    reminder_sent_on = ${sqlDate(one.reminder_sent_on)}, second_reminder_sent_on = ${sqlDate(one.second_reminder_sent_on)},
    notice_sent_on = ${sqlDate(one.notice_sent_on)},
    notice_received_on = ${sqlDate(one.notice_received_on)}, suspended_on = ${sqlDate(one.suspended_on)},
    terminated_on = ${sqlDate(one.terminated_on)}, closed_on = ${sqlDate(one.closed_on)},
    paused_until = ${sqlDate(one.paused_until)}, pause_reason = ${one.pause_reason},
    increase_charged = ${one.increase_charged}, last_error = ${one.last_error},
    notice_presentation = ${one.notice_presentation}, fully_suspended_on = ${sqlDate(one.fully_suspended_on)},
    held_from = ${sqlDate(one.held_from)}, held_for = ${one.held_for}, held_days = ${one.held_days},
    expires_on = ${sqlDate(one.expires_on)}, reactivation_asked_at = ${sqlInstant(one.reactivation_asked_at)},
    handed_over_on = ${sqlDate(one.handed_over_on)}, handed_over_to = ${one.handed_over_to}
    where account_id = ${one.account_id} and id = ${one.id}${unanswered}`.execute(tx);
}

/** Puts a case off to another day with the reason why its step failed. */
export async function postponeCase(
  tx: Tx,
  one: Pick<CaseRow, 'account_id' | 'id'>,
  to: CivilDate,
  error: string,
): Promise<void> {
  await sql`update collection_case set next_on = ${sqlDate(to)}, last_error = ${error}
    where account_id = ${one.account_id} and id = ${one.id}`.execute(tx);
}

/** Notes what was left of a bill when its barred debt was last reckoned in the books. */
export async function updateImpairedLeft(tx: Tx, one: Pick<CaseRow, 'account_id' | 'id'>, left: Money): Promise<void> {
  await sql`update collection_case set impaired_left = ${String(left)}::bigint
    where account_id = ${one.account_id} and id = ${one.id}`.execute(tx);
}

/** Whether the case `c` is a debt barred by time of whose bill another part is left than when it was last reckoned. */
export const IS_CHANGED_DEBT: RawBuilder<boolean> = sql`c.state = 'barred'
  and c.impaired_left is distinct from ${leftOfBill(sql`c.account_id`, sql`c.bill_id`)}`;

/** Debts barred by time that are to be reckoned again in the books. */
export async function selectChangedDebts(tx: Tx, limit: number): Promise<readonly CaseRow[]> {
  const rows = await sql<CaseRow>`select c.* from collection_case c where ${IS_CHANGED_DEBT}
    order by c.account_id, c.id limit ${limit} for update skip locked`.execute(tx);
  return rows.rows;
}

export async function selectCasesOf(tx: Tx, accountId: string): Promise<readonly CaseRow[]> {
  const rows = await sql<CaseRow>`select * from collection_case where account_id = ${accountId}
    order by opened_on desc, id desc`.execute(tx);
  return rows.rows;
}

export async function selectCase(tx: Tx, accountId: string, id: string): Promise<CaseRow | undefined> {
  const rows =
    await sql<CaseRow>`select * from collection_case where account_id = ${accountId} and id = ${id} for update`.execute(
      tx,
    );
  return rows.rows[0];
}

/** Open cases, the longest overdue first, by key. */
export async function selectOpenCases(
  tx: Tx,
  limit: number,
  after?: { readonly openedOn: CivilDate; readonly id: string },
): Promise<readonly CaseRow[]> {
  const key = after ? sql`(opened_on, id) > (${sqlDate(after.openedOn)}, ${after.id}::uuid)` : sql`true`;
  const rows = await sql<CaseRow>`select * from collection_case where state = 'open' and ${key}
    order by opened_on, id limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Open cases that wait for a later day, by key. */
export async function selectWaitingCases(
  tx: Tx,
  asOf: CivilDate,
  limit: number,
  after?: Pick<CaseRow, 'account_id' | 'id'>,
): Promise<readonly CaseRow[]> {
  const key = after ? sql`(account_id, id) > (${after.account_id}::uuid, ${after.id}::uuid)` : sql`true`;
  const rows =
    await sql<CaseRow>`select * from collection_case where state = 'open' and next_on > ${sqlDate(asOf)} and ${key}
    order by account_id, id limit ${limit}`.execute(tx);
  return rows.rows;
}

/** Makes cases due at once: their bill has been paid. */
export async function wakeCases(
  tx: Tx,
  cases: readonly Pick<CaseRow, 'account_id' | 'id'>[],
  on: CivilDate,
): Promise<void> {
  if (cases.length === 0) return;
  await sql`update collection_case set next_on = ${sqlDate(on)}
    where account_id = any(${cases.map((c) => c.account_id)}::uuid[]) and id = any(${cases.map((c) => c.id)}::uuid[])`.execute(
    tx,
  );
}

/** Makes every open case of an account due at once: something that it waits for, or not, has changed. */
export async function wakeAccount(tx: Tx, accountId: string, on: CivilDate): Promise<void> {
  await sql`update collection_case set next_on = ${sqlDate(on)}
    where account_id = ${accountId} and state = 'open'`.execute(tx);
}

/** Makes due at once the cases that wait for a plan or a promise which has ended. */
export async function wakeReleased(tx: Tx, on: CivilDate): Promise<void> {
  await sql`update collection_case c set next_on = ${sqlDate(on)} where c.state = 'open' and c.next_on > ${sqlDate(on)}
    and ((c.held_for = 'plan' and not ${isUnderPlan(sql`c.account_id`, sql`c.bill_id`)})
      or (c.held_for = 'promise' and not ${isPromised(sql`c.account_id`, sql`c.bill_id`)}))`.execute(tx);
}

/** The next day on which a case has a step to take, a barred debt is reckoned again or a plan is judged; `null`: none. */
export async function selectNextStepDay(tx: Tx): Promise<CivilDate | null> {
  const rows = await sql<{ day: CivilDate | null }>`select least(
      (select min(next_on) from collection_case where state = 'open'),
      (select min(c.closed_on) from collection_case c where ${IS_CHANGED_DEBT})) as day`.execute(tx);
  const [step, plan] = [rows.rows[0]?.day ?? null, await nextPlanDay(tx)];
  return step === null || plan === null ? (step ?? plan) : earliest(step, plan);
}
