import { type CivilDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { askMeans } from '../../agreement/index.ts';
import { closePaidCases } from '../../collection/index.ts';
import type { DecisionNote } from '../../decision/index.ts';
import type { LedgerAccount } from '../../ledger/index.ts';
import { paymentsOfBill, type PaymentOutcome, receivePayment } from '../../payment/index.ts';
import { withinCashLimit } from '../domain/cash-limit.ts';
import { insertTillPayment, lockOpenSessionOf, lockTill, selectCashOn, takeReceiptNumber } from '../store.ts';
import type { TillMethod, TillPaymentRow, TillRow } from '../tables.ts';

export interface TakeInput {
  readonly accountId: string;
  readonly method: TillMethod;
  readonly amount: Money;
  /** Cash handed over: what is above the amount is given back. */
  readonly tendered?: Money;
  /** Number of the cheque, of the voucher or of the terminal's ticket; the receipt's own when absent. */
  readonly reference?: string;
  /** Who drew the cheque, on which bank. */
  readonly drawnBy?: string;
  readonly billId?: string;
}

export interface TakenAtTill {
  readonly row: TillPaymentRow;
  readonly till: TillRow;
  readonly outcome: PaymentOutcome;
  readonly notes: readonly DecisionNote[];
}

const INTO: Readonly<Record<TillMethod, LedgerAccount>> = {
  cash: 'till',
  cheque: 'cheques',
  card: 'cardTerminal',
  voucher: 'vouchersReceived',
};

/** How a receipt is numbered on paper: the till, then its own count. */
export function receiptName(till: Pick<TillRow, 'name'>, receipt: number): string {
  return `${till.name}-${String(receipt).padStart(6, '0')}`;
}

/** Cash is limited by debt, whatever the number of times it is paid in, and by day. */
async function checkCash(tx: Tx, input: TakeInput, outcome: PaymentOutcome, on: CivilDate): Promise<Result<null>> {
  const today = withinCashLimit(await selectCashOn(tx, input.accountId, on));
  if (!today.ok) return today;
  for (const { billId } of outcome.allocated) {
    const cash = (await paymentsOfBill(tx, input.accountId, billId)).filter(
      (one) => one.method === 'cash' && one.state === 'received',
    );
    const allowed = withinCashLimit(sum(NO_MONEY, ...cash.map((one) => one.amount)));
    if (!allowed.ok) return allowed;
  }
  return ok(null);
}

function changeOf(input: TakeInput): Result<Money | null> {
  if (input.tendered === undefined) return ok(null);
  if (input.method !== 'cash' || input.tendered < input.amount) {
    const fr = 'Ce qui est remis en espèces doit couvrir le montant.';
    return fail('till/tendered', fr, 'The cash handed over must cover the amount.', 'tendered');
  }
  return ok(subtract(input.tendered, input.amount));
}

/**
 * Takes a payment at the till that the acting agent holds open, with a receipt whose number follows the last one. What is paid
 * ends its collection at once. Refused: no till open, a means that the contract does not accept at a counter, cash above what
 * the law allows, a cheque or ticket known already. The
 * caller undoes everything when it is refused.
 */
export async function takeAtTill(tx: Tx, context: Context, input: TakeInput): Promise<Result<TakenAtTill>> {
  const session = await lockOpenSessionOf(tx, context.actor);
  if (!session) {
    const fr = 'Vous ne tenez aucune caisse : ouvrez-en une d’abord.';
    return fail('till/none-open', fr, 'You hold no till: open one first.');
  }
  const change = changeOf(input);
  if (!change.ok) return change;
  const means = await askMeans(tx, context, { accountId: input.accountId, method: input.method, through: 'counter' });
  if (!means.ok) return means;
  const till = (await lockTill(tx, session.till_id))!;
  const receipt = await takeReceiptNumber(tx, till.id);
  const reference = input.reference ?? receiptName(till, receipt);
  const on = localDate(till.territory, context.clock.now());
  const { accountId, method, amount } = input;
  const received = await receivePayment(tx, context, {
    accountId,
    method,
    amount,
    receivedOn: on,
    reference,
    into: INTO[method],
    ...(input.billId === undefined ? {} : { billId: input.billId }),
  });
  if (!received.ok) return received;
  const allowed = method === 'cash' ? await checkCash(tx, input, received.value, on) : ok(null);
  if (!allowed.ok) return allowed;
  const row: TillPaymentRow = {
    account_id: accountId,
    id: newId(context),
    session_id: session.id,
    till_id: till.id,
    receipt,
    payment_id: received.value.paymentId,
    kind: 'payment',
    method,
    amount,
    tendered: input.tendered ?? null,
    change: change.value,
    reference,
    drawn_by: input.drawnBy ?? null,
    taken_at: context.clock.now(),
    deposit_id: null,
    cancelled_at: null,
    cancelled_by: null,
    cancelled_why: null,
  };
  await insertTillPayment(tx, row);
  await closePaidCases(tx, context, { accountId, on });
  await recordAudit(tx, context, {
    action: 'till:take',
    subject: `till-session:${session.id}`,
    detail: { receipt: receiptName(till, receipt), method, amount: moneyText(amount) },
  });
  return ok({ row, till, outcome: received.value, notes: means.value.notes });
}
