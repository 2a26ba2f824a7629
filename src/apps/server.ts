import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { buildServer } from '../platform/http/build-server.ts';
import { openInstallation } from '../platform/installation.ts';
import { jobRunner } from '../platform/jobs/job-runner.ts';
import { openLog } from '../platform/log.ts';
import { installationFolder } from '../platform/root.ts';
import { jobs } from './jobs.ts';
import { loadDemoWhenEmpty } from './load-demo.ts';
import { routeModules } from './routes.ts';
import { whenAskedToEnd } from './when-asked-to-end.ts';

export interface StartOptions {
  /** Resolves when the screens are built; false when there are none. */
  readonly screens?: Promise<boolean>;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prepares the database, loads the demonstration into an empty one, serves, and runs the jobs unless workers do. Ends on a signal. */
export async function startServer(options: StartOptions = {}): Promise<void> {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  const installation = await openInstallation(config, { watch: true });
  await loadDemoWhenEmpty(installation, print);
  await options.screens;
  const screens = join(installationFolder(), 'dist', 'web');
  const app = await buildServer({
    ...installation,
    modules: routeModules,
    log,
    ...(existsSync(screens) ? { screens } : {}),
  });
  const { clock, random, database } = installation;
  const runner = jobRunner({ database, jobs, clock, wallClock: systemClock, random, log });
  if (config.jobs === 'here') runner.start();
  whenAskedToEnd(async () => {
    await app.close();
    await runner.close();
    await installation.close();
  });
  await app.listen({ port: config.port, host: config.host });
  const bound = app.addresses()[0];
  const address = `http://localhost:${typeof bound === 'object' ? bound.port : config.port}`;
  print(`Régie is ready.`);
  if (existsSync(screens)) print(`  console   ${address}/console\n  customers ${address}/espace`);
  print(`  API       ${address}/api/openapi.json`);
}

if (process.argv.includes('--serve')) await startServer();
