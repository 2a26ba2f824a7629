import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { DepositRefundAnswer, JsonFacts } from '../../../terms/model/life.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import { openBills } from '../../customer-bill/index.ts';
import type { Journal } from '../../decision/index.ts';
import { entryByReference } from '../../ledger/index.ts';
import { bankDetailsOf, paymentsOf } from '../../payment/index.ts';
import type { OrderRow } from '../store.ts';
import { isEndedAndPaid } from '../store-deposits.ts';
import { paidDeposit } from './deposit-books.ts';
import { isPromised, promiseDeposit } from './promise-deposit.ts';

/** More than an account has in the years of a deposit. */
const MOST_PAYMENTS = 500;

/** A deposit that is kept, of an order. */
export type KeptDeposit = NonNullable<Awaited<ReturnType<typeof paidDeposit>>>;

/** Days on which a payment of the account came back since a day, in order. */
async function incidentsSince(tx: Tx, accountId: string, from: CivilDate): Promise<string[]> {
  const payments = await paymentsOf(tx, accountId, MOST_PAYMENTS);
  const days = payments.flatMap((one) =>
    one.returned_on !== null && one.returned_on >= from ? [one.returned_on] : [],
  );
  return days.sort((a, b) => a - b).map(isoDate);
}

/** The deposit of an order that was paid and has not been given back. */
export async function keptDeposit(tx: Tx, row: OrderRow): Promise<KeptDeposit | undefined> {
  const deposit = await paidDeposit(tx, { accountId: row.account_id, orderId: row.id });
  if (!deposit) return undefined;
  return (await entryByReference(tx, `deposit-refund:${row.id}`)).length > 0 ? undefined : deposit;
}

/** Asks the contract whether a deposit is to be given back, on what is known of the customer's bills and payments. */
export async function askRefund(
  tx: Tx,
  of: {
    readonly row: OrderRow;
    readonly agreement: Agreement;
    readonly journal: Journal;
    readonly deposit: KeptDeposit;
    readonly on: CivilDate;
    readonly facts?: JsonFacts;
  },
): Promise<DepositRefundAnswer | undefined> {
  const { row, agreement, journal, deposit, on, facts } = of;
  const owed = (await openBills(tx, row.account_id)).map((bill) => subtract(bill.total_incl, bill.settled));
  return journal.life.depositRefund?.(journal.ask, contractFacts(agreement), {
    ground: deposit.ground,
    grounds: deposit.grounds ?? [deposit.ground],
    incidents: await incidentsSince(tx, row.account_id, deposit.paidOn),
    depositedOn: isoDate(deposit.paidOn),
    depositInclTax: deposit.amountInclTax,
    sumsDueInclTax: moneyText(sum(NO_MONEY, ...owed)),
    asOf: isoDate(on),
    bankDetailsKnown: (await bankDetailsOf(tx, row.account_id, {})).ok,
    ...((await isEndedAndPaid(tx, row.id)) ? { endedAndPaidOn: isoDate(on) } : {}),
    ...facts,
  });
}

/** Papers have come that may be what a deposit was waiting for: when it is to be given back without being asked, its day is opened. */
export async function oweDepositBack(
  tx: Tx,
  context: Context,
  of: {
    readonly row: OrderRow;
    readonly agreement: Agreement;
    readonly journal: Journal;
    readonly papers: readonly string[];
    readonly on: CivilDate;
  },
): Promise<void> {
  const { row, agreement, papers, on } = of;
  const deposit = await keptDeposit(tx, row);
  if (!deposit) return;
  const answer = await askRefund(tx, { ...of, deposit, facts: { papers: [...papers], papersOn: isoDate(on) } });
  if (!isPromised(answer)) return;
  const told = { papers: [...papers], papersOn: isoDate(on) };
  await promiseDeposit(tx, context, { orderId: row.id, agreement, answer, facts: told, on });
}
