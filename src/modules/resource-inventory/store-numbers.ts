import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant } from '../../platform/database/sql-values.ts';
import type { Line, TelephoneNumber } from './domain/resource.ts';

type NumberTable = {
  e164: string;
  territory: Territory;
  kind: 'fixed' | 'mobile';
  state: TelephoneNumber['state'];
  account_id: string | null;
  agreement_id: string | null;
  quarantine_until: CivilDate | null;
  ported_in: boolean;
};

type LineTable = {
  account_id: string;
  e164: string;
  from_at: Instant;
  agreement_id: string;
  territory: Territory;
  to_at: Instant | null;
};

type NumberTables = { telephone_number: NumberTable; line: LineTable };

function fromRow(row: NumberTable): TelephoneNumber {
  return {
    e164: row.e164,
    territory: row.territory,
    kind: row.kind,
    state: row.state,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    quarantineUntil: row.quarantine_until,
    portedIn: row.ported_in,
  };
}

function lineFrom(row: LineTable): Line {
  return {
    e164: row.e164,
    accountId: row.account_id,
    agreementId: row.agreement_id,
    territory: row.territory,
    from: row.from_at,
    to: row.to_at,
  };
}

/** Adds free numbers; answers how many were new. */
export async function insertNumbers(
  tx: Tx,
  territory: Territory,
  numbers: readonly { readonly e164: string; readonly kind: string }[],
): Promise<number> {
  const kept = await sql`
    insert into telephone_number (e164, territory, kind)
    select e164, ${territory}, kind from unnest(${numbers.map((one) => one.e164)}::text[], ${numbers.map((one) => one.kind)}::text[]) as given (e164, kind)
    on conflict do nothing`.execute(tx);
  return Number(kept.numAffectedRows ?? 0n);
}

/** Reserves a number for an agreement: that one, or the next free one that nobody else is taking; rested numbers are free again. */
export async function takeNumber(
  tx: Tx,
  wanted: {
    readonly accountId: string;
    readonly agreementId: string;
    readonly territory: Territory;
    readonly kind: 'fixed' | 'mobile';
    readonly e164: string | null;
    readonly today: CivilDate;
  },
): Promise<TelephoneNumber | undefined> {
  const chosen =
    wanted.e164 === null
      ? sql`territory = ${wanted.territory} and kind = ${wanted.kind} and state = 'free'`
      : sql`e164 = ${wanted.e164} and (state = 'free' or (state = 'quarantine' and not ported_in and quarantine_until < ${sqlDate(wanted.today)}))`;
  const taken = await sql<NumberTable>`
    update telephone_number set state = 'reserved', account_id = ${wanted.accountId}::uuid, agreement_id = ${wanted.agreementId}::uuid, quarantine_until = null
    where (operator_id, e164) in (
      select operator_id, e164 from telephone_number where operator_id = current_setting('regie.operator') and ${chosen}
      order by e164 limit 1 for update skip locked)
    returning *`.execute(tx);
  return taken.rows[0] && fromRow(taken.rows[0]);
}

/** The agreement's reserved number (that one, or the only one) begins to work. */
export async function startLine(
  tx: Tx,
  input: {
    readonly accountId: string;
    readonly agreementId: string;
    readonly e164: string | null;
    readonly at: Instant;
  },
): Promise<Line | undefined> {
  const started = await sql<LineTable>`
    with chosen as (
      update telephone_number set state = 'assigned'
      where account_id = ${input.accountId}::uuid and agreement_id = ${input.agreementId}::uuid and state = 'reserved'
        and (${input.e164}::text is null or e164 = ${input.e164})
      returning e164, territory)
    insert into line (account_id, e164, from_at, agreement_id, territory)
    select ${input.accountId}::uuid, e164, ${sqlInstant(input.at)}, ${input.agreementId}::uuid, territory from chosen
    returning *`.execute(tx);
  return started.rows[0] && lineFrom(started.rows[0]);
}

