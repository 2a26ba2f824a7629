import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type { ToldChange, ToldState } from './domain/contract-change.ts';

interface ToldRow {
  readonly account_id: string;
  readonly change_id: string;
  readonly agreement_id: string;
  readonly state: ToldState;
  readonly told_on: CivilDate;
  readonly old_price: bigint;
  readonly new_price: bigint;
  readonly exit_from: CivilDate | null;
  readonly exit_until: CivilDate | null;
  readonly exit_reason: ToldChange['exitReason'];
  readonly reason: string | null;
  readonly decision: string | null;
  readonly because: readonly string[];
  readonly document_id: string | null;
  readonly accepted_on: CivilDate | null;
}

function fromRow(row: ToldRow): ToldChange {
  return {
    accountId: row.account_id,
    changeId: row.change_id,
    agreementId: row.agreement_id,
    state: row.state,
    toldOn: row.told_on,
    oldPriceInclTax: row.old_price as Money,
    newPriceInclTax: row.new_price as Money,
    exitFrom: row.exit_from,
    exitUntil: row.exit_until,
    exitReason: row.exit_reason,
    reason: row.reason,
    decision: row.decision,
    because: row.because,
    documentId: row.document_id,
    acceptedOn: row.accepted_on,
  };
}

/** Keeps what a contract was told of a change; answers false when it had been told. */
export async function insertTold(tx: Tx, told: ToldChange): Promise<boolean> {
  const done = await sql`insert into contract_change_customer (account_id, change_id, agreement_id, state, told_on,
      old_price, new_price, exit_from, exit_until, exit_reason, reason, decision, because, document_id)
    values (${told.accountId}, ${told.changeId}, ${told.agreementId}, ${told.state}, ${sqlDate(told.toldOn)},
      ${told.oldPriceInclTax}, ${told.newPriceInclTax}, ${sqlDate(told.exitFrom)}, ${sqlDate(told.exitUntil)},
      ${told.exitReason === null ? null : sqlJson(told.exitReason)}, ${told.reason}, ${told.decision},
      ${told.because}::text[], ${told.documentId})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** What becomes of a change for a contract. */
export async function setToldState(tx: Tx, told: ToldChange, state: ToldState, reason?: string): Promise<void> {
  await sql`update contract_change_customer set state = ${state}, reason = coalesce(${reason ?? null}, reason)
    where account_id = ${told.accountId}::uuid and change_id = ${told.changeId}::uuid
      and agreement_id = ${told.agreementId}::uuid`.execute(tx);
}

/** The customer says that a change suits them. */
export async function setAccepted(tx: Tx, told: ToldChange, on: CivilDate): Promise<void> {
  await sql`update contract_change_customer set accepted_on = ${sqlDate(on)}
    where account_id = ${told.accountId}::uuid and change_id = ${told.changeId}::uuid
      and agreement_id = ${told.agreementId}::uuid`.execute(tx);
}

/** How many contracts a change has come to, by what became of it, and how many customers accepted it. */
export async function countTold(
  tx: Tx,
  changeId: string,
): Promise<{ readonly states: Readonly<Partial<Record<ToldState, number>>>; readonly accepted: number }> {
  const rows = await sql<{ state: ToldState; count: string; accepted: string }>`select state, count(*) as count,
      count(accepted_on) as accepted from contract_change_customer where change_id = ${changeId}::uuid
    group by state`.execute(tx);
  return {
    states: Object.fromEntries(rows.rows.map((row) => [row.state, Number(row.count)])),
    accepted: rows.rows.reduce((sum, row) => sum + Number(row.accepted), 0),
  };
}

/** The changes that a contract was told of, newest first. */
export async function selectToldOf(tx: Tx, agreementId: string): Promise<readonly ToldChange[]> {
  const rows = await sql<ToldRow>`select * from contract_change_customer where agreement_id = ${agreementId}::uuid
    order by told_on desc, change_id desc`.execute(tx);
  return rows.rows.map(fromRow);
}

/** A page of the contracts of a change, by key; of one state when it is named. */
export async function selectToldPage(
  tx: Tx,
  query: { readonly changeId: string; readonly state?: ToldState; readonly after?: string; readonly limit: number },
): Promise<readonly ToldChange[]> {
  const rows = await sql<ToldRow>`select * from contract_change_customer where change_id = ${query.changeId}::uuid
      and (${query.state ?? null}::text is null or state = ${query.state ?? null})
      and (${query.after ?? null}::uuid is null or agreement_id > ${query.after ?? null}::uuid)
    order by agreement_id limit ${query.limit}`.execute(tx);
  return rows.rows.map(fromRow);
}
