import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../test/support/database.ts';
import { civilDate } from '../src/kernel/civil-date.ts';
import { billsOf } from '../src/modules/customer-bill/index.ts';
import { agreementsOf } from '../src/modules/agreement/index.ts';
import { plansOf, promisesOf } from '../src/modules/payment-plan/index.ts';
import { transferOrders } from '../src/modules/payment/index.ts';
import { assistanceQueue, CASE_STATES } from '../src/modules/remote-assistance/index.ts';
import { dueObligations } from '../src/modules/obligation/index.ts';
import type { ThrowawayDatabase } from '../src/platform/database/throwaway.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import type { Play } from '../src/story/play.ts';
import { contextOn } from '../src/story/stage.ts';
import { keepAssistance } from './assistance.ts';
import { fatesMissing, impossibilities } from './check-demo.ts';
import type { DemoOperator } from './market.ts';
import { OPERATORS } from './operators.ts';
import { tellDemo, type ToldDemo } from './tell-demo.ts';

let database: ThrowawayDatabase;
let plays: ReadonlyMap<string, ToldDemo>;

async function tell(
  on: ThrowawayDatabase,
  operator: DemoOperator,
  subscribers: number,
  first: string,
): Promise<ToldDemo> {
  const last = civilDate('2026-11-20');
  return tellDemo(on, operator, { seed: 3, subscribers, first: civilDate(first), last, print: () => undefined });
}

/** Every second subscriber has a life out of the ordinary: enough of them for each to be told once. */
const enough = ({ market }: DemoOperator): number => 2 * market.fates.length;

beforeAll(async () => {
  database = await freshDatabase();
  const told = await Promise.all(
    OPERATORS.map(async (one) => [one.id, await tell(database, one, enough(one), '2026-01-01')] as const),
  );
  plays = new Map(told);
}, 240_000);
afterAll(() => database.drop());

describe.each(OPERATORS.map((operator) => ({ operator, name: operator.name })))('$name', ({ operator }) => {
  test('nothing in its demonstration is impossible: books, bill numbers, lines, states', async () => {
    expect(await impossibilities(database.db, contextOn(plays.get(operator.id)!.stage))).toEqual([]);
  });

  test('no event of its demonstration is refused', () => {
    const refused = plays.get(operator.id)!.told.filter((event) => event.outcome === 'refused');
    expect(refused.map((event) => `${event.do} ${event.code}`)).toEqual([]);
  });

  test('each fate that its market knows is told', () => {
    expect(fatesMissing(operator.market.fates, plays.get(operator.id)!.fates)).toEqual([]);
  });

  test('its stock has all the equipment that its customers were promised', async () => {
    const context = contextOn(plays.get(operator.id)!.stage);
    const due = await inTransaction(database.db, context, (tx) => dueObligations(tx, { state: 'open', limit: 1_000 }));
    expect(due.filter((one) => one.kind === 'equipment-to-hand-over')).toEqual([]);
  });

  test('it sees none of the customers of the others', async () => {
    const context = contextOn(plays.get(operator.id)!.stage);
    for (const [id, play] of plays) {
      const { account } = play.casts.find((cast) => cast.account)!;
      const seen = await inTransaction(database.db, context, (tx) => agreementsOf(tx, account!.id));
      expect(seen.length > 0).toBe(id === operator.id);
    }
  });
});

test('plans and promises are kept and broken, bills credited and refunded, as their lives say', async () => {
  const play = plays.get(OPERATORS[0]!.id)!;
  const accountOf = (fate: string): string => play.casts[play.fates.indexOf(fate)]!.account!.id;
  await inTransaction(database.db, contextOn(play.stage), async (tx) => {
    const plan = async (fate: string) => (await plansOf(tx, accountOf(fate), civilDate('2026-11-20')))[0]?.plan.state;
    const promise = async (fate: string) => (await promisesOf(tx, accountOf(fate)))[0]?.state;
    expect([await plan('payment plan kept'), await plan('payment plan broken')]).toEqual(['kept', 'broken']);
    expect([await promise('promise to pay kept'), await promise('promise to pay broken')]).toEqual(['kept', 'broken']);
    const credited = accountOf('credited and refunded');
    expect((await billsOf(tx, credited, 20)).some((bill) => bill.kind === 'credit-note')).toBe(true);
    expect((await transferOrders(tx, 5, credited)).map((order) => order.state)).toEqual(['executed']);
  });
});

/** Everything by which two demonstrations could differ. */
async function traces(told: Play): Promise<unknown> {
  return inTransaction(told.stage.db, contextOn(told.stage), async (tx) => {
    const seen: unknown[] = [];
    for (const { account } of told.casts) {
      if (!account) continue;
      const agreements = await agreementsOf(tx, account.id);
      const bills = await billsOf(tx, account.id, 100);
      seen.push([account, agreements, bills.map(({ id, number, total_incl }) => [id, number, String(total_incl)])]);
    }
    return JSON.parse(JSON.stringify(seen, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)));
  });
}

test('the same seed tells the same lives, identifiers included', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  try {
    const first = await traces(await tell(one, OPERATORS[0]!, 6, '2026-08-01'));
    expect(first).toEqual(await traces(await tell(other, OPERATORS[0]!, 6, '2026-08-01')));
  } finally {
    await one.drop();
    await other.drop();
  }
}, 120_000);

test('help at a distance is asked for where the bills of the operator carry it, and comes to every end', async () => {
  const [operator] = OPERATORS;
  const play = plays.get(operator!.id)!;
  const context = contextOn(play.stage);
  await keepAssistance(database.db, context, operator!, play);
  const told = await inTransaction(database.db, context, (tx) => assistanceQueue(tx, CASE_STATES, 50));
  expect(new Set(told.map((one) => one.state))).toEqual(
    new Set(['closed', 'visit-booked', 'refused', 'to-study', 'to-accept', 'to-call', 'in-progress']),
  );
});
