import type { DemoParts } from '../src/platform/demo-parts.ts';
import { type CivilDate, firstOfMonth, isoDate, plusMonths } from '../src/kernel/civil-date.ts';
import { localDate, plusMs } from '../src/kernel/instant.ts';
import { openDatabase, type Database } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import { contextOn, MORNING_MS } from '../src/story/stage.ts';
import { impossibilities } from './check-demo.ts';
import type { DemoOperator } from './market.ts';
import { OPERATORS } from './operators.ts';
import { addCustomers, agentsOf, PASSWORD } from './people-who-sign-in.ts';
import { keepAssistance } from './assistance.ts';
import { keepCounter } from './counter.ts';
import { keepDemoShop } from './keep-shop.ts';
import { keepLetters } from './letters.ts';
import { keepMerchants } from './merchants.ts';
import { keepMoney } from './money.ts';
import { keepPrivacy } from './privacy.ts';
import { sendSwitchFile } from './switch-file.ts';
import { tellDemo, type ToldDemo } from './tell-demo.ts';

const MONTHS = 14;
/** Operators are told side by side: each waits for the database while others compute. */
const CONNECTIONS = 8;

/** Customers who may sign in: as different lives as there are, in the order in which they ordered. */
function chosen(play: ToldDemo, count: number): ToldDemo['casts'] {
  const lives = new Map<string, ToldDemo['casts'][number]>();
  play.casts.forEach((cast, i) => {
    const fate = play.fates[i]!;
    if (cast.agreementId !== undefined && !lives.has(fate)) lives.set(fate, cast);
  });
  return [...lives.values()].slice(0, count);
}

interface Loaded {
  readonly operator: DemoOperator;
  readonly customers: readonly string[];
  /** Companies that buy in its shop. */
  readonly buyers: readonly string[];
}

async function load(
  database: Database,
  parts: DemoParts,
  operator: DemoOperator,
  span: { readonly first: CivilDate; readonly last: CivilDate },
): Promise<Loaded> {
  const { subscribers } = operator;
  const print = operator === OPERATORS[0] ? parts.print : () => undefined;
  const play = await tellDemo(database, operator, { seed: parts.config.demoSeed, subscribers, ...span, print });
  const context = contextOn(play.stage, 'system:demo');
  const wrong = await impossibilities(database.db, context);
  if (wrong.length > 0) throw new Error(`the demonstration of ${operator.name} is not sound: ${wrong.join('; ')}`);
  await sendSwitchFile(database.db, context, operator, play, isoDate(span.last));
  await keepCounter(database.db, context, operator, play);
  await keepLetters(database.db, context, operator, play.stage.clock);
  await keepMoney(database.db, context, operator, play);
  await keepAssistance(database.db, context, operator, play);
  await keepPrivacy(database.db, context, operator, play);
  await keepMerchants(database.db, context, operator, play);
  const buyers = await keepDemoShop(database.db, context, operator);
  const casts = chosen(play, operator.customersWhoSignIn);
  const customers = await inTransaction(database.db, context, (tx) => addCustomers(tx, context, casts));
  return { operator, customers, buyers };
}

function tell({ print, config }: DemoParts, loaded: readonly Loaded[]): void {
  const address = `http://localhost:${config.port}`;
  print(`\nThe demonstration is loaded. Everybody's password: ${PASSWORD}`);
  print(`Agents sign in at ${address}/console, customers at ${address}/espace; each sees one operator alone.`);
  for (const { operator, customers, buyers } of loaded) {
    print(`\n  ${operator.name} (${operator.market.pack}, ${operator.subscribers} subscribers)`);
    for (const { login, name, roles } of agentsOf(operator))
      print(`    ${login.padEnd(26)} ${name} (${roles.join(', ')})`);
    print(`    customers: ${customers.join(', ')}`);
    if (buyers.length > 0) print(`    its shop at ${address}/boutique, bought in by: ${buyers.join(', ')}`);
  }
}

/**
 * Fills an empty installation with fourteen months of fictitious operators, up to today: subscribers whose lives go through the
 * real operations. The same seed on the same day gives the same result, identifiers included.
 */
export async function loadDemo(parts: DemoParts): Promise<void> {
  const { database, clock, print } = parts;
  const spans = OPERATORS.map(({ market }) => {
    // The last day whose morning has come everywhere: the work of the day is done then.
    const last = localDate(market.territory, plusMs(clock.now(), -MORNING_MS));
    return { first: plusMonths(firstOfMonth(last), -MONTHS + 1), last };
  });
  const { first, last } = spans[0]!;
  const subscribers = OPERATORS.reduce((total, one) => total + one.subscribers, 0);
  print(
    `Loading the demonstration: ${OPERATORS.length} operators, ${subscribers} subscribers from ${isoDate(first)} to ${isoDate(last)}.`,
  );
  // An interrupted load is begun again from nothing: it need not wait for the disk at each step.
  const hasty = await openDatabase(database.url, { connections: CONNECTIONS, hasty: true });
  try {
    tell(parts, await Promise.all(OPERATORS.map((one, i) => load(hasty, parts, one, spans[i]!))));
  } finally {
    await hasty.close();
  }
}
