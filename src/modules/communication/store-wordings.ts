import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { MessageChannel, MessageLanguage } from './domain/message.ts';

/** A version of the words that an operator uses; without body, the product's own again. */
export interface WordingRow {
  readonly template: string;
  readonly channel: MessageChannel;
  readonly language: MessageLanguage;
  readonly version: number;
  readonly subject: string | null;
  readonly body: readonly string[] | null;
  readonly note: string;
  readonly published_at: Instant;
  readonly published_by: string;
}

/** The words in force of every template that the operator has touched. */
export async function selectWordings(tx: Tx): Promise<readonly WordingRow[]> {
  const rows =
    await sql<WordingRow>`select distinct on (template, channel, language) template, channel, language, version,
      subject, body, note, published_at, published_by from message_wording
    order by template, channel, language, version desc`.execute(tx);
  return rows.rows;
}

/** Every version of the words of a template, newest first. */
export async function selectWordingHistory(tx: Tx, template: string): Promise<readonly WordingRow[]> {
  const rows = await sql<WordingRow>`select template, channel, language, version, subject, body, note, published_at,
      published_by from message_wording where template = ${template} order by published_at desc, version desc`.execute(
    tx,
  );
  return rows.rows;
}

/** Adds a version; false when somebody else has published one meanwhile. */
export async function insertWording(tx: Tx, row: WordingRow): Promise<boolean> {
  const done =
    await sql`insert into message_wording (template, channel, language, version, subject, body, note, published_at,
      published_by) values (${row.template}, ${row.channel}, ${row.language}, ${row.version}, ${row.subject},
      ${row.body === null ? null : sqlJson(row.body)}, ${row.note}, ${sqlInstant(row.published_at)}, ${row.published_by})
    on conflict do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}
