import { searchEverything } from '../src/modules/desk/index.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { addMillionPeople, CITIES, FAMILIES, GIVEN } from './million-people.ts';
import { countArgument, printResult, timed } from './report.ts';
import { openBench } from './throwaway-installation.ts';

/** One letter changed, dropped or doubled, by turns. */
function misspelt(word: string, turn: number): string {
  const at = 2 + (turn % (word.length - 3));
  const kept = [word.slice(0, at), word.slice(at + 1)] as const;
  return [kept.join('x'), kept.join(''), kept.join(word[at]! + word[at]!)][turn % 3]!;
}

/** What agents type, by kind. The n-th of each is another one. */
function questions(accounts: number): Readonly<Record<string, (turn: number) => string>> {
  const family = (turn: number): string => FAMILIES[(turn * 37) % FAMILIES.length]!;
  const given = (turn: number): string => GIVEN[turn % GIVEN.length]!;
  const some = (turn: number): number => 1 + ((turn * 104_729) % accounts);
  const phone = (turn: number): string => `06${String((some(turn) * 6151) % 100_000_000).padStart(8, '0')}`;
  return {
    'account number': (turn) => String((some(turn) * 7919) % 1_000_000_007).padStart(9, '0'),
    'beginning of a telephone number': (turn) => phone(turn).slice(0, 7),
    'end of a telephone number': (turn) => phone(turn).slice(-5),
    'family name': family,
    'first letters': (turn) => family(turn).slice(0, 3),
    'first and family name': (turn) => `${given(turn)} ${family(turn)}`,
    'name and town': (turn) => `${family(turn)} ${CITIES[turn % CITIES.length]!}`,
    'two common words': (turn) => `${given(turn)} ${CITIES[turn % CITIES.length]!}`,
    'name with a slip': (turn) => misspelt(family(turn), turn),
    'first name and a name with a slip': (turn) => `${given(turn)} ${misspelt(family(turn), turn)}`,
    'nobody of that name': (turn) => `Wxyzkw${turn}`,
    email: (turn) => `client${some(turn)}@exam`,
  };
}

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
      inTransaction(bench.database.db, bench.context, (tx) => searchEverything(tx, bench.context, text));
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
