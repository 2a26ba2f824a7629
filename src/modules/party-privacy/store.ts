import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlInstant } from '../../platform/database/sql-values.ts';
import type { ChoiceSheetName } from '../../terms/model/life-choices.ts';
import type { Choice } from './domain/choice.ts';

interface ChoiceRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly sheet: ChoiceSheetName;
  readonly chosen: Choice['chosen'];
  readonly changed: Choice['changed'];
  readonly offer: string;
  readonly source: Choice['source'];
  readonly actor: string;
  readonly chosen_at: Instant;
  readonly decision: string | null;
  readonly because: readonly string[];
}

/** Keeps a choice. */
export async function insertChoice(tx: Tx, one: Choice): Promise<void> {
  await sql`insert into party_privacy_choice (account_id, id, agreement_id, sheet, chosen, changed, offer, source, actor,
      chosen_at, decision, because)
    values (${one.accountId}, ${one.id}, ${one.agreementId}, ${one.sheet}, ${jsonText(one.chosen)}::jsonb,
      ${jsonText(one.changed)}::jsonb, ${one.offer}, ${one.source}, ${one.actor}, ${sqlInstant(one.chosenAt)},
      ${one.decision}, ${one.because}::text[])`.execute(tx);
}

/** What was chosen under an account, the newest first. */
export async function selectChoices(tx: Tx, accountId: string, limit = 500): Promise<readonly Choice[]> {
  const found = await sql<ChoiceRow>`select * from party_privacy_choice where account_id = ${accountId}::uuid
    order by id desc limit ${limit}`.execute(tx);
  return found.rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    sheet: row.sheet,
    chosen: row.chosen,
    changed: row.changed,
    offer: row.offer,
    source: row.source,
    actor: row.actor,
    chosenAt: row.chosen_at,
    decision: row.decision,
    because: row.because,
  }));
}

/** Holds the choices of an agreement until the end of the transaction: two at once are made one after the other. */
export async function lockChoices(tx: Tx, agreementId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('choice:' || ${agreementId}::text, 0))`.execute(tx);
}
