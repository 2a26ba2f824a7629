import { localOperator } from '../connectors/portability/local-operator.ts';
import { isoDate } from '../kernel/civil-date.ts';
import { isoInstant } from '../kernel/instant.ts';
import { catchUp, doneThrough } from '../daily/catch-up.ts';
import { isDemonstration } from '../daily/store.ts';
import type { MovableClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import type { Database } from '../platform/database/connect.ts';
import { type Installation, openInstallation } from '../platform/installation.ts';
import { type ClockWish, readClockWords, USAGE } from './clock-words.ts';

const LOOK_MS = 1_000;

/** What moving the clock needs of an installation. */
export interface Moving extends Pick<Installation, 'random'> {
  readonly database: Database;
  readonly clock: MovableClock;
}

async function operatorsOf({ database }: Moving): Promise<readonly string[]> {
  const rows = await database.db.selectFrom('platform_operator').select('id').orderBy('id').execute();
  return rows.map((row) => row.id);
}

/** Up to which day the work of each operator has been done, one line each. */
async function howFar(moving: Moving): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const operatorId of await operatorsOf(moving)) {
    const day = await doneThrough(moving.database.db, { operatorId });
    lines.push(`${operatorId}: ${day === undefined ? 'nothing done yet' : `done through ${isoDate(day)}`}`);
  }
  return lines;
}

/** Tells how far the work has come each time that it has, whoever does it: this command, or the server beside it. */
function tellProgress(moving: Moving, print: (line: string) => void): () => void {
  let last = '';
  const look = async (): Promise<void> => {
    const now = (await howFar(moving)).join('; ');
    if (now !== last) print(now);
    last = now;
  };
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
  return () => clearInterval(timer);
}

/**
 * Moves the clock of a demonstration, then does the work of the days between, operator by operator. Stopped at any moment, what
 * is done stays done: the next move, or the server, goes on from there.
 */
export async function moveClock(
  moving: Moving,
  wish: Extract<ClockWish, { readonly do: 'advance' | 'set' }>,
  print: (line: string) => void,
): Promise<void> {
  const { database, clock, random } = moving;
  if (wish.do === 'advance') await clock.advance(wish.ms);
  else await clock.set(wish.at);
  const stop = tellProgress(moving, print);
  try {
    for (const operatorId of await operatorsOf(moving)) {
      const context = { operatorId, actor: 'system:command-line', clock, random };
      await catchUp(database.db, context, { bank: () => new Map(), operators: localOperator() });
    }
  } finally {
    stop();
  }
  for (const line of await howFar(moving)) print(line);
}

/** `regie clock`: shows the installation's clock, or moves that of a demonstration. Answers with the exit code. */
export async function runClock(args: readonly string[]): Promise<number> {
  const wish = readClockWords(args);
  if (wish.do === 'help') {
    process.stdout.write(`usage: ${USAGE}\n`);
    return 0;
  }
  if (wish.do === 'nothing') {
    const far = 'regie clock: the clock stays between 1990 and 2099, and moves by 36500 days at most\n';
    process.stderr.write(wish.because === 'out-of-time' ? far : `usage: ${USAGE}\n`);
    return 2;
  }
  const installation = await openInstallation(readConfig(process.env), { watch: false });
  try {
    const print = (line: string): void => void process.stderr.write(`${line}\n`);
    if (wish.do === 'show') {
      for (const line of await howFar(installation)) print(line);
    } else if (await isDemonstration(installation.database.db)) {
      await moveClock(installation, wish, print);
    } else {
      print('regie clock: only the clock of a demonstration can be moved; this installation holds none');
      return 1;
    }
    process.stdout.write(`${isoInstant(installation.clock.now())}\n`);
    return 0;
  } finally {
    await installation.close();
  }
}
