import { searchEverything } from '../src/modules/desk/index.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { addMillionPeople } from './million-people.ts';
import { countArgument, printResult, timed } from './report.ts';
import { questions } from './search-texts.ts';
import { openBench } from './throwaway-installation.ts';

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

async function times(n: number, ask: (turn: number) => Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  for (let turn = 0; turn < n; turn += 1) took.push((await timed(() => ask(turn))).seconds);
  return took.sort((a, b) => a - b);
}

function line(what: string, sorted: readonly number[]): void {
  const [half, nearly, most] = [0.5, 0.99, 1].map((share) =>
    (percentile(sorted, share) * 1_000).toFixed(1).padStart(7),
  );
  process.stdout.write(`${what.padEnd(36)} p50 ${half} ms  p99 ${nearly} ms  longest ${most} ms\n`);
}

/** Searches as agents type, one after another, on so many customers (`--accounts`, a million unless told), with what each kind takes. */
export async function run(args: readonly string[]): Promise<number> {
  const accounts = countArgument(args, 'accounts', 1_000_000);
  const each = countArgument(args, 'rows', 200);
  const bench = await openBench('2026-03-10T12:00:00Z');
  try {
    const filled = await timed(() => addMillionPeople(bench, accounts));
    const ask = (text: string) =>
      inTransaction(bench.database.db, bench.context, (tx) =>
        searchEverything(tx, bench.context, text, ['administrator']),
      );
    const all: number[] = [];
    for (const [what, of] of Object.entries(questions(accounts))) {
      await ask(of(0));
      const sorted = await times(each, (turn) => ask(of(turn)));
      line(what, sorted);
      all.push(...sorted);
    }
    all.sort((a, b) => a - b);
    line('all of them', all);
    const empty = await times(each, () => inTransaction(bench.database.db, bench.context, () => Promise.resolve()));
    line('a transaction that asks nothing', empty);
    const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
    printResult({
      bench: 'search',
      n: all.length,
      seconds: sum(all),
      phases: [{ what: 'customers with their words', n: accounts, seconds: filled.seconds }],
      reference: { what: 'a transaction that asks nothing', perSecond: empty.length / sum(empty) },
    });
  } finally {
    await bench.close();
  }
  return 0;
}
