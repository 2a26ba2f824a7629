import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { plainArray, sqlDates } from '../../../platform/database/sql-values.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { UsageKind } from '../../../terms/model/usage.ts';
import { enterBilledUse } from '../store-billed.ts';

/** The calls of an agreement to one destination with one outcome, put together for a bill line. */
export interface UsageTotal {
  readonly accountId: string;
  readonly agreementId: string;
  readonly pack: string;
  readonly version: string;
  readonly zone: string | null;
  readonly label: Bilingual;
  readonly calls: number;
  readonly kind: UsageKind;
  /** Seconds charged. */
  readonly seconds: number;
  /** Seconds, messages or bytes charged. */
  readonly units: number;
  readonly amount: Money;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly because: readonly string[];
  /** What calls of earlier bills cost more, or less when the amount is negative. */
  readonly correction?: boolean;
  /** The records of a correction, the first of them: what the bill charges, and what it should have. */
  readonly corrected?: readonly { readonly on: string; readonly was: Money; readonly now: Money }[];
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
  readonly kind: UsageKind;
  readonly seconds: number;
  readonly units: bigint;
  readonly amount: Money;
  readonly corrected?: readonly { readonly on: string; readonly was: string; readonly now: string }[];
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly because: readonly string[];
}

const INCLUDED: Readonly<Record<UsageKind, Bilingual>> = {
  voice: { fr: 'Appels compris dans l’offre', en: 'Calls included in the offer' },
  sms: { fr: 'SMS compris dans l’offre', en: 'SMS included in the offer' },
  mms: { fr: 'MMS compris dans l’offre', en: 'MMS included in the offer' },
  data: { fr: 'Internet mobile compris dans l’offre', en: 'Mobile internet included in the offer' },
};
const UNNAMED: Readonly<Record<UsageKind, Bilingual>> = {
  voice: { fr: 'Appels', en: 'Calls' },
  sms: { fr: 'SMS', en: 'SMS' },
  mms: { fr: 'MMS', en: 'MMS' },
  data: { fr: 'Internet mobile', en: 'Mobile internet' },
};
/** Corrections told one by one; the others are in their sum. */
const CORRECTIONS_TOLD = 20;

function label(row: TotalRow): Bilingual {
  if (!row.charged) return INCLUDED[row.kind];
  const where = row.destination ?? row.zone;
  if (where === null) return UNNAMED[row.kind];
  // A price of the sheet tells what it is for: a message, data, a call from abroad; a zone of calls tells where to.
  const told = row.kind !== 'voice' || /^(appels|hors) /u.test(where);
  const capital = where.charAt(0).toLocaleUpperCase('fr') + where.slice(1);
  return told ? { fr: capital, en: capital } : { fr: `Appels vers ${where}`, en: `Calls to ${where}` };
}

const CORRECTED: Bilingual = { fr: 'Correction d’appels déjà facturés', en: 'Correction of calls billed before' };

/**
 * Takes the records that no bill has taken, what costs and what does not, and gives their totals; one statement for all the bills.
 * They are known by their days and files, and none is touched, unless it came late, waited, or stands in a file that is still
 * coming: such a one names its bill. Records are put together before anything is read of what they came to; `offset 0` keeps the
 * server to the key of each account, where it would read every record there is.
 */
