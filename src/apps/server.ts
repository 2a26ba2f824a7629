import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../platform/clock.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { buildServer } from '../platform/http/build-server.ts';
import type { App } from '../platform/http/route-module.ts';
import { type Installation, openInstallation } from '../platform/installation.ts';
import { jobRunner } from '../platform/jobs/job-runner.ts';
import { type Log, openLog } from '../platform/log.ts';
import { installationFolder } from '../platform/root.ts';
import { closeWhenAsked, type Ending } from './close-when-asked.ts';
import { jobs } from './jobs.ts';
import { loadDemoWhenEmpty } from './load-demo.ts';
import { routeModules } from './routes.ts';
import { endWithTheOthers, serveTogether, servesTogether } from './serve-together.ts';

const SCREENS = join(installationFolder(), 'dist', 'web');

export interface StartOptions {
  /** Resolves when the screens are built; false when there are none. */
  readonly screens?: Promise<boolean>;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function listen(app: App, config: Config): Promise<string> {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`port ${config.port} is taken: set PORT to another`, { cause: error });
  }
  const bound = app.addresses()[0];
  return `http://localhost:${typeof bound === 'object' ? bound.port : config.port}`;
}

/** Serves the API and the screens from this process. */
async function serveHere(installation: Installation, log: Log, ending: Ending): Promise<string> {
  const screens = existsSync(SCREENS) ? { screens: SCREENS } : {};
  const app = await buildServer({ ...installation, modules: routeModules, log, ...screens });
  ending.add(() => app.close());
  endWithTheOthers();
  return listen(app, installation.config);
}

/** Serves from as many processes as are wanted, each with what this one has prepared. */
async function serve(installation: Installation, log: Log, ending: Ending): Promise<string> {
  const { config, database } = installation;
  if (config.processes === 1) return serveHere(installation, log, ending);
  ending.add(await serveTogether(config, database.url, log));
  return `http://localhost:${config.port}`;
}

/** Prepares the database, loads the demonstration into an empty one, serves, and runs the jobs unless workers do. Ends on a signal. */
export async function startServer(options: StartOptions = {}): Promise<void> {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  const ending = closeWhenAsked();
  try {
    const installation = await openInstallation(config, { watch: true });
    ending.add(() => installation.close());
    if (!servesTogether) await loadDemoWhenEmpty(installation, print);
    await options.screens;
    const { clock, random, database } = installation;
    const runner = jobRunner({ database, jobs, clock, wallClock: systemClock, random, log });
    ending.add(() => runner.close());
    const address = await serve(installation, log, ending);
    if (config.jobs === 'here') runner.start();
    if (servesTogether) return;
    print(`Régie is ready.`);
    if (existsSync(SCREENS)) print(`  console   ${address}/console\n  customers ${address}/espace`);
    print(`  API       ${address}/api/openapi.json`);
  } catch (error) {
    await ending.closeAll();
    throw error;
  }
}

if (process.argv.includes('--serve')) await startServer();
