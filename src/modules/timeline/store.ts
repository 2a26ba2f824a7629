import { type Generated, sql } from 'kysely';
import { uuidV7 } from '../../kernel/ids.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { jsonText, plainArray, sqlDates, sqlInstant } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { EventsQuery, NewEvent, TimelineEvent } from './domain/timeline-event.ts';

type TimelineTables = {
  timeline_event: {
    account_id: string;
    id: string;
    seq: Generated<bigint>;
    agreement_id: string | null;
    kind: string;
    on_date: CivilDate;
    at: Instant;
    actor: string;
    title: Bilingual;
    detail: unknown;
    decision: string | null;
  };
};

/** Records several events in one statement. */
export async function recordEvents(tx: Tx, context: Context, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const at = context.clock.now();
  await sql`insert into timeline_event (account_id, id, agreement_id, kind, on_date, title, detail, decision, at, actor)
    select t.*, ${sqlInstant(at)}, ${context.actor}
    from unnest(${plainArray(events.map((e) => e.accountId))}::uuid[], ${plainArray(events.map(() => uuidV7(at, context.random)))}::uuid[],
      ${events.map((e) => e.agreementId ?? null)}::uuid[], ${events.map((e) => e.kind)}::text[],
      ${sqlDates(events.map((e) => e.on))}, ${events.map((e) => jsonText(e.title))}::jsonb[],
      ${events.map((e) => jsonText(e.detail ?? null))}::jsonb[], ${events.map((e) => e.decision ?? null)}::uuid[])
      as t (account_id, id, agreement_id, kind, on_date, title, detail, decision)${unanswered}`.execute(tx);
}

/** Records one event. */
export async function recordEvent(tx: Tx, context: Context, event: NewEvent): Promise<void> {
  await recordEvents(tx, context, [event]);
}

/** A customer's events, newest first, by key. */
export async function eventsOf(tx: Tx, accountId: string, query: EventsQuery = {}): Promise<TimelineEvent[]> {
  let select = tx
    .withTables<TimelineTables>()
    .selectFrom('timeline_event')
    .select(['id', 'account_id', 'agreement_id', 'kind', 'on_date', 'at', 'actor', 'title', 'decision'])
    .select(query.plain === true ? sql<null>`null`.as('detail') : 'detail')
    .where('account_id', '=', accountId);
  if (query.agreementId !== undefined) select = select.where('agreement_id', '=', query.agreementId);
  if (query.kind !== undefined) select = select.where('kind', '=', query.kind);
  const { after } = query;
  if (after !== undefined) {
    select = select.where('seq', '<', (sub) =>
      sub.selectFrom('timeline_event').select('seq').where('account_id', '=', accountId).where('id', '=', after),
    );
  }
  const rows = await select
    .orderBy('seq', 'desc')
    .limit(Math.min(query.limit ?? 50, 500))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    kind: row.kind,
    on: row.on_date,
    at: row.at,
    actor: row.actor,
    title: row.title,
    detail: row.detail,
    decision: row.decision,
  }));
}
