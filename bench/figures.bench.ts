import { sql } from 'kysely';
import { civilDate } from '../src/kernel/civil-date.ts';
import { countDays, readBoard } from '../src/modules/figures/index.ts';
import type { Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { countArgument, noteMemory, printResult, timed } from './report.ts';
import { openBench } from './throwaway-installation.ts';

/** Days over which what happened is spread, and how much of it there is for each account. */
const [DAYS, BILLS, CALLS] = [360, 12, 20];
const TODAY = '2026-03-02';
const account = (i: string) => sql.raw(`('00000000-0000-7000-8000-' || lpad(to_hex(${i}), 12, '0'))::uuid`);
const other = (first: string, i: string) =>
  sql.raw(`('${first}0000000-0000-7000-8000-' || lpad(to_hex(${i}), 12, '0'))::uuid`);

/** Contracts, bills, payments and calls of so many accounts, as a year leaves them. */
async function fill(tx: Tx, n: number): Promise<void> {
  await sql`insert into agreement (account_id, id, state, pack, terms_version, territory, segment, channel, offer, options, characteristics,
      installation, monthly_price, commitment_months, ordered_on, activated_on, ends_on, address)
    select ${account('i')}, ${account('i')}, case when i % 20 = 0 then 'terminated' else 'active' end, 'bench', '1', 'GP', 'residential',
      'shop', 'OFFER-' || i % 12, '{}', '{}', '{}', 30000000, 12, '2025-01-01', '2025-01-10'::date + i % ${DAYS}::int,
      case when i % 20 = 0 then '2025-06-10'::date + i % 200 end, '{}' from generate_series(1, ${n}::int) i`.execute(
    tx,
  );
  await sql`insert into customer_bill (account_id, id, number, kind, issued_on, due_on, period_from, period_to, territory, total_excl, total_vat,
      total_incl, settled, state, taxes)
    select ${account('i')}, ${other('1', `i * ${BILLS} + m`)}, 'B' || i * ${BILLS}::int + m, 'regular', d, d + 15, d - 30, d, 'GP', 30000000, 0,
      30000000, case when i % 30 = 0 and m > 9 then 0 else 30000000 end, case when i % 30 = 0 and m > 9 then 'issued' else 'paid' end, '[]'
    from generate_series(1, ${n}::int) i, generate_series(0, ${BILLS}::int - 1) m, lateral (select ${TODAY}::date - 330 + 30 * m + i % 3 as d) x`.execute(
    tx,
  );
  await sql`insert into payment (account_id, id, method, amount, received_on, reference, state, recorded_at)
    select account_id, id, 'transfer', total_incl, due_on, number, 'received', due_on from customer_bill where settled > 0`.execute(
    tx,
  );
  await sql`insert into usage_row (account_id, started_at, id, agreement_id, operator_id, rated_key, terms_key, calling_no, called_no, amount_used,
      charged_units, amount, file_no, on_date, flags, call_id)
    select ${account('i')}, ${TODAY}::date - j * 2 + interval '10 hours', ${other('2', `i * ${CALLS} + j`)}, ${account('i')}, 'bench', 1, 1, i, 1,
      60000000, 60, 0, 1, ${TODAY}::date - j * 2, 0, 'C' || i * ${CALLS}::int + j
    from generate_series(0, ${CALLS}::int - 1) j, generate_series(1, ${n}::int) i`.execute(tx);
}

/**
 * Counts the days for the dashboards of an operator with so many accounts: for the first time, as each day begins, and each quarter of
 * an hour. Reference: reading a board.
 */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'accounts', 100_000);
  const bench = await openBench(`${TODAY}T10:00:00Z`);
  const { db, pool } = bench.database;
  await inTransaction(db, bench.context, (tx) => fill(tx, n));
  await pool.query('vacuum analyze agreement, customer_bill, payment, usage_row');
  noteMemory();
  const today = civilDate(TODAY);
  const count = (asked: { readonly force?: boolean }) => timed(() => countDays(db, bench.context, { today, ...asked }));
  const first = await count({});
  const morning = await count({ force: true });
  // A count that is fresh is not made again: the state is put back a quarter of an hour.
  await inTransaction(db, bench.context, (tx) =>
    sql`update day_count_state set counted_at = counted_at - interval '20 minutes'`.execute(tx),
  );
  const again = await count({});
  const read = await timed(() => inTransaction(db, bench.context, (tx) => readBoard(tx, 'operator')));
  printResult({
    bench: 'figures',
    n,
    seconds: again.seconds,
    phases: [
      { what: 'the first count, of more than a year', n, seconds: first.seconds },
      { what: 'the first count of a day', n, seconds: morning.seconds },
      { what: 'each quarter of an hour', n, seconds: again.seconds },
    ],
    reference: { what: 'boards read', perSecond: 1 / read.seconds },
  });
  await bench.close();
  return 0;
}
