import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { LineAvailability } from './store-availability.ts';

/** What became of the lines that were interrupted in a period. */
export interface AvailabilityPeriodCount {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Lines interrupted at least once: the others worked all the time. */
  readonly lines: number;
  /** Lines for which the contract's promise was not kept. */
  readonly missed: number;
  readonly average: string;
  readonly lowest: string;
}

/** The periods judged so far, newest first. */
export async function selectAvailabilityPeriods(tx: Tx, limit: number): Promise<AvailabilityPeriodCount[]> {
  const found = await sql<{
    from_on: CivilDate;
    to_on: CivilDate;
    lines: string;
    missed: string;
    average: string;
    lowest: string;
  }>`select from_on, to_on, count(*) as lines, count(*) filter (where not respected) as missed,
      round(avg(percent::numeric), 2)::text as average, round(min(percent::numeric), 2)::text as lowest
    from line_availability group by from_on, to_on order by from_on desc, to_on limit ${limit}`.execute(tx);
  return found.rows.map(({ from_on: from, to_on: to, lines, missed, average, lowest }) => ({
    from,
    to,
    lines: Number(lines),
    missed: Number(missed),
    average,
    lowest,
  }));
}

/** Where a page of lines goes on. */
export interface AvailabilityKey {
  readonly percent: string;
  readonly agreementId: string;
}

/** A page of the lines of a period, those that worked least first. */
export async function selectAvailabilityPage(
  tx: Tx,
  page: {
    readonly from: CivilDate;
    readonly missed?: boolean | undefined;
    readonly after?: AvailabilityKey | undefined;
    readonly limit: number;
  },
): Promise<LineAvailability[]> {
  const { after } = page;
  const found = await sql<{
    account_id: string;
    agreement_id: string;
    from_on: CivilDate;
    to_on: CivilDate;
    percent: string;
    respected: boolean;
    decision: string;
    process_flow_id: string | null;
  }>`select * from line_availability where from_on = ${sqlDate(page.from)}
      and (${page.missed ?? null}::boolean is null or respected <> ${page.missed ?? null}::boolean)
      and (${after?.percent ?? null}::numeric is null
        or (percent::numeric, agreement_id) > (${after?.percent ?? null}::numeric, ${after?.agreementId ?? null}::uuid))
    order by percent::numeric, agreement_id limit ${page.limit}`.execute(tx);
  return found.rows.map((row) => ({
    accountId: row.account_id,
    agreementId: row.agreement_id,
    from: row.from_on,
    to: row.to_on,
    percent: row.percent,
    respected: row.respected,
    decision: row.decision,
    processFlowId: row.process_flow_id,
  }));
}
