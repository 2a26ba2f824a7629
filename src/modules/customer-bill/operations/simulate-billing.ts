import type { CivilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { NO_SUMS, sumsOf } from '../domain/simulation-sums.ts';
import { lookAtAccounts } from '../runs/look-at-accounts.ts';
import { type NewCheck, saveChecks } from '../store-checks.ts';
import {
  insertSimulation,
  saveSimulation,
  selectDueAfter,
  selectUnfinishedSimulation,
  setSimulationState,
} from '../store-simulations.ts';
import type { SimulationRow, SimulationSums } from '../tables.ts';

const ACCOUNTS_AT_ONCE = 250;

export interface SimulationReport {
  readonly simulationId: string;
  readonly sums: SimulationSums;
  readonly finished: boolean;
}

export interface SimulationOptions {
  /** Every account whose billing day will have come on this day. */
  readonly asOf: CivilDate;
  /** Stops after the chunk in hand; the simulation is taken up again by the next call for the same day. */
  readonly signal?: AbortSignal;
}

async function open(db: Db, context: Context, asOf: CivilDate): Promise<SimulationRow> {
  return inTransaction(db, context, async (tx) => {
    const at = context.clock.now();
    const unfinished = await selectUnfinishedSimulation(tx, asOf);
    if (unfinished) {
      await setSimulationState(tx, unfinished.id, 'running', at);
      return unfinished;
    }
    return insertSimulation(tx, { id: uuidV7(at, context.random), asOf, at, sums: NO_SUMS });
  });
}

/** Works out a chunk of bills, keeps what looks wrong about them and how far the simulation is; `undefined` at the end. */
async function step(db: Db, context: Context, run: SimulationRow): Promise<SimulationRow | undefined> {
  const dues = await inTransaction(db, context, (tx) => selectDueAfter(tx, run, ACCOUNTS_AT_ONCE));
  const last = dues.at(-1);
  if (last === undefined) return undefined;
  const looked = await lookAtAccounts(db, context, dues);
  const found: NewCheck[] = looked.flatMap((one) => (one.check === null ? [] : [one.check]));
  const next: SimulationRow = {
    ...run,
    done: run.done + dues.length,
    after_on: last.next_bill_on,
    after_account: last.account_id,
    sums: sumsOf(run.sums, looked),
  };
  await inTransaction(db, context, async (tx) => {
    await saveChecks(tx, run.id, dues, found);
    await saveSimulation(tx, next);
  });
  return next;
}

/**
 * Makes the bills that a run of that day would make and keeps none of them: what they come to, and those that look wrong, set
 * aside for a person. Runs leave them out until they are released. Stopped or killed, the next call goes on where it was.
 */
export async function simulateBilling(db: Db, context: Context, options: SimulationOptions): Promise<SimulationReport> {
  let run = await open(db, context, options.asOf);
  const end = async (state: SimulationRow['state']): Promise<SimulationReport> => {
    await inTransaction(db, context, (tx) => setSimulationState(tx, run.id, state, context.clock.now()));
    return { simulationId: run.id, sums: run.sums, finished: state === 'done' };
  };
  for (;;) {
    if (options.signal?.aborted) return end('stopped');
    const next = await step(db, context, run);
    if (next === undefined) return end('done');
    run = next;
  }
}
