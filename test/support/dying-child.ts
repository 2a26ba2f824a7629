import { openDatabase } from '../../src/platform/database/connect.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { clockAt } from '../../src/kernel/clock.ts';
import { instant } from '../../src/kernel/instant.ts';
import type { Context } from '../../src/platform/context.ts';
import { runBilling } from '../../src/modules/customer-bill/index.ts';
import { importCalls } from '../../src/modules/usage/index.ts';
import { machineRandom } from '../../src/platform/random.ts';
import { workThroughDays } from './simulation-days.ts';

/** A piece of work for a process that dies in the middle of it. */
export interface DyingWork {
  readonly url: string;
  readonly operatorId: string;
  readonly at: string;
  readonly work:
    | { readonly importCalls: string }
    | { readonly runBilling: string }
    /** Does the days' work that has not been done up to `at`, for each of these operators. */
    | { readonly daysOf: readonly string[] };
  /** Dies by SIGKILL when the work has asked for so many identifiers: in the middle of a chunk, before its commit. */
  readonly afterIdentifiers?: number;
  /** Dies by SIGKILL when the work has told so many times how far it is: between two chunks. */
  readonly afterChunks?: number;
}

const task = JSON.parse(process.argv[2]!) as DyingWork;
let identifiers = 0;
let chunks = 0;

/** No handler of any kind runs on the way: what is not committed is lost, as when a machine stops. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

const context: Context = {
  operatorId: task.operatorId,
  actor: 'system:test',
  clock: clockAt(instant(task.at)),
  random: (length) => {
    identifiers += 1;
    if (identifiers === task.afterIdentifiers) die();
    return machineRandom(length);
  },
};
const progress = (): void => {
  chunks += 1;
  if (chunks === task.afterChunks) die();
};

const database = await openDatabase(task.url);
if ('importCalls' in task.work)
  await importCalls(database.db, context, { path: task.work.importCalls, name: 'calls.csv', progress });
else if ('daysOf' in task.work) {
  for (const operatorId of task.work.daysOf) await workThroughDays(database.db, { ...context, operatorId });
} else await runBilling(database.db, context, { asOf: civilDate(task.work.runBilling), progress });
await database.close();
