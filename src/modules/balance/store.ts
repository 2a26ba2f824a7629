import { type RawBuilder, sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { prepared } from '../../platform/database/preparing-client.ts';
import { jsonText, sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { ContractFacts } from '../../terms/model/life.ts';
import type { MonthCounters } from '../../terms/model/usage.ts';
import type { Balance } from './domain/balance.ts';

interface BalanceRow {
  readonly account_id: string;
  readonly agreement_id: string;
  readonly pack: string;
  readonly terms_version: string;
  readonly territory: Territory;
  readonly contract: ContractFacts;
  readonly state: Balance['state'];
  readonly barred: Balance['barred'];
  readonly opened_at: Instant;
  readonly ends_at: Instant | null;
  readonly month_number: number;
  readonly first_month_number: number;
  readonly month_from: CivilDate;
  readonly month_to: CivilDate;
  readonly month_ends_at: Instant;
  readonly given_monthly: bigint;
  readonly given_transferred: bigint;
  readonly given_carried_over: bigint;
  readonly given_top_up: bigint;
  readonly alert_floor: bigint | null;
  readonly monthly: bigint;
  readonly carried_over: bigint;
  readonly top_up: bigint;
  readonly reserved: bigint;
  readonly counters: MonthCounters;
  readonly counters_month: string;
  readonly last_sequence: bigint;
  readonly last_statement_on: CivilDate | null;
}

function fromRow(row: BalanceRow): Balance {
  return {
    accountId: row.account_id,
    agreementId: row.agreement_id,
    pack: row.pack,
    termsVersion: row.terms_version,
    territory: row.territory,
    contract: row.contract,
    state: row.state,
    barred: row.barred,
    openedAt: row.opened_at,
    endsAt: row.ends_at,
    monthNumber: row.month_number,
    firstMonthNumber: row.first_month_number,
    monthFrom: row.month_from,
    monthTo: row.month_to,
    monthEndsAt: row.month_ends_at,
    given: {
      monthly: row.given_monthly as Money,
      transferred: row.given_transferred as Money,
      carriedOver: row.given_carried_over as Money,
      topUp: row.given_top_up as Money,
    },
    alertFloor: row.alert_floor as Money | null,
    monthly: row.monthly as Money,
    carriedOver: row.carried_over as Money,
    topUp: row.top_up as Money,
    reserved: row.reserved as Money,
    counters: row.counters,
    countersMonth: row.counters_month,
    lastSequence: Number(row.last_sequence),
    lastStatementOn: row.last_statement_on,
  };
}

/** Keeps a new balance. */
export async function insertBalance(tx: Tx, one: Balance): Promise<void> {
  await sql`insert into balance_account (account_id, agreement_id, pack, terms_version, territory, contract, state, barred,
      opened_at, ends_at, first_month_number, month_number, month_from, month_to, month_ends_at, given_monthly, given_transferred,
      given_carried_over, given_top_up, alert_floor, monthly, carried_over, top_up, reserved, last_sequence)
    values (${one.accountId}::uuid, ${one.agreementId}::uuid, ${one.pack}, ${one.termsVersion}, ${one.territory},
      ${sqlJson(one.contract)}, ${one.state}, ${one.barred}, ${sqlInstant(one.openedAt)}, ${sqlInstant(one.endsAt)},
      ${one.firstMonthNumber}, ${one.monthNumber}, ${sqlDate(one.monthFrom)}, ${sqlDate(one.monthTo)}, ${sqlInstant(one.monthEndsAt)},
      ${one.given.monthly}, ${one.given.transferred}, ${one.given.carriedOver}, ${one.given.topUp}, ${one.alertFloor},
      ${one.monthly}, ${one.carriedOver}, ${one.topUp}, ${one.reserved}, ${one.lastSequence})`.execute(tx);
}

/** Keeps what a balance has become, all but what the charging of uses keeps by itself. */
export async function updateBalance(tx: Tx, one: Balance): Promise<void> {
  await sql`update balance_account set pack = ${one.pack}, terms_version = ${one.termsVersion},
      contract = ${sqlJson(one.contract)}, state = ${one.state}, barred = ${one.barred}, ends_at = ${sqlInstant(one.endsAt)},
      opened_at = ${sqlInstant(one.openedAt)}, first_month_number = ${one.firstMonthNumber},
      month_number = ${one.monthNumber}, month_from = ${sqlDate(one.monthFrom)}, month_to = ${sqlDate(one.monthTo)},
      month_ends_at = ${sqlInstant(one.monthEndsAt)}, given_monthly = ${one.given.monthly},
      given_transferred = ${one.given.transferred}, given_carried_over = ${one.given.carriedOver},
      given_top_up = ${one.given.topUp}, alert_floor = ${one.alertFloor}, monthly = ${one.monthly},
      carried_over = ${one.carriedOver}, top_up = ${one.topUp}, reserved = ${one.reserved},
      last_sequence = ${one.lastSequence}, last_statement_on = ${sqlDate(one.lastStatementOn)}
    where account_id = ${one.accountId}::uuid and agreement_id = ${one.agreementId}::uuid`.execute(tx);
}

async function selectWhere(tx: Tx, condition: RawBuilder<unknown>): Promise<Balance[]> {
  const rows = await sql<BalanceRow>`select * from balance_account where ${condition}`.execute(tx);
  return rows.rows.map(fromRow);
}

/** The balance of an agreement, locked until the transaction ends. */
export async function lockBalance(tx: Tx, agreementId: string): Promise<Balance | undefined> {
  return (await selectWhere(tx, sql`agreement_id = ${agreementId}::uuid for update`))[0];
}

/** The balance of an agreement as it stands. */
export async function selectBalance(tx: Tx, agreementId: string): Promise<Balance | undefined> {
  return (await selectWhere(tx, sql`agreement_id = ${agreementId}::uuid`))[0];
}

/** The balances of an account, the newest first. */
export async function selectBalancesOf(tx: Tx, accountId: string): Promise<Balance[]> {
  return selectWhere(tx, sql`account_id = ${accountId}::uuid order by opened_at desc, agreement_id`);
}

/** Balances by the order of their agreements, after one of them; of the accounts that may be seen, when they are told. */
export async function selectBalancePage(
  tx: Tx,
  page: { readonly among?: readonly string[] | undefined; readonly after: string | undefined; readonly limit: number },
): Promise<Balance[]> {
  const among = page.among === undefined ? sql`true` : sql`account_id = any(${[...page.among]}::uuid[])`;
  const after = page.after === undefined ? sql`true` : sql`agreement_id > ${page.after}::uuid`;
  return selectWhere(tx, sql`${among} and ${after} order by agreement_id limit ${page.limit}`);
}

/** Several balances, locked in one order for everybody, so that nobody waits for somebody who waits. */
export function lockedBalances(agreementIds: readonly string[]): RawBuilder<BalanceRow> {
  return sql<BalanceRow>`${prepared}select * from balance_account
    where agreement_id = any(${[...new Set(agreementIds)]}::uuid[]) order by agreement_id for update`;
}

/** Locks several balances and answers with them by their agreements. */
export async function lockBalances(tx: Tx, agreementIds: readonly string[]): Promise<Map<string, Balance>> {
  return balancesByAgreement((await lockedBalances(agreementIds).execute(tx)).rows);
}

/** Balances as they were read, by their agreements. */
export function balancesByAgreement(rows: readonly BalanceRow[]): Map<string, Balance> {
  return new Map(rows.map((row) => [row.agreement_id, fromRow(row)]));
}

/** Keeps what charging left in several balances, in one statement; their identifiers are told apart, so that no other balance is read. */
export function chargedBalances(balances: readonly Balance[]): RawBuilder<unknown> {
  const rows = balances.map((one) => ({
    account_id: one.accountId,
    agreement_id: one.agreementId,
    monthly: String(one.monthly),
    carried_over: String(one.carriedOver),
    top_up: String(one.topUp),
    reserved: String(one.reserved),
    counters: one.counters,
    counters_month: one.countersMonth,
    last_sequence: one.lastSequence,
  }));
  return sql`update balance_account b set monthly = r.monthly, carried_over = r.carried_over, top_up = r.top_up,
      reserved = r.reserved, counters = r.counters, counters_month = r.counters_month, last_sequence = r.last_sequence
    from jsonb_to_recordset(${jsonText(rows)}::jsonb) as r (account_id uuid, agreement_id uuid, monthly bigint,
      carried_over bigint, top_up bigint, reserved bigint, counters jsonb, counters_month text, last_sequence bigint)
    where b.agreement_id = any(${balances.map((one) => one.agreementId)}::uuid[])
      and b.account_id = r.account_id and b.agreement_id = r.agreement_id`;
}
