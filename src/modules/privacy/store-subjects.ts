import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { Subject } from './domain/keeping.ts';

interface SubjectRow {
  readonly account_id: string;
  readonly segment: Subject['segment'];
  readonly pack: string | null;
  readonly opened_on: CivilDate;
  readonly agreements: number;
  readonly served: boolean;
  readonly living: boolean;
  readonly ended_on: CivilDate | null;
  readonly billed_on: CivilDate | null;
  readonly disputed: boolean;
  readonly restricted: boolean;
  readonly unpaid: boolean;
}

/** Last day of the relationship: of the last contract, or of the last bill of who never had one. */
function endOf(row: SubjectRow): CivilDate | null {
  if (row.living) return null;
  const days = [row.opened_on, row.ended_on, row.billed_on].filter((day) => day !== null);
  return Math.max(...(row.served ? [row.ended_on ?? row.opened_on] : days)) as CivilDate;
}

function subjectFrom(row: SubjectRow): Subject {
  return {
    accountId: row.account_id,
    pack: row.pack,
    segment: row.segment,
    prospect: !row.served && row.billed_on === null && !row.living,
    endedOn: endOf(row),
    disputed: row.disputed,
    restricted: row.restricted,
    unpaid: row.unpaid,
  };
}

const OVER = sql`('terminated', 'withdrawn', 'cancelled')`;

/** What holds on a day of the accounts that a condition names. */
async function subjectsWhere(tx: Tx, asOf: CivilDate, which: ReturnType<typeof sql>): Promise<readonly Subject[]> {
  const found =
    await sql<SubjectRow>`select a.account_id, a.segment, a.opened_on, coalesce(g.agreements, 0)::int as agreements,
      coalesce(g.served, false) as served, coalesce(g.living, false) as living, g.ended_on, g.pack,
      (select max(b.issued_on) from customer_bill b where b.account_id = a.account_id) as billed_on,
      exists (select from process_flow f where f.account_id = a.account_id and f.closed_on is null
          and f.procedure_group = 'complaint')
        or exists (select from collection_hold h where h.account_id = a.account_id and h.kind = 'complaint'
          and h.ended_on is null and (h.until_on is null or h.until_on >= ${sqlDate(asOf)})) as disputed,
      exists (select from privacy_restriction r where r.account_id = a.account_id
          and (r.until_on is null or r.until_on >= ${sqlDate(asOf)})) as restricted,
      exists (select from customer_bill b where b.account_id = a.account_id and b.state in ('issued', 'partly-paid')
          and b.due_on < ${sqlDate(asOf)}) as unpaid
    from account a left join lateral (select count(*) as agreements, bool_or(activated_on is not null) as served,
        bool_or(state not in ${OVER}) as living, max(ends_on) as ended_on,
        (array_agg(g.pack order by (g.state not in ${OVER}) desc, g.ordered_on desc))[1] as pack
      from agreement g where g.account_id = a.account_id) g on true
    ${which}`.execute(tx);
  return found.rows.map(subjectFrom);
}

/** A page of accounts in the order of their key, after one, as they stand on a day. */
export function selectSubjects(
  tx: Tx,
  page: { readonly after: string | null; readonly limit: number; readonly asOf: CivilDate },
): Promise<readonly Subject[]> {
  const after = page.after === null ? sql`` : sql`where a.account_id > ${page.after}::uuid`;
  return subjectsWhere(tx, page.asOf, sql`${after} order by a.account_id limit ${page.limit}`);
}

/** One account as it stands on a day. */
export async function selectSubject(tx: Tx, accountId: string, asOf: CivilDate): Promise<Subject | undefined> {
  const [found] = await subjectsWhere(tx, asOf, sql`where a.account_id = ${accountId}::uuid`);
  return found;
}
