import { DAY_MS, isoInstant, parseInstant } from '../kernel/instant.ts';
import { readConfig } from './config.ts';
import { openInstallation } from './installation.ts';

const USAGE =
  'regie clock show | regie clock advance <days> | regie clock set <instant, such as 2026-03-01T08:00:00-04:00>';

/** `regie clock`: shows the installation's clock or moves it, where a demonstration is loaded. Answers with the exit code. */
export async function runClock(args: readonly string[]): Promise<number> {
  const [verb = 'show', value = ''] = args;
  const days = verb === 'advance' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
  const at = verb === 'set' ? parseInstant(value) : undefined;
  if (verb !== 'show' && days === undefined && at === undefined) {
    process.stderr.write(`usage: ${USAGE}\n`);
    return 2;
  }
  const config = readConfig(process.env);
  if (verb !== 'show' && config.demo === 'none') {
    process.stderr.write('the clock of an installation without demonstration (REGIE_DEMO=none) cannot be moved\n');
    return 1;
  }
  const installation = await openInstallation(config, { watch: false });
  try {
    const { clock } = installation;
    if (days !== undefined) await clock.advance(days * DAY_MS);
    if (at !== undefined) await clock.set(at);
    process.stdout.write(`${isoInstant(clock.now())}\n`);
    return 0;
  } finally {
    await installation.close();
  }
}
