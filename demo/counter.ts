import { sendCardMessages } from '../src/connectors/card-provider/local-card-messages.ts';
import { typeCard } from '../src/connectors/card-provider/local-card-page.ts';
import { type Behaviour, TEST_CARDS } from '../src/connectors/card-provider/local-cards.ts';
import { localCardProvider } from '../src/connectors/card-provider/local-provider.ts';
import { type CivilDate, plusDays } from '../src/kernel/civil-date.ts';
import { instantOf, localDate, timeOfDay } from '../src/kernel/instant.ts';
import { euros, type Money, NO_MONEY, smallest, subtract, sum } from '../src/kernel/money.ts';
import type { Result } from '../src/kernel/result.ts';
import { connectCardProvider, payableBills, startCardPayment, takePayouts } from '../src/modules/card-payment/index.ts';
import { creditOf } from '../src/modules/customer-bill/index.ts';
import {
  addTill,
  closeTill,
  makeChequeSlip,
  openTill,
  refundAtTill,
  takeAtTill,
  type TillMethod,
} from '../src/modules/till/index.ts';
import type { Context } from '../src/platform/context.ts';
import type { Db, Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import type { ToldDemo } from './tell-demo.ts';
import type { DemoOperator } from './market.ts';
import { agentsOf } from './people-who-sign-in.ts';

connectCardProvider(localCardProvider);

const FLOAT = euros('100.00');
/** The most that somebody pays at once in a shop here. */
const MOST_AT_COUNTER = euros('60.00');
const TOO_MUCH = euros('5.00');
const DAYS_BEFORE = 4;
const LONG_AGO_DAYS = 20;
const CARDS: readonly Behaviour[] = ['accepted', 'insufficient-funds', 'accepted', 'silent'];
const METHODS: readonly TillMethod[] = ['cash', 'cheque', 'card', 'cash', 'voucher'];

interface Debt {
  readonly accountId: string;
  readonly billId: string;
  readonly left: Money;
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.en);
  return result.value;
}

/** Bills of before these days that no bank is collecting, and that collection did not just take up. */
async function debtsOf(tx: Tx, play: ToldDemo, today: CivilDate, count: number): Promise<Debt[]> {
  const debts: Debt[] = [];
  for (const { account } of play.casts) {
    if (!account || debts.length >= count) continue;
    const [one] = (await payableBills(tx, account.id)).filter(
      ({ bill, collectedOn }) =>
        collectedOn === null &&
        bill.issued_on <= plusDays(today, -DAYS_BEFORE) &&
        (bill.due_on >= today || bill.due_on <= plusDays(today, -LONG_AGO_DAYS)),
    );
    if (one) debts.push({ accountId: account.id, billId: one.bill.id, left: one.left });
  }
  return debts;
}

async function payOnline(db: Db, context: Context, debts: readonly Debt[]): Promise<void> {
  for (const [i, { accountId, billId }] of debts.entries()) {
    const behaviour = CARDS[i % CARDS.length]!;
    const { number } = TEST_CARDS.find((one) => one.behaviour === behaviour)!;
    const intent = valueOf(await startCardPayment(db, context, { accountId, billId }));
    const page = intent.page_url!.split('/').at(-1)!;
    await inTransaction(db, context, async (tx) =>
      valueOf(await typeCard(tx, context, page, { number, expiry: '12/99' })),
    );
  }
  await sendCardMessages(db, context);
}

async function aDayAtTheCounter(
  db: Db,
  context: Context,
  operator: DemoOperator,
  debts: readonly Debt[],
): Promise<void> {
  const { territory, counterMeans: methods = METHODS } = operator.market;
  await inTransaction(db, context, async (tx) => {
    const shop = operator.address.at(-1)!.replace(/^\d+ /, '');
    const till = valueOf(await addTill(tx, context, { name: 'C1', shop, territory }));
    const session = valueOf(await openTill(tx, context, { tillId: till.id, floated: FLOAT, brought: FLOAT }));
    const taken: Record<TillMethod, Money> = { cash: FLOAT, cheque: NO_MONEY, card: NO_MONEY, voucher: NO_MONEY };
    let cheques = 0;
    let vouchers = 0;
    for (const [i, { accountId, billId, left }] of debts.entries()) {
      const method = methods[i % methods.length]!;
      // The first one rounds up to more than is owed, and is given back what that leaves to their credit.
      const amount = i === 0 ? sum(left, TOO_MUCH) : smallest(left, MOST_AT_COUNTER);
      valueOf(await takeAtTill(tx, context, { accountId, billId, method, amount }));
      taken[method] = sum(taken[method], amount);
      if (method === 'cheque') cheques += 1;
      if (method === 'voucher') vouchers += 1;
    }
    const [first] = debts;
    const kept = first === undefined ? NO_MONEY : await creditOf(tx, first.accountId);
    if (kept > 0n) {
      const amount = smallest(kept, TOO_MUCH);
      const { row } = valueOf(await refundAtTill(tx, context, { accountId: first!.accountId, amount }));
      taken.cash = subtract(taken.cash, row.amount);
    }
    // Counted by coins of one cent: what matters is that ten cents are missing.
    const short = euros('0.10');
    valueOf(
      await closeTill(tx, context, {
        sessionId: session.id,
        cash: { '0.01': Number(subtract(taken.cash, short) / 10_000n) },
        cheques: { amount: taken.cheque, count: cheques },
        vouchers: { amount: taken.voucher, count: vouchers },
        terminal: taken.card,
        toBank: subtract(taken.cash, FLOAT) > short ? subtract(subtract(taken.cash, FLOAT), short) : NO_MONEY,
        note: 'Dix centimes manquent, sans explication.',
      }),
    );
    if (cheques > 0) valueOf(await makeChequeSlip(tx, context, { shop }));
  });
}

/** The last days at the counter and on the page of the card provider, for those who try the screens. */
export async function keepCounter(db: Db, context: Context, operator: DemoOperator, play: ToldDemo): Promise<void> {
  const { territory } = operator.market;
  const { clock } = play.stage;
  const today = localDate(territory, clock.now());
  const at = (days: number, time: string): Context => {
    const now = instantOf(territory, plusDays(today, days), timeOfDay(time));
    return { ...context, clock: { now: () => (now < clock.now() ? now : clock.now()) } };
  };
  const debts = await inTransaction(db, context, (tx) => debtsOf(tx, play, today, CARDS.length + METHODS.length));
  await payOnline(db, { ...at(-3, '19:00'), actor: 'system:demo' }, debts.slice(0, CARDS.length));
  await takePayouts(db, at(0, '05:00'));
  const [desk] = agentsOf(operator).filter(({ roles }) => roles.includes('shop'));
  const counter = { ...at(-1, '17:00'), actor: `agent:${desk!.login}` };
  await aDayAtTheCounter(db, counter, operator, debts.slice(CARDS.length));
}
