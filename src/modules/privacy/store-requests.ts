import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText, sqlDate } from '../../platform/database/sql-values.ts';
import type { RightsRequest } from './domain/request.ts';

interface RequestRow {
  readonly account_id: string;
  readonly id: string;
  readonly right_name: RightsRequest['right'];
  readonly state: RightsRequest['state'];
  readonly opened_by: RightsRequest['openedBy'];
  readonly channel: RightsRequest['channel'];
  readonly words: string;
  readonly on_behalf_of: string | null;
  readonly received_on: CivilDate;
  readonly facts: RightsRequest['facts'];
  readonly due_on: CivilDate | null;
  readonly extension_told_on: CivilDate | null;
  readonly answered_on: CivilDate | null;
  readonly closed_on: CivilDate | null;
  readonly reason: string | null;
  readonly answer: string | null;
  readonly outcome: RightsRequest['outcome'];
  readonly pack: string;
  readonly decision: string | null;
  readonly because: readonly string[];
  readonly handled_by: string | null;
  readonly version: number;
}

function fromRow(row: RequestRow): RightsRequest {
  return {
    id: row.id,
    accountId: row.account_id,
    right: row.right_name,
    state: row.state,
    openedBy: row.opened_by,
    channel: row.channel,
    words: row.words,
    onBehalfOf: row.on_behalf_of,
    receivedOn: row.received_on,
    facts: row.facts,
    dueOn: row.due_on,
    extensionToldOn: row.extension_told_on,
    answeredOn: row.answered_on,
    closedOn: row.closed_on,
    reason: row.reason,
    answer: row.answer,
    outcome: row.outcome,
    pack: row.pack,
    decision: row.decision,
    because: row.because,
    handledBy: row.handled_by,
    version: row.version,
  };
}

/** Keeps a request, new or changed. */
export async function saveRequest(tx: Tx, one: RightsRequest): Promise<void> {
  await sql`insert into privacy_request (account_id, id, right_name, state, opened_by, channel, words, on_behalf_of, received_on,
      facts, due_on, extension_told_on, answered_on, closed_on, reason, answer, outcome, pack, decision, because, handled_by,
      version)
    values (${one.accountId}, ${one.id}, ${one.right}, ${one.state}, ${one.openedBy}, ${one.channel}, ${one.words},
      ${one.onBehalfOf}, ${sqlDate(one.receivedOn)}, ${jsonText(one.facts)}::jsonb, ${sqlDate(one.dueOn)},
      ${sqlDate(one.extensionToldOn)}, ${sqlDate(one.answeredOn)}, ${sqlDate(one.closedOn)}, ${one.reason}, ${one.answer},
      ${jsonText(one.outcome)}::jsonb, ${one.pack}, ${one.decision}, ${one.because}::text[], ${one.handledBy}, ${one.version})
    on conflict (account_id, id) do update set state = excluded.state, facts = excluded.facts, due_on = excluded.due_on,
      extension_told_on = excluded.extension_told_on, answered_on = excluded.answered_on, closed_on = excluded.closed_on,
      reason = excluded.reason, answer = excluded.answer, outcome = excluded.outcome, decision = excluded.decision,
      because = excluded.because, handled_by = excluded.handled_by, version = excluded.version`.execute(tx);
}

/** A request by its id; held until the transaction ends when it is to be changed. */
export async function selectRequest(tx: Tx, id: string, lock = false): Promise<RightsRequest | undefined> {
  const found = await sql<RequestRow>`select * from privacy_request where id = ${id}::uuid
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Requests of the operator, what is due first; then those that are closed, the newest first. */
export async function selectRequests(
  tx: Tx,
  asked: { readonly accountId?: string; readonly open?: boolean; readonly limit: number },
): Promise<readonly RightsRequest[]> {
  const { accountId = null, open = null } = asked;
  const found = await sql<RequestRow>`select * from privacy_request
    where (${accountId}::uuid is null or account_id = ${accountId}::uuid)
      and (${open}::boolean is null or (closed_on is null) = ${open}::boolean)
    order by closed_on is not null, due_on nulls first, received_on desc, id desc limit ${asked.limit}`.execute(tx);
  return found.rows.map(fromRow);
}

/** Freezes the data of an account from a day on. */
export async function insertRestriction(
  tx: Tx,
  one: {
    readonly accountId: string;
    readonly id: string;
    readonly ground: string;
    readonly reason: string;
    readonly from: CivilDate;
    readonly requestId: string | null;
  },
): Promise<void> {
  await sql`insert into privacy_restriction (account_id, id, ground, reason, from_on, request_id)
    values (${one.accountId}, ${one.id}, ${one.ground}, ${one.reason}, ${sqlDate(one.from)}, ${one.requestId})`.execute(
    tx,
  );
}

/** Since when the data of an account are frozen; `undefined` when they are not. */
export async function restrictedSince(tx: Tx, accountId: string): Promise<CivilDate | undefined> {
  const found = await sql<{ from_on: CivilDate }>`select min(from_on) as from_on from privacy_restriction
    where account_id = ${accountId} and until_on is null`.execute(tx);
  return found.rows[0]?.from_on ?? undefined;
}

/** Ends what freezes the data of an account; answers how many restrictions ended. */
export async function endRestrictions(tx: Tx, accountId: string, on: CivilDate): Promise<number> {
  const done = await sql`update privacy_restriction set until_on = ${sqlDate(on)}
    where account_id = ${accountId} and until_on is null`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}
