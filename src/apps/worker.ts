import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openInstallation } from '../platform/installation.ts';
import { jobRunner } from '../platform/jobs/job-runner.ts';
import { openLog } from '../platform/log.ts';
import { closeWhenAsked } from './close-when-asked.ts';
import { jobs } from './jobs.ts';

/** Runs the jobs of the installation and nothing else; any number of workers may run beside one another. */
export async function startWorker(): Promise<void> {
  const config = readConfig(process.env);
  const log = openLog(config.logLevel);
  const ending = closeWhenAsked();
  const installation = await openInstallation(config, { watch: true });
  ending.add(() => installation.close());
  const { database, clock, random } = installation;
  const runner = jobRunner({ database, jobs, clock, wallClock: systemClock, random, log });
  ending.add(() => runner.close());
  runner.start();
  process.stderr.write('Régie: this worker runs jobs.\n');
}
