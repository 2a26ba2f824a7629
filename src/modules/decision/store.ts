import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
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
  await tx
    .withTables<DecisionTables>()
    .insertInto('decision')
    .values(
      rows.map((row) => ({
        ...row,
        at: sqlInstant(row.at),
        on_date: sqlDate(row.on_date),
        facts: sqlJson(row.facts),
        result: sqlJson(row.result),
        because: sql<string[]>`${row.because}::text[]`,
        law: sqlJson(row.law),
        contract: sqlJson(row.contract),
      })),
    )
    .execute();
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
