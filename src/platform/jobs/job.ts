import type { Clock } from '../../kernel/clock.ts';
import type { Context } from '../context.ts';
import type { Database, Tx } from '../database/connect.ts';
import type { Log } from '../log.ts';

/** How far a run has come: where to go on from after a stop or a crash, and what to show meanwhile. */
export interface Progress {
  /** Plain JSON that the job understands. */
  readonly bookmark: unknown;
  readonly done: number;
  readonly total?: number;
}

/** One run of a job, for one operator. */
export interface JobRun {
  readonly database: Database;
  /** The operator, the actor `system:<job>`, the business clock. */
  readonly context: Context;
  /** The machine's clock, which sessions and leases go by. */
  readonly wallClock: Clock;
  /** What the run was asked with; `null` for a periodic job. */
  readonly input: unknown;
  /** Where an earlier attempt at this run came to; `null` at first. */
  readonly bookmark: unknown;
  /** Saves progress in the transaction that does the work, so that the two are never apart. Refuses when the lease was lost. */
  saveProgress(tx: Tx, progress: Progress): Promise<void>;
  /** True when the run is to stop after its present step: it was asked to, or another worker took it over. */
  stopRequested(): boolean;
  readonly log: Log;
}

/** Work done outside of requests: every so many seconds, or once when it is asked for. Each step must be safe to do twice. */
export interface Job {
  /** `room:verb`, such as `obligation:advance`. */
  readonly name: string;
  /** For a periodic job, seconds between two runs; a job without it waits to be asked for (`requestJob`). */
  readonly everySeconds?: number;
  run(run: JobRun): Promise<void>;
}
