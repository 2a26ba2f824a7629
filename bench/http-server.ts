import { fork } from 'node:child_process';
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

/** Serves the whole product on the database of DATABASE_URL, tells the parent its port, and ends with it. */
export async function serveForBench(): Promise<void> {
  const config = readConfig({ ...process.env, REGIE_RATE_LIMIT: '1000000000', REGIE_LOG_LEVEL: 'silent' });
  const installation = await openInstallation(config, { watch: false });
  const app = await buildServer({ ...installation, modules: [...routeModules, emptyRoutes] });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const bound = app.addresses()[0];
  process.send!(typeof bound === 'object' ? bound.port : 0);
  process.once('disconnect', () => process.exit(0));
}

/** Starts the server in a process of its own: its work is not the load’s. */
export async function startServerProcess(
  program: string,
  databaseUrl: string,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const child = fork(program, [SERVER], { env: { ...process.env, DATABASE_URL: databaseUrl }, stdio: 'inherit' });
  const [port] = (await once(child, 'message')) as [number];
  const close = async (): Promise<void> => {
    child.disconnect();
    await once(child, 'exit');
  };
  return { port, close };
}
