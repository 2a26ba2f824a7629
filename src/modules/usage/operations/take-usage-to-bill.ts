import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { sqlDates } from '../../../platform/database/sql-values.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** The calls of an agreement to one destination with one outcome, put together for a bill line. */
export interface UsageTotal {
  readonly accountId: string;
  readonly agreementId: string;
  readonly pack: string;
  readonly version: string;
  readonly zone: string | null;
  readonly label: Bilingual;
  readonly calls: number;
  /** Seconds charged. */
  readonly seconds: number;
  readonly amount: Money;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly because: readonly string[];
}

/** A bill that takes the calls of an account begun before a day in its territory. */
export interface UsageTaker {
  readonly accountId: string;
  readonly billId: string;
  readonly territory: Territory;
  readonly before: CivilDate;
}

interface TotalRow {
  readonly account_id: string;
  readonly agreement_id: string;
  readonly pack: string;
  readonly version: string;
  readonly charged: boolean;
  readonly zone: string | null;
  readonly destination: string | null;
  readonly calls: number;
  readonly seconds: number;
  readonly amount: Money;
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly because: readonly string[];
}

const INCLUDED: Bilingual = { fr: 'Appels compris dans l’offre', en: 'Calls included in the offer' };

function label(row: TotalRow): Bilingual {
  if (!row.charged) return INCLUDED;
  const where = row.destination ?? row.zone ?? '';
  return { fr: `Appels vers ${where}`, en: `Calls to ${where}` };
}

/** Marks the calls that these bills carry, once for all, and gives their totals; one statement for all the bills. */
export async function takeUsageToBill(tx: Tx, takers: readonly UsageTaker[]): Promise<readonly UsageTotal[]> {
  const rows = await sql<TotalRow>`with taken as (
      update usage_record u set bill_id = t.bill_id
      from unnest(${takers.map((t) => t.accountId)}::uuid[], ${takers.map((t) => t.billId)}::uuid[],
        ${sqlDates(takers.map((t) => t.before))}) as t (account_id, bill_id, before)
      where u.account_id = t.account_id and u.bill_id is null and u.on_date < t.before and u.outcome <> 'not-connected'
      returning u.account_id, u.agreement_id, u.pack, u.version, u.outcome = 'charged' as charged, u.zone, u.destination,
        u.charged_seconds, u.amount, u.on_date, u.because
    )
    select account_id, agreement_id, pack, version, charged, case when charged then zone end as zone,
      case when charged then destination end as destination, count(*)::int as calls,
      sum(charged_seconds)::int as seconds, sum(amount)::bigint as amount, min(on_date) as first, max(on_date) as last,
      (array_agg(to_jsonb(because)))[1] as because
    from taken group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, charged desc, amount desc, 7`.execute(tx);
  return rows.rows.map((row) => ({
    accountId: row.account_id,
    agreementId: row.agreement_id,
    pack: row.pack,
    version: row.version,
    zone: row.zone,
    label: label(row),
    calls: row.calls,
    seconds: row.seconds,
    amount: row.amount,
    from: row.first,
    to: row.last,
    because: row.because,
  }));
}