/** The agreement's lines stop at an instant, and its numbers rest; those that never worked are free at once. */
export async function stopLines(
  tx: Tx,
  input: {
    readonly accountId: string;
    readonly agreementId: string;
    readonly at: Instant;
    readonly quarantineUntil: CivilDate;
  },
): Promise<void> {
  await sql`update line set to_at = greatest(from_at, ${sqlInstant(input.at)})
    where account_id = ${input.accountId}::uuid and agreement_id = ${input.agreementId}::uuid and to_at is null`.execute(
    tx,
  );
  await sql`update telephone_number set
      quarantine_until = case when state = 'assigned' or ported_in then ${sqlDate(input.quarantineUntil)} end,
      state = case when state = 'assigned' or ported_in then 'quarantine' else 'free' end, account_id = null, agreement_id = null
    where account_id = ${input.accountId}::uuid and agreement_id = ${input.agreementId}::uuid and state in ('assigned', 'reserved')`.execute(
    tx,
  );
}

/** The numbers of an agreement go on under another one at an instant, without rest; the lines keep who had them until then. */
export async function passLinesOn(
  tx: Tx,
  from: { readonly accountId: string; readonly agreementId: string },
  to: { readonly accountId: string; readonly agreementId: string },
  at: Instant,
): Promise<void> {
  await sql`with ended as (
      update line set to_at = greatest(from_at, ${sqlInstant(at)})
      where account_id = ${from.accountId}::uuid and agreement_id = ${from.agreementId}::uuid and to_at is null
      returning e164, territory)
    insert into line (account_id, e164, from_at, agreement_id, territory)
    select ${to.accountId}::uuid, e164, ${sqlInstant(at)}, ${to.agreementId}::uuid, territory from ended`.execute(tx);
  await sql`update telephone_number set account_id = ${to.accountId}::uuid, agreement_id = ${to.agreementId}::uuid
    where account_id = ${from.accountId}::uuid and agreement_id = ${from.agreementId}::uuid
      and state in ('assigned', 'reserved')`.execute(tx);
}

/** Who has a line at an instant. */
export async function lineOf(tx: Tx, e164: string, at: Instant): Promise<Line | undefined> {
  const row = await tx
    .withTables<NumberTables>()
    .selectFrom('line')
    .selectAll()
    .where('e164', '=', e164)
    .where('from_at', '<=', sqlInstant(at))
    .where((or) => or.or([or('to_at', 'is', null), or('to_at', '>', sqlInstant(at))]))
    .executeTakeFirst();
  return row && lineFrom(row);
}

/** All the times that these numbers had a holder, in bulk; ordered by number and time. */
export async function linesOf(tx: Tx, numbers: readonly string[]): Promise<Line[]> {
  if (numbers.length === 0) return [];
  const rows = await sql<LineTable>`select * from line
    where operator_id = current_setting('regie.operator') and e164 = any(${numbers}::text[]) order by e164, from_at`.execute(
    tx,
  );
  return rows.rows.map(lineFrom);
}

/** The lines that an account has and had. */
export async function linesOfAccount(tx: Tx, accountId: string): Promise<Line[]> {
  const { rows } =
    await sql<LineTable>`select * from line where account_id = ${accountId}::uuid order by from_at`.execute(tx);
  return rows.map(lineFrom);
}

/** The numbers that an account (or one of its agreements) has now. */
export async function numbersOf(
  tx: Tx,
  filter: { readonly accountId: string; readonly agreementId?: string },
): Promise<TelephoneNumber[]> {
  let select = tx
    .withTables<NumberTables>()
    .selectFrom('telephone_number')
    .selectAll()
    .where('account_id', '=', filter.accountId);
  if (filter.agreementId !== undefined) select = select.where('agreement_id', '=', filter.agreementId);
  return (await select.orderBy('e164').execute()).map(fromRow);
}

/** A number of the operator's, whatever its state. */
export async function numberOf(tx: Tx, e164: string): Promise<TelephoneNumber | undefined> {
  const row = await tx
    .withTables<NumberTables>()
    .selectFrom('telephone_number')
    .selectAll()
    .where('e164', '=', e164)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** How many numbers there are of each territory, kind and state. */
export async function countNumbers(
  tx: Tx,
): Promise<{ territory: string; kind: string; state: string; count: number }[]> {
  const found = await sql<{ territory: string; kind: string; state: string; count: number }>`
    select territory, kind, state, count(*)::int as count from telephone_number group by territory, kind, state order by territory, kind, state`.execute(
    tx,
  );
  return found.rows;
}
