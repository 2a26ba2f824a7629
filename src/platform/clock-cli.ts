import { DAY_MS, instant, isoInstant, parseInstant } from '../kernel/instant.ts';
import { readConfig } from './config.ts';
import { openInstallation } from './installation.ts';

const USAGE =
  'regie clock show | regie clock advance <days> | regie clock set <instant, such as 2026-03-01T08:00:00-04:00>';

/** The years for which calendars, holidays and rates can be told. */
const FIRST = instant('1990-01-01T00:00:00Z');
const LAST = instant('2099-12-31T23:59:59Z');
const MOST_DAYS = 36_500;

/** `regie clock`: shows the installation's clock or moves it, where a demonstration is loaded. Answers with the exit code. */
export async function runClock(args: readonly string[]): Promise<number> {
  const [verb = 'show', value = '', ...more] = args;
  if (verb === '--help') {
    process.stdout.write(`usage: ${USAGE}\n`);
    return 0;
  }
  const days = verb === 'advance' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
  const at = verb === 'set' ? parseInstant(value) : undefined;
  const understood = verb === 'show' ? value === '' : days !== undefined || at !== undefined;
  if (!understood || more.length > 0) {
    process.stderr.write(`usage: ${USAGE}\n`);
    return 2;
  }
  if (Math.abs(days ?? 0) > MOST_DAYS || (at !== undefined && (at < FIRST || at > LAST))) {
    process.stderr.write('regie clock: the clock stays between 1990 and 2099, and moves by 36500 days at most\n');
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
