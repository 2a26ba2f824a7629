import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';

/** A breach of personal data. */
export interface BreachRow {
  readonly id: string;
  readonly title: string;
  readonly nature: 'confidentiality' | 'integrity' | 'availability';
  readonly story: string;
  readonly data: string;
  readonly people: number;
  readonly found_at: Instant;
  readonly tell_by: Instant;
  readonly risk: 'none' | 'some' | 'high';
  readonly measures: string;
  readonly authority_told_at: Instant | null;
  readonly people_told_at: Instant | null;
  readonly closed_on: CivilDate | null;
  readonly entered_by: string;
  readonly version: number;
}

/** Keeps a breach, new or changed. */
export async function saveBreach(tx: Tx, one: BreachRow): Promise<void> {
  await sql`insert into privacy_breach (id, title, nature, story, data, people, found_at, tell_by, risk, measures,
      authority_told_at, people_told_at, closed_on, entered_by, version)
    values (${one.id}, ${one.title}, ${one.nature}, ${one.story}, ${one.data}, ${one.people}, ${sqlInstant(one.found_at)},
      ${sqlInstant(one.tell_by)}, ${one.risk}, ${one.measures}, ${sqlInstant(one.authority_told_at)},
      ${sqlInstant(one.people_told_at)}, ${sqlDate(one.closed_on)}, ${one.entered_by}, ${one.version})
    on conflict (id) do update set risk = excluded.risk, measures = excluded.measures,
      authority_told_at = excluded.authority_told_at, people_told_at = excluded.people_told_at,
      closed_on = excluded.closed_on, version = excluded.version`.execute(tx);
}

/** Breaches, those that are open first. */
export async function selectBreaches(tx: Tx): Promise<readonly BreachRow[]> {
  const found = await sql<BreachRow>`select * from privacy_breach
    order by closed_on is not null, found_at desc, id desc limit 200`.execute(tx);
  return found.rows;
}

/** One breach, held until the transaction ends. */
export async function lockBreach(tx: Tx, id: string): Promise<BreachRow | undefined> {
  return (await sql<BreachRow>`select * from privacy_breach where id = ${id}::uuid for update`.execute(tx)).rows[0];
}

/** What an authority asked for. */
export interface AuthorityRow {
  readonly id: string;
  readonly account_id: string | null;
  readonly recipient: 'authority' | 'court-authorised-third-party';
  readonly authority: string;
  readonly reference: string;
  readonly asked: string;
  readonly received_on: CivilDate;
  readonly due_on: CivilDate | null;
  readonly legal_request: boolean;
  readonly court_decision: boolean;
  readonly state: 'open' | 'given' | 'refused';
  readonly reason: string | null;
  readonly given: string | null;
  readonly replied_on: CivilDate | null;
  readonly pack: string;
  readonly because: readonly string[];
  readonly entered_by: string;
  readonly version: number;
}

/** Keeps what an authority asked for, new or replied to. */
export async function saveAuthorityRequest(tx: Tx, one: AuthorityRow): Promise<void> {
  await sql`insert into privacy_authority_request (id, account_id, recipient, authority, reference, asked, received_on, due_on,
      legal_request, court_decision, state, reason, given, replied_on, pack, because, entered_by, version)
    values (${one.id}, ${one.account_id}, ${one.recipient}, ${one.authority}, ${one.reference}, ${one.asked},
      ${sqlDate(one.received_on)}, ${sqlDate(one.due_on)}, ${one.legal_request}, ${one.court_decision}, ${one.state},
      ${one.reason}, ${one.given}, ${sqlDate(one.replied_on)}, ${one.pack}, ${one.because}::text[], ${one.entered_by},
      ${one.version})
    on conflict (id) do update set state = excluded.state, reason = excluded.reason, given = excluded.given,
      replied_on = excluded.replied_on, because = excluded.because, version = excluded.version`.execute(tx);
}

/** What authorities asked for, what is open first. */
export async function selectAuthorityRequests(tx: Tx): Promise<readonly AuthorityRow[]> {
  const found = await sql<AuthorityRow>`select * from privacy_authority_request
    order by state <> 'open', received_on desc, id desc limit 200`.execute(tx);
  return found.rows;
}

/** One request of an authority, held until the transaction ends. */
export async function lockAuthorityRequest(tx: Tx, id: string): Promise<AuthorityRow | undefined> {
  const found =
    await sql<AuthorityRow>`select * from privacy_authority_request where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0];
}
