/** What a benchmark found: printed as a table, then as one JSON line that other programs read. */
export interface BenchResult {
  readonly bench: string;
  /** Rows, accounts or questions. */
  readonly n: number;
  readonly seconds: number;
  /** Something that does less, or does it the obvious way, measured in the same run on the same machine. */
  readonly reference: { readonly what: string; readonly perSecond: number };
  /** Other figures worth a line of the table: what, count, seconds. */
  readonly phases?: readonly { readonly what: string; readonly n: number; readonly seconds: number }[];
}

let peak = 0;

/** Notes how much memory the process holds now; called at the steps of a benchmark, and kept at its highest. */
export function noteMemory(): void {
  peak = Math.max(peak, process.memoryUsage().rss);
}

/** Seconds that work takes, by a clock that is never set back. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> {
  const begun = process.hrtime.bigint();
  const value = await work();
  noteMemory();
  return { value, seconds: Number(process.hrtime.bigint() - begun) / 1e9 };
}

const rounded = (value: number, places = 3): number => Number(value.toFixed(places));
const grouped = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Prints what a benchmark found. */
export function printResult(result: BenchResult): void {
  const perSecond = result.n / result.seconds;
  const { reference } = result;
  const peakRssMb = Math.round(Math.max(peak, process.resourceUsage().maxRSS * 1024) / 1_048_576);
  const rows = [
    ...(result.phases ?? []).map((one) => [
      one.what,
      grouped(one.n),
      one.seconds.toFixed(2),
      grouped(one.n / one.seconds),
    ]),
    [result.bench, grouped(result.n), result.seconds.toFixed(2), grouped(perSecond)],
    [`reference: ${reference.what}`, '', '', grouped(reference.perSecond)],
  ];
  const table = [['', 'count', 'seconds', 'per second'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table) {
    const cells = row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)));
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
  const line = {
    bench: result.bench,
    n: result.n,
    seconds: rounded(result.seconds),
    perSecond: Math.round(perSecond),
    peakRssMb,
    reference: { what: reference.what, perSecond: Math.round(reference.perSecond) },
    ratio: rounded(perSecond / reference.perSecond),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** The whole number that follows `--name` among the arguments. */
export function countArgument(args: readonly string[], name: string, fallback: number): number {
  const at = args.indexOf(`--${name}`);
  const given = Number(args[at + 1]);
  return at >= 0 && Number.isInteger(given) && given > 0 ? given : fallback;
}