async function takeCalls(tx: Tx, takers: readonly UsageTaker[]): Promise<readonly UsageTotal[]> {
  const rows = await sql<TotalRow>`with whole as materialized (
      select coalesce((select min(no) - 1 from usage_file where state = 'importing'), (select max(no) from usage_file), 0) as through
    ), taker as materialized (
      select t.account_id, t.bill_id, t.before, coalesce(o.before, '-infinity') as from_day, coalesce(o.files_through, 0) as seen,
        case when o.before is null then '-infinity' else least(o.before, (select min(f.first_day) from usage_file f
          where f.no > o.files_through)) end as oldest
      from unnest(${plainArray(takers.map((t) => t.accountId))}::uuid[], ${plainArray(takers.map((t) => t.billId))}::uuid[],
        ${sqlDates(takers.map((t) => t.before))}) as t (account_id, bill_id, before)
      left join lateral (select before, files_through from usage_told l where l.account_id = t.account_id
        order by before desc limit 1) o on true
    ), each as materialized (
      select u.account_id, u.agreement_id, u.terms_key, u.rated_key, u.flags & 3 as kind, u.charged_units, u.amount, u.on_date,
        u.started_at, u.id, t.bill_id, u.on_date < t.from_day or u.file_no > whole.through as apart
      from whole cross join taker t join lateral (select * from usage_row r where r.account_id = t.account_id
        and r.started_at >= t.oldest::timestamptz - interval '2 days' and r.started_at < t.before::timestamptz + interval '2 days'
        and r.on_date < t.before and r.bill_id is null and r.waits is null and r.replaced_by is null
        and (r.on_date >= t.from_day or (r.file_no > t.seen and not exists (select from usage_told l
          where l.account_id = r.account_id and l.from_day <= r.on_date and l.before > r.on_date and l.files_through >= r.file_no)))
        offset 0) u on true
      union all
      select u.account_id, u.agreement_id, u.terms_key, u.rated_key, u.flags & 3, u.charged_units, u.amount, u.on_date,
        u.started_at, u.id, t.bill_id, true
      from taker t join usage_row u on u.account_id = t.account_id and u.waits and u.on_date < t.before
        and u.bill_id is null and u.replaced_by is null
    ), marked as (
      update usage_row u set bill_id = f.bill_id, waits = null
      from each f join usage_rating g on g.operator_id = regie_operator() and g.key = f.rated_key
      where f.apart and g.shape ->> 'outcome' in ('included', 'charged')
        and u.account_id = f.account_id and u.started_at = f.started_at and u.id = f.id
    ), told as (
      insert into usage_told (account_id, bill_id, from_day, before, files_through)
      select t.account_id, t.bill_id, t.from_day, t.before, whole.through from taker t, whole
      where t.from_day < t.before and t.account_id in (select account_id from each)
    ), put as (
      select account_id, agreement_id, terms_key, rated_key, kind, count(*) as calls, sum(charged_units) as units,
        sum(amount) as amount, min(on_date) as first, max(on_date) as last
      from each group by 1, 2, 3, 4, 5
    ), told_of as (
      select k.account_id, k.agreement_id, t.terms ->> 'pack' as pack, t.terms ->> 'version' as version,
        g.shape ->> 'outcome' = 'charged' as charged, g.shape ->> 'zone' as zone, g.shape ->> 'destination' as destination,
        (array['voice', 'sms', 'mms', 'data'])[k.kind + 1] as kind, k.calls, k.units, k.amount, k.first, k.last,
        g.shape -> 'because' as because
      from put k join usage_rating g on g.operator_id = regie_operator() and g.key = k.rated_key
        join usage_terms t on t.operator_id = regie_operator() and t.key = k.terms_key
      where g.shape ->> 'outcome' in ('included', 'charged')
    )
    select account_id, agreement_id, pack, version, charged, case when charged then zone end as zone,
      case when charged then destination end as destination, kind, sum(calls)::int as calls,
      (case when kind = 'voice' then sum(units) else 0 end)::int as seconds, sum(units)::bigint as units,
      sum(amount)::bigint as amount, min(first) as first, max(last) as last, (array_agg(because order by because))[1] as because
    from told_of group by 1, 2, 3, 4, 5, 6, 7, 8 order by 1, 2, charged desc, amount desc, 7, 8`.execute(tx);
  return rows.rows.map((row) => totalOf(row, label(row)));
}

/** Takes what calls of earlier bills came to cost more or less since, once for all. */
async function takeCorrections(tx: Tx, takers: readonly UsageTaker[]): Promise<readonly UsageTotal[]> {
  const rows = await sql<TotalRow>`with taken as (
      update usage_correction c set bill_id = t.bill_id
      from unnest(${plainArray(takers.map((t) => t.accountId))}::uuid[], ${plainArray(takers.map((t) => t.billId))}::uuid[]) as t (account_id, bill_id)
      where c.account_id = t.account_id and c.bill_id is null
      returning c.account_id, c.agreement_id, c.terms_key, c.on_date, c.was, c.now, c.now - c.was as amount, c.because
    )
    select k.account_id, k.agreement_id, t.terms ->> 'pack' as pack, t.terms ->> 'version' as version, true as charged,
      null as zone, null as destination, 'voice' as kind, count(*)::int as calls, 0 as seconds, 0::bigint as units,
      jsonb_agg(jsonb_build_object('on', k.on_date, 'was', k.was::text, 'now', k.now::text) order by k.on_date, k.amount)
        as corrected, sum(k.amount)::bigint as amount,
      min(k.on_date) as first, max(k.on_date) as last, (array_agg(to_jsonb(k.because) order by k.because))[1] as because
    from taken k join usage_terms t on t.key = k.terms_key group by 1, 2, 3, 4 having sum(k.amount) <> 0 order by 1, 2`.execute(
    tx,
  );
  return rows.rows.map((row) => ({
    ...totalOf(row, CORRECTED),
    correction: true,
    corrected: (row.corrected ?? []).slice(0, CORRECTIONS_TOLD).map(({ on, was, now }) => ({
      on,
      was: BigInt(was) as Money,
      now: BigInt(now) as Money,
    })),
  }));
}

function totalOf(row: TotalRow, told: Bilingual): UsageTotal {
  return {
    accountId: row.account_id,
    agreementId: row.agreement_id,
    pack: row.pack,
    version: row.version,
    zone: row.zone,
    label: told,
    calls: row.calls,
    kind: row.kind,
    seconds: row.seconds,
    units: Number(row.units),
    amount: row.amount,
    from: row.first,
    to: row.last,
    because: row.because,
  };
}

/** Takes the calls that these bills carry, and what calls of earlier bills came to cost more or less since; gives their totals. */
export async function takeUsageToBill(tx: Tx, takers: readonly UsageTaker[]): Promise<readonly UsageTotal[]> {
  await enterBilledUse(tx);
  const calls = await takeCalls(tx, takers);
  return [...calls, ...(await takeCorrections(tx, takers))];
}
