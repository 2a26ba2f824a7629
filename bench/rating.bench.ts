import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { CallBlock } from '../src/formats/cdr-csv-bytes.ts';
import { layoutOf } from '../src/formats/cdr-csv.ts';
import { instant } from '../src/kernel/instant.ts';
import { Correspondents } from '../src/modules/usage/domain/correspondents.ts';
import { LineDirectory } from '../src/modules/usage/domain/line-directory.ts';
import { RatedShapes } from '../src/modules/usage/domain/rated-shapes.ts';
import { packs } from '../src/terms/packs/index.ts';
import { callLines, HEADER } from './call-lines.ts';
import { FIRST_NUMBER } from './many-subscribers.ts';
import { countArgument, printResult, timed } from './report.ts';

const LINES = 20_000;
const BLOCK_ROWS = 50_000;
const NOW = instant('2026-03-01T14:00:00Z');
/** Rounds over the same calls: the first is not counted, the program being made ready in it. */
const ROUNDS = 3;

interface Share {
  readonly from: number;
  readonly rows: number;
  readonly all: number;
}

function blocksOf({ from, rows, all }: Share): Buffer[] {
  const blocks: Buffer[] = [];
  for (let at = from; at < from + rows; at += BLOCK_ROWS)
    blocks.push(callLines({ from: at, rows: Math.min(BLOCK_ROWS, from + rows - at), all, lines: LINES }));
  return blocks;
}

/** The lines of the subscribers under a real contract with a price list, one in three with the smaller offer. */
function directory(): LineDirectory {
  const found = new LineDirectory(new RatedShapes());
  const pack = packs.find((one) => one.life?.compileTariff !== undefined)!;
  const id = (i: number): string => `00000000-0000-7000-8000-${String(i).padStart(12, '0')}`;
  const numbers = Array.from({ length: LINES }, (_, i) => FIRST_NUMBER + 1 + i);
  const terms = { pack: pack.id, version: pack.versions.at(-1)!.id, territory: 'GP' as const, options: [] };
  found.know(
    numbers,
    numbers.map((number, i) => ({
      e164: `+${number}`,
      from: instant('2025-01-10T14:00:00Z'),
      to: null,
      agreementId: id(i),
    })),
    numbers.map((_, i) => ({
      ...terms,
      agreementId: id(i),
      accountId: id(i),
      characteristics: { offer: i % 3 === 0 ? 'essentiel' : 'infini' },
    })),
  );
  return found;
}

/** Reads the calls and does nothing with them. */
function parseAll(blocks: readonly Buffer[], block: CallBlock): number {
  let rows = 0;
  for (const bytes of blocks) {
    block.read(bytes, 1);
    rows += block.rows;
  }
  return rows;
}

interface Rated {
  rows: number;
  asked: number;
  beyond: number;
  cents: number;
}

/** Reads, finds the line, rates by the price list after what the month of the line counted so far: numbers called, seconds a call. */
function rateAll(blocks: readonly Buffer[], block: CallBlock, lines: LineDirectory): Rated {
  const months = new Correspondents();
  const sum: Rated = { rows: 0, asked: 0, beyond: 0, cents: 0 };
  for (const bytes of blocks) {
    block.read(bytes, 1);
    for (let i = 0; i < block.rows; i += 1) {
      const holder = lines.holderAt(block.calling[i]!, block.startedAt[i]!);
      const table = lines.termsOf[holder]!.table!;
      const to = table.destination(block.bytes, block.calledFrom[i]!, block.calledTo[i]!, block.network[i]!);
      if (to < 0) {
        sum.asked += 1;
        continue;
      }
      const micros = block.quantity[i]!;
      const rank = table.isCovered(to, micros) ? months.count(holder, block.called[i]!) : 1;
      table.rate(to, micros, rank);
      if (table.counts && rank > table.correspondents) sum.beyond += 1;
      sum.cents += table.amount / 10_000;
      sum.rows += 1;
    }
  }
  return sum;
}

interface Measured {
  readonly parsing: number;
  readonly rating: number;
  readonly rated: Rated;
}

async function measure(share: Share): Promise<Measured> {
  const blocks = blocksOf(share);
  const block = new CallBlock(layoutOf(HEADER), NOW);
  const lines = directory();
  let [parsing, rating] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let rated: Rated | undefined;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const read = await timed(() => parseAll(blocks, block));
    const done = await timed(() => rateAll(blocks, block, lines));
    rated = done.value;
    if (round === 0) continue;
    parsing = Math.min(parsing, read.seconds);
    rating = Math.min(rating, done.seconds);
  }
  return { parsing, rating, rated: rated! };
}

/** Half of the calls on each of two threads, begun at the same time: seconds of the slower one. */
async function onTwo(n: number): Promise<number> {
  const half = Math.floor(n / 2);
  const seconds = await Promise.all(
    [0, 1].map(async (i) => {
      const share: Share = { from: i * half, rows: half, all: n };
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
      const [measured] = (await once(worker, 'message')) as [Measured];
      await worker.terminate();
      return measured.rating;
    }),
  );
  return Math.max(...seconds);
}

/** Rates calls in memory, with the real price list and the counters of fair use. Reference: the same bytes read, nothing rated. */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'rows', 2_000_000);
  const one = await measure({ from: 0, rows: n, all: n });
  const { rows, asked, beyond, cents } = one.rated;
  process.stdout.write(
    `${rows} rated, ${asked} left to the decision, ${beyond} beyond the correspondents, EUR ${(cents / 100).toFixed(2)}\n`,
  );
  const two = await onTwo(n);
  printResult({
    bench: 'rating',
    n,
    seconds: one.rating,
    phases: [
      { what: 'reading the bytes into columns, one core', n, seconds: one.parsing },
      { what: 'rating without the reading, one core', n, seconds: one.rating - one.parsing },
      { what: 'reading and rating, on two threads', n, seconds: two },
    ],
    reference: { what: 'the same bytes read into columns, nothing rated', perSecond: n / one.parsing },
  });
  return asked < n / 100 ? 0 : 1;
}

if (!isMainThread) parentPort!.postMessage(await measure(workerData as Share));
