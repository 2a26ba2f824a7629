import pg from 'pg';
import { openDatabase } from '../../src/platform/database/connect.ts';
import { civilDate } from '../../src/kernel/civil-date.ts';
import { clockAt } from '../../src/kernel/clock.ts';
import { instant } from '../../src/kernel/instant.ts';
import type { Context } from '../../src/platform/context.ts';
import { runBilling } from '../../src/modules/customer-bill/index.ts';
import { reseal, runRetention } from '../../src/modules/privacy/index.ts';
import { importCalls } from '../../src/modules/usage/index.ts';
import { machineRandom } from '../../src/platform/random.ts';
import { useDataKeys } from '../../src/platform/sealed.ts';
import { workThroughDays } from './simulation-days.ts';

/** A piece of work for a process that dies in the middle of it. */
export interface DyingWork {
  readonly url: string;
  readonly operatorId: string;
  readonly at: string;
  readonly work:
    | { readonly importCalls: string; readonly blockBytes?: number }
    | { readonly runBilling: string; readonly accountsAtOnce?: number }
    | { readonly runRetention: string }
    /** Seals again with these keys. */
    | { readonly resealWith: string }
    /** Does the days' work that has not been done up to `at`, for each of these operators. */
    | { readonly daysOf: readonly string[] };
  /** Dies by SIGKILL when the work has asked for so many identifiers: in the middle of a chunk, before its commit. */
  readonly afterIdentifiers?: number;
  /** Dies by SIGKILL when the work has told so many times how far it is: between two chunks. */
  readonly afterChunks?: number;
  /** Dies by SIGKILL when the work has sent so many statements to the database: in the middle of a transaction, mostly. */
  readonly afterStatements?: number;
}

const task = JSON.parse(process.argv[2]!) as DyingWork;
let identifiers = 0;
let chunks = 0;

/** No handler of any kind runs on the way: what is not committed is lost, as when a machine stops. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** What the driver does to send: a statement with values is bound and then synchronized with others, one without is a query. */
type Sends = Record<'bind' | 'query' | 'sync', (...given: unknown[]) => unknown>;
const wire = (pg as unknown as { Connection: { prototype: Sends } }).Connection.prototype;
let statements = 0;
for (const way of ['bind', 'query', 'sync'] as const) {
  const send = wire[way];
  wire[way] = function (this: unknown, ...given: unknown[]) {
    if (way !== 'sync') statements += 1;
    const answer = send.apply(this, given);
    // Once the message that holds the statement has left.
    if (way !== 'bind' && statements >= (task.afterStatements ?? Infinity)) die();
    return answer;
  };
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
if ('importCalls' in task.work) {
  const { importCalls: path, blockBytes } = task.work;
  await importCalls(database.db, context, { path, name: 'calls.csv', progress, ...(blockBytes ? { blockBytes } : {}) });
} else if ('runRetention' in task.work) {
  await runRetention(database.db, context, { asOf: civilDate(task.work.runRetention) });
} else if ('resealWith' in task.work) {
  useDataKeys(task.work.resealWith);
  await reseal(database.db, context);
} else if ('daysOf' in task.work) {
  for (const operatorId of task.work.daysOf) await workThroughDays(database.db, { ...context, operatorId });
} else {
  const { runBilling: asOf, accountsAtOnce } = task.work;
  await runBilling(database.db, context, {
    asOf: civilDate(asOf),
    progress,
    ...(accountsAtOnce === undefined ? {} : { accountsAtOnce }),
  });
}
await database.close();
