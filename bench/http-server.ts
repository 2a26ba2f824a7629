import { fork } from 'node:child_process';
import cluster, { type Address } from 'node:cluster';
import { once } from 'node:events';
import { routeModules } from '../src/apps/routes.ts';
import { readConfig } from '../src/platform/config.ts';
import { buildServer } from '../src/platform/http/build-server.ts';
import type { RouteModule } from '../src/platform/http/route-module.ts';
import { openInstallation } from '../src/platform/installation.ts';
import { rolesThat } from '../src/platform/sign-in/roles.ts';

export const SERVER = '--bench-server';
export const EMPTY = { strangers: '/api/nothing', agents: '/api/nothing-for-agents' } as const;

/** Routes that do nothing: what a request costs before any room has worked. */
const emptyRoutes: RouteModule = {
  name: 'empty',
  register: (app) => {
    app.get(EMPTY.strangers, { config: { roles: 'public' } }, () => ({}));
    app.get(EMPTY.agents, { config: { roles: rolesThat('account:read') } }, () => ({}));
  },
};

/** With what `npm start` runs the server: room for what requests leave behind, so that it is swept less often. */
const AS_STARTED = ['--max-semi-space-size=32'];

/** How many processes serve together, told to the first of them. */
const PROCESSES = 'BENCH_PROCESSES';

/** Begins processes that serve on one port, and tells the parent which once all of them do. */
async function serveTogether(processes: number): Promise<void> {
  const begun = Array.from({ length: processes }, () => cluster.fork());
  const listening = await Promise.all(begun.map((one) => once(one, 'listening') as Promise<[Address]>));
  process.send!(listening[0]![0].port);
  process.once('disconnect', () => process.exit(0));
}

/** Serves the whole product on the database of DATABASE_URL, tells the parent its port, and ends with it. */
export async function serveForBench(): Promise<void> {
  const processes = Number(process.env[PROCESSES] ?? 1);
  if (cluster.isPrimary && processes > 1) return serveTogether(processes);
  const config = readConfig({ ...process.env, REGIE_RATE_LIMIT: '1000000000', REGIE_LOG_LEVEL: 'silent' });
  const installation = await openInstallation(config, { watch: false });
  const app = await buildServer({ ...installation, modules: [...routeModules, emptyRoutes] });
  await app.listen({ port: 0, host: '127.0.0.1' });
  if (cluster.isWorker) return;
  const bound = app.addresses()[0];
  process.send!(typeof bound === 'object' ? bound.port : 0);
  process.once('disconnect', () => process.exit(0));
}

/** Starts the server in processes of its own: its work is not the load’s. */
export async function startServerProcess(
  program: string,
  databaseUrl: string,
  processes: number,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, [PROCESSES]: String(processes) };
  const child = fork(program, [SERVER], { env, stdio: 'inherit', execArgv: AS_STARTED });
  const [port] = (await once(child, 'message')) as [number];
  const close = async (): Promise<void> => {
    child.disconnect();
    await once(child, 'exit');
  };
  return { port, close };
}
