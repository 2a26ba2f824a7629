import { spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { civilDate } from '../src/kernel/civil-date.ts';
import { clockAt } from '../src/kernel/clock.ts';
import { instant } from '../src/kernel/instant.ts';
import { type BillRunReport, runBilling } from '../src/modules/customer-bill/index.ts';
import type { Context } from '../src/platform/context.ts';
import { openDatabase } from '../src/platform/database/connect.ts';
import { machineRandom } from '../src/platform/random.ts';
import { addSubscribers } from './many-subscribers.ts';
import { addRatedCalls } from './month-of-use.ts';
import { countArgument, noteMemory, printResult, timed } from './report.ts';
import { copyRows } from './rows-copied.ts';
import { type BenchInstallation, openBench } from './throwaway-installation.ts';

const AT = '2026-03-01T14:00:00Z';
const BILLED_ON = '2026-03-01';
/** Three options beside the offer: four recurring charges. */
const OPTIONS = 3;
const CALLS = 40;
/** What a bill run writes. */
const WRITTEN = ['customer_bill', 'bill_line', 'ledger_entry', 'ledger_line', 'timeline_event', 'outbox_message'];

/** One worker on a database that is there already, in a process of its own. */
async function work(url: string): Promise<number> {
  const database = await openDatabase(url);
  const context: Context = {
    operatorId: 'bench',
    actor: 'system:bench',
    clock: clockAt(instant(AT)),
    random: machineRandom,
  };
  const report = await runBilling(database.db, context, { asOf: civilDate(BILLED_ON) });
  await database.close();
  process.stdout.write(JSON.stringify(report));
  return 0;
}

async function workerProcess(url: string): Promise<BillRunReport> {
  const self = pathToFileURL(fileURLToPath(import.meta.url)).href;
  const program = `const { run } = await import(${JSON.stringify(self)}); process.exit(await run(['--work-on', ${JSON.stringify(url)}]));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.on('data', (data: Buffer) => (told += data.toString()));
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) throw new Error(`a worker ended with ${String(code)}`);
  return JSON.parse(told) as BillRunReport;
}

async function billWith(bench: BenchInstallation, workers: number): Promise<BillRunReport[]> {
  const { database, context } = bench;
  if (workers > 1) return Promise.all(Array.from({ length: workers }, () => workerProcess(database.url)));
  return [await runBilling(database.db, context, { asOf: civilDate(BILLED_ON), progress: noteMemory })];
}

/**
 * Bills a month of many subscribers, each with four recurring charges and forty rated calls: lines, VAT, numbers, journal
 * entries, timeline, notices. `--workers 2`: by two processes on one database. Reference: COPY of the rows that it wrote.
 */
export async function run(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--work-on');
  if (at >= 0) return work(args[at + 1]!);
  const n = countArgument(args, 'accounts', 5_000);
  const workers = countArgument(args, 'workers', 1);
  const bench = await openBench(AT);
  try {
    const filled = await timed(async () => {
      await addSubscribers(bench, n, OPTIONS);
      await addRatedCalls(bench, n, CALLS);
    });
    const billed = await timed(() => billWith(bench, workers));
    const copied = await copyRows(bench, WRITTEN);
    const bills = billed.value.reduce((all, one) => all + one.bills, 0);
    const failed = billed.value.reduce((all, one) => all + one.failed, 0);
    process.stdout.write(`${bills} bills by ${workers} process(es), ${failed} set aside\n`);
    printResult({
      bench: workers > 1 ? `bill-run, ${workers} processes` : 'bill-run',
      n,
      seconds: billed.seconds,
      phases: [{ what: 'subscribers and calls made', n, seconds: filled.seconds }],
      reference: { what: 'COPY of the rows written', perSecond: n / copied.seconds },
    });
    return bills === n ? 0 : 1;
  } finally {
    await bench.close();
  }
}
