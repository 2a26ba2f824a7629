import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { arrayText, jsonText, sqlDates, sqlInstants } from '../../platform/database/sql-values.ts';
import type { LawAnswer } from '../../terms/law/law-of.ts';
import type { JsonFacts } from '../../terms/model/life.ts';
import type { Json } from '../../terms/model/write-outcome.ts';
import type { TermsMode } from './domain/take-decision.ts';

/** The account under which decisions stand that were taken before there was a customer. */
export const NO_ACCOUNT = '00000000-0000-0000-0000-000000000000';

export interface DecisionRow {
  account_id: string;
  id: string;
  at: Instant;
  on_date: CivilDate;
  subject: string;
  pack: string;
  version: string;
  name: string;
  facts: JsonFacts;
  result: { readonly [name: string]: Json };
  because: readonly string[];
  mode: TermsMode;
  law: LawAnswer | null;
  contract: { readonly [name: string]: Json } | null;
}

type DecisionTables = {
  decision: DecisionRow;
};

/** Writes decisions in one statement. */
export async function insertDecisions(tx: Tx, rows: readonly DecisionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into decision (account_id, id, at, on_date, subject, pack, version, name, facts, result, because, mode, law,
      contract)
    select account_id, id, at, on_date, subject, pack, version, name, facts, result, because::text[], mode, law, contract
    from unnest(${rows.map((r) => r.account_id)}::uuid[], ${rows.map((r) => r.id)}::uuid[],
      ${sqlInstants(rows.map((r) => r.at))}, ${sqlDates(rows.map((r) => r.on_date))}, ${rows.map((r) => r.subject)}::text[],
      ${rows.map((r) => r.pack)}::text[], ${rows.map((r) => r.version)}::text[], ${rows.map((r) => r.name)}::text[],
      ${rows.map((r) => jsonText(r.facts))}::jsonb[], ${rows.map((r) => jsonText(r.result))}::jsonb[],
      ${rows.map((r) => arrayText(r.because))}::text[], ${rows.map((r) => r.mode)}::text[],
      ${rows.map((r) => jsonText(r.law))}::jsonb[], ${rows.map((r) => jsonText(r.contract))}::jsonb[])
      as t (account_id, id, at, on_date, subject, pack, version, name, facts, result, because, mode, law, contract)${unanswered}`.execute(
    tx,
  );
}

/** The journalled decisions of these ids. */
export async function selectDecisions(tx: Tx, ids: readonly string[]): Promise<DecisionRow[]> {
  if (ids.length === 0) return [];
  return tx
    .withTables<DecisionTables>()
    .selectFrom('decision')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
}

/** What the newest journalled decisions of an account came to, without their facts. */
export async function selectBases(
  tx: Tx,
  accountId: string,
  limit: number,
): Promise<readonly Pick<DecisionRow, 'id' | 'name' | 'result' | 'because'>[]> {
  const found = await sql<Pick<DecisionRow, 'id' | 'name' | 'result' | 'because'>>`select id, name, result, because
    from decision where account_id = ${accountId} order by id desc limit ${limit}`.execute(tx);
  return found.rows;
}

/** Journalled decisions of an account (or about a subject), newest first, by key. */
export async function selectDecisionsOf(
  tx: Tx,
  query: { readonly accountId: string; readonly subject?: string; readonly after?: string; readonly limit: number },
): Promise<DecisionRow[]> {
  let select = tx
    .withTables<DecisionTables>()
    .selectFrom('decision')
    .selectAll()
    .where('account_id', '=', query.accountId);
  if (query.subject !== undefined) select = select.where('subject', '=', query.subject);
  if (query.after !== undefined) select = select.where('id', '<', query.after);
  return select.orderBy('id', 'desc').limit(query.limit).execute();
}
