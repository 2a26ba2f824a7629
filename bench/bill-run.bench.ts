import { sql } from 'kysely';
import { civilDate } from '../src/kernel/civil-date.ts';
import { runBilling } from '../src/modules/customer-bill/index.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { addSubscribers } from './many-subscribers.ts';
import { countArgument, noteMemory, printResult, timed } from './report.ts';
import { type BenchInstallation, openBench } from './throwaway-installation.ts';

/** Most bills that are written one statement a row for comparison: enough to know the pace. */
const COMPARED = 2_000;

interface MadeBill {
  readonly bill: Record<string, unknown>;
  readonly lines: readonly Record<string, unknown>[];
}

async function someBills({ database, context }: BenchInstallation): Promise<readonly MadeBill[]> {
  return inTransaction(database.db, context, async (tx) => {
    const found = await sql<MadeBill>`select to_jsonb(b) as bill, (select jsonb_agg(to_jsonb(l)) from bill_line l
      where l.account_id = b.account_id and l.bill_id = b.id) as lines from customer_bill b limit ${COMPARED}`.execute(
      tx,
    );
    return found.rows;
  });
}

/** Writes bills already made into bare copies of the tables, one account a transaction and one statement a row. */
async function writeOneByOne({ database }: BenchInstallation, made: readonly MadeBill[]): Promise<void> {
  await sql`create table bare_bill (like customer_bill including indexes)`.execute(database.db);
  await sql`create table bare_line (like bill_line including indexes)`.execute(database.db);
  for (const { bill, lines } of made) {
    await database.db.transaction().execute(async (tx) => {
      await sql`insert into bare_bill select * from jsonb_populate_record(null::bare_bill, ${JSON.stringify(bill)}::jsonb)`.execute(
        tx,
      );
      for (const line of lines) {
        await sql`insert into bare_line select * from jsonb_populate_record(null::bare_line, ${JSON.stringify(line)}::jsonb)`.execute(
          tx,
        );
      }
    });
  }
}

/** Bills a month of many subscribers: lines, VAT, numbers, journal entries, timeline, notices. Reference: bills already made, written one by one. */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'accounts', 5_000);
  const bench = await openBench('2026-03-01T14:00:00Z');
  try {
    await addSubscribers(bench, n);
    const { database, context } = bench;
    const options = { asOf: civilDate('2026-03-01'), progress: noteMemory };
    const billed = await timed(() => runBilling(database.db, context, options));
    const made = await someBills(bench);
    const written = await timed(() => writeOneByOne(bench, made));
    process.stdout.write(`${billed.value.bills} bills, ${billed.value.failed} set aside\n`);
    printResult({
      bench: 'bill-run',
      n,
      seconds: billed.seconds,
      reference: { what: 'bills already made, written one row a statement', perSecond: made.length / written.seconds },
    });
    return billed.value.bills === n ? 0 : 1;
  } finally {
    await bench.close();
  }
}
