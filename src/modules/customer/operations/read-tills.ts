import { isoInstant, localDate } from '../../../kernel/instant.ts';
import { subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { TERRITORIES } from '../../../kernel/territory.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { packOf } from '../../../terms/decide.ts';
import { accountByNumber, accountOf } from '../../account/index.ts';
import { waysRefused } from '../../agreement/index.ts';
import { payableBills } from '../../card-payment/index.ts';
import { billByNumber } from '../../customer-bill/index.ts';
import { customerBalance } from '../../ledger/index.ts';
import { contractsSold } from '../../product-catalog/index.ts';
import {
  CASH_LIMIT,
  CASH_LIMIT_ARTICLE,
  type DepositRow,
  openSessionOf,
  receiptName,
  type SessionRow,
  sessionPayments,
  tillDeposits,
  type TillPaymentRow,
  type TillRow,
  tills,
  tillSession,
  tillSessions,
  totalsOf,
} from '../../till/index.ts';
import { amountText, dayText } from '../domain/write-values.ts';
import type { TillPage, TillPayer, TillSessionPage, TillSessionShape } from '../shapes/till.ts';
import { holdersOf } from './read-work.ts';
import { operatorDay } from './today.ts';

const SHOWN = 60;
const agentName = (actor: string): string => actor.replace(/^agent:/, '');

function sessionShape(row: SessionRow, till: TillRow, payments: readonly TillPaymentRow[]): TillSessionShape {
  return {
    id: row.id,
    tillId: till.id,
    till: till.name,
    shop: till.shop,
    agent: agentName(row.agent),
    state: row.state,
    openedAt: isoInstant(row.opened_at),
    closedAt: row.closed_at === null ? null : isoInstant(row.closed_at),
    closedBy: row.closed_by === null ? null : agentName(row.closed_by),
    floated: amountText(row.floated),
    brought: amountText(row.brought),
    openingDifference: amountText(row.opening_difference),
    openingNote: row.opening_note,
    expected: row.expected ?? totalsOf(payments, row.floated),
    counted: row.counted,
    denominations: row.denominations,
    difference: row.difference === null ? null : amountText(row.difference),
    note: row.closing_note,
    toBank: row.to_bank === null ? null : amountText(row.to_bank),
  };
}

async function sessionPage(tx: Tx, row: SessionRow, till: TillRow): Promise<TillSessionPage> {
  const payments = await sessionPayments(tx, row.id);
  const holders = await holdersOf(
    tx,
    payments.map((one) => one.account_id),
  );
  return {
    session: sessionShape(row, till, payments),
    payments: payments.map((one) => ({
      id: one.id,
      accountId: one.account_id,
      holder: holders.get(one.account_id) ?? '',
      receipt: receiptName(till, one.receipt),
      kind: one.kind,
      method: one.method,
      amount: amountText(one.amount),
      tendered: one.tendered === null ? null : amountText(one.tendered),
      change: one.change === null ? null : amountText(one.change),
      reference: one.reference,
      takenAt: isoInstant(one.taken_at),
      cancelledWhy: one.cancelled_why,
    })),
  };
}

function depositShape(one: DepositRow): TillPage['deposits'][number] {
  return {
    id: one.id,
    kind: one.kind,
    number: one.number,
    shop: one.shop,
    amount: amountText(one.amount),
    pieces: one.pieces,
    madeOn: dayText(one.made_on),
    arrivedOn: one.arrived_on === null ? null : dayText(one.arrived_on),
  };
}

/** One opening of a till, from its float to its closing. */
export async function readTillSession(tx: Tx, sessionId: string): Promise<Result<TillSessionPage>> {
  const row = await tillSession(tx, sessionId);
  const till = row && (await tills(tx)).find((one) => one.id === row.till_id);
  if (!row || !till) return fail('till/not-found', 'Cette caisse n’existe pas.', 'There is no such till.');
  return ok(await sessionPage(tx, row, till));
}

/** The counter: the tills, the one that the agent holds, the last closings, what is on its way to the bank. */
export async function readTills(tx: Tx, context: Context): Promise<TillPage> {
  const all = await tills(tx);
  const byId = new Map(all.map((one) => [one.id, one]));
  const sessions = await tillSessions(tx, SHOWN);
  const open = new Map(sessions.filter((one) => one.state === 'open').map((one) => [one.till_id, one]));
  const mine = await openSessionOf(tx, context.actor);
  const today = await operatorDay(tx, context);
  const served = (await contractsSold(tx, today)).flatMap((one) => packOf(one.pack)?.territories ?? []);
  const territories = TERRITORIES.filter((one) => served.includes(one));
  return {
    today: dayText(today),
    cashLimit: { amount: amountText(CASH_LIMIT), article: CASH_LIMIT_ARTICLE },
    tills: all.map((one) => {
      const holder = open.get(one.id);
      return {
        id: one.id,
        name: one.name,
        shop: one.shop,
        inDrawer: amountText(one.in_drawer),
        heldBy: holder ? agentName(holder.agent) : null,
      };
    }),
    territories: territories.length > 0 ? territories : ['FR'],
    mine: mine ? await sessionPage(tx, mine, byId.get(mine.till_id)!) : null,
    sessions: await Promise.all(
      sessions.map(async (one) =>
        sessionShape(one, byId.get(one.till_id)!, one.expected ? [] : await sessionPayments(tx, one.id)),
      ),
    ),
    deposits: (await tillDeposits(tx, SHOWN)).map(depositShape),
  };
}

/** Whom a number that somebody gives at the counter is of: that of an account, or of a bill. */
export async function readTillPayer(tx: Tx, context: Context, given: string): Promise<Result<TillPayer>> {
  const number = given.trim();
  const bill = await billByNumber(tx, number);
  const account = bill ? await accountOf(tx, bill.account_id) : await accountByNumber(tx, number);
  if (!account) {
    const fr = 'Aucun compte ni facture de ce numéro.';
    return fail('till/unknown-payer', fr, 'No account and no bill has this number.', 'account');
  }
  const today = localDate(account.territory, context.clock.now());
  const payable = await payableBills(tx, account.id);
  const collected = payable.find((one) => one.collectedOn !== null);
  const first = payable.filter((one) => one.bill.id === bill?.id);
  return ok({
    accountId: account.id,
    number: account.number,
    holder: (await holdersOf(tx, [account.id])).get(account.id) ?? '',
    balance: amountText(await customerBalance(tx, account.id)),
    bills: [...first, ...payable.filter((one) => one.bill.id !== bill?.id)].map((one) => ({
      id: one.bill.id,
      number: one.bill.number,
      left: amountText(subtract(one.bill.total_incl, one.bill.settled)),
      overdue: one.bill.due_on < today,
    })),
    warning: collected
      ? {
          fr: `La facture ${collected.bill.number} est déjà remise à la banque, qui la prélève le ${dayText(collected.collectedOn!)}.`,
          en: `Bill ${collected.bill.number} is with the bank already, to be collected on ${dayText(collected.collectedOn!)}.`,
        }
      : null,
    refusedWays: await waysRefused(tx, context, account.id),
  });
}
