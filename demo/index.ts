import type { DemoParts } from '../src/platform/demo-parts.ts';
import { firstOfMonth, isoDate, plusMonths } from '../src/kernel/civil-date.ts';
import { localDate, plusMs } from '../src/kernel/instant.ts';
import { openDatabase } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { contextOn, MORNING_MS } from '../src/story/stage.ts';
import { impossibilities } from './check-demo.ts';
import { AGENTS, addCustomers, PASSWORD } from './people-who-sign-in.ts';
import { tellDemo } from './tell-demo.ts';

const MONTHS = 14;
const SUBSCRIBERS = 200;
const CUSTOMERS_WHO_SIGN_IN = 12;

/**
 * Fills an empty installation with fourteen months of a fictitious operator, up to today: two hundred subscribers whose lives
 * go through the real operations. The same seed on the same day gives the same result, identifiers included.
 */
export async function loadDemo(parts: DemoParts): Promise<void> {
  const { database, clock, config, print } = parts;
  // The last day whose morning has come everywhere: the work of the day is done then.
  const today = localDate('GP', plusMs(clock.now(), -MORNING_MS));
  const first = plusMonths(firstOfMonth(today), -MONTHS + 1);
  print(`Loading the demonstration: ${SUBSCRIBERS} subscribers from ${isoDate(first)} to ${isoDate(today)}.`);
  // An interrupted load is begun again from nothing: it need not wait for the disk at each step.
  const hasty = await openDatabase(database.url, { connections: 4, hasty: true });
  const play = await tellDemo(hasty, {
    seed: config.demoSeed,
    subscribers: SUBSCRIBERS,
    first,
    last: today,
    print,
  });
  const context = contextOn(play.stage, 'system:demo');
  const chosen = play.casts.filter((cast) => cast.agreementId !== undefined).slice(0, CUSTOMERS_WHO_SIGN_IN);
  const wrong = await impossibilities(hasty.db, context);
  if (wrong.length > 0) throw new Error(`the demonstration is not sound: ${wrong.join('; ')}`);
  const customers = await inTransaction(hasty.db, context, (tx) => addCustomers(tx, context, chosen));
  await hasty.close();
  const address = `http://localhost:${config.port}`;
  print(`\nThe demonstration is loaded. Everybody's password: ${PASSWORD}`);
  print(`  agents, at ${address}/console`);
  for (const { login, name, roles } of AGENTS) print(`    ${login.padEnd(28)} ${name} (${roles.join(', ')})`);
  print(`  customers, at ${address}/espace`);
  for (const login of customers) print(`    ${login}`);
}
