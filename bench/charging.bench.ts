import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { chargingRoutes } from '../src/modules/balance/api-charging.ts';
import { readConfig } from '../src/platform/config.ts';
import { buildServer } from '../src/platform/http/build-server.ts';
import { charge, type Load, type LoadReport } from './charging-load.ts';
import { fillPrepaid } from './prepaid-lines.ts';
import { countArgument, noteMemory, printResult, timed } from './report.ts';
import { type BenchInstallation, openBench } from './throwaway-installation.ts';

const CONNECTIONS = 32;
const LINES = 2_000;
const REQUESTS_A_CALL = 4;
const WARM_UP_CALLS = 500;

/** Runs the network’s side in a thread of its own, so that its work is not counted as the server’s. */
function chargeFromOutside(load: Load): Promise<LoadReport> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { load } });
    worker.once('message', done);
    worker.once('error', fail);
  });
}

/** What the database alone does: the same rows changed one by one, each durably, over as many connections. */
async function updatesAlone({ database, context }: BenchInstallation, n: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => database.pool.connect()));
  let next = 0;
  try {
    for (const client of clients) await client.query(`set regie.operator = '${context.operatorId}'`);
    const { seconds } = await timed(() =>
      Promise.all(
        clients.map(async (client) => {
          while (next < n) {
            next += 1;
            const id = `00000000-0000-7000-8000-${(1 + (next % LINES)).toString(16).padStart(12, '0')}`;
            await client.query({
              name: 'spend',
              text: `update balance_account set monthly = monthly - 1000 where account_id = $1 and agreement_id = $1
                and monthly >= 1000 returning monthly`,
              values: [id],
            });
          }
        }),
      ),
    );
    return n / seconds;
  } finally {
    for (const client of clients) {
      await client.query('reset regie.operator');
      client.release();
    }
  }
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/**
 * Credit asked for, used and given back over HTTP, each answer after its change is on disk. Reference: conditional updates of the
 * same rows by the database alone.
 */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'rows', 40_000);
  const bench = await openBench('2026-03-01T14:00:00Z', { connections: CONNECTIONS + 4 });
  const { database, context } = bench;
  const secret = await fillPrepaid(bench, LINES);
  const config = { ...readConfig({}), logLevel: 'silent' };
  const { clock, random } = context;
  const app = await buildServer({ database, clock, random, config, modules: [chargingRoutes], wallClock: clock });
  try {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const address = app.addresses()[0];
    const port = typeof address === 'object' ? address.port : 0;
    const load = { port, secret, connections: CONNECTIONS, lines: LINES };
    await chargeFromOutside({ ...load, sessions: WARM_UP_CALLS, secret });
    // Charging ids of the warm-up are not used again: those would be answered from what is kept.
    await database.pool.query('truncate balance_session');
    const alone = await updatesAlone(bench, n / 2);
    const { latencies, refused, seconds } = await chargeFromOutside({ ...load, sessions: n / REQUESTS_A_CALL });
    noteMemory();
    const sorted = [...latencies].sort((a, b) => a - b);
    process.stdout.write(
      `${refused} refused; p50 ${percentile(sorted, 0.5).toFixed(1)} ms, p99 ${percentile(sorted, 0.99).toFixed(1)} ms, worst ${sorted.at(-1)!.toFixed(1)} ms\n`,
    );
    printResult({
      bench: 'charging',
      n: latencies.length,
      seconds,
      reference: { what: `update ... returning of the same rows over ${CONNECTIONS} connections`, perSecond: alone },
    });
    return refused === 0 ? 0 : 1;
  } finally {
    await app.close();
    await bench.close();
  }
}

const asked = (workerData as { readonly load?: Load } | null)?.load;
if (!isMainThread && asked) parentPort!.postMessage(await charge(asked));
