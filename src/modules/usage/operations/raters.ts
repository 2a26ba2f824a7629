import { type ThreadPool, threadPool } from '../../../platform/threads.ts';
import { BlockRater, type RatedBlock } from '../domain/block-rater.ts';
import type { FoundLines, RaterAnswer, RaterTask } from '../domain/rater-tasks.ts';

type Begin = ConstructorParameters<typeof BlockRater>[0];

/** Rates blocks one after the other. */
export interface Rater {
  read(bytes: Uint8Array, firstRow: number): Promise<{ readonly lines: number; readonly unknown: readonly number[] }>;
  rate(found: FoundLines): Promise<RatedBlock>;
  close(): Promise<void>;
}

/** A rater of this thread: for files so small that starting another would take longer than the work. */
export function raterHere(begin: Begin): Rater {
  const rater = new BlockRater(begin);
  return {
    read: async (bytes, firstRow) => rater.read(bytes, firstRow),
    rate: async ({ numbers, lines, agreements }) => {
      rater.know(numbers, lines, agreements);
      return rater.rate();
    },
    close: async () => undefined,
  };
}

/** A rater on a thread of its own, which keeps what it learns of lines. */
export async function raterOnThread(begin: Begin): Promise<Rater> {
  const pool: ThreadPool<RaterTask, RaterAnswer> = threadPool('rate-usage', { size: 1 });
  await pool.run({ begin });
  return {
    read: async (bytes, firstRow) => (await pool.run({ read: { bytes, firstRow } })).read!,
    rate: async (know) => (await pool.run({ know })).rated!,
    close: () => pool.close(),
  };
}
