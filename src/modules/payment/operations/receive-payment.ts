import type { CivilDate } from '../../../kernel/civil-date.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { type Money, moneyText, subtract } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { applyCredit, billOf, openBills, settleBill } from '../../customer-bill/index.ts';
import { type LedgerAccount, postEntry } from '../../ledger/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { METHOD_WORDS } from '../domain/payment-words.ts';
import { insertAllocations, insertPayment } from '../store.ts';
import type { AllocationRow, PaymentMethodUsed } from '../tables.ts';

export interface PaymentInput {
  readonly accountId: string;
  readonly method: PaymentMethodUsed;
  readonly amount: Money;
  readonly receivedOn: CivilDate;
  /** The payer's or the bank's own reference; the same one again is the same payment. */
  readonly reference: string;
  /** Paid first; the oldest bills due take the rest. */
  readonly billId?: string;
  /** Where the money is, when it is not where this way of paying usually brings it. */
  readonly into?: LedgerAccount;
}

export interface PaymentOutcome {
  readonly paymentId: string;
  readonly allocated: readonly { readonly billId: string; readonly amount: Money; readonly paid: boolean }[];
  /** Kept for the next bills. */
  readonly credit: Money;
}

const MONEY_ACCOUNT: Record<PaymentMethodUsed, LedgerAccount> = {
  'direct-debit': 'bank',
  transfer: 'bank',
  card: 'bank',
  cheque: 'bank',
  cash: 'till',
  voucher: 'vouchersReceived',
};

async function allocate(tx: Tx, input: PaymentInput): Promise<Pick<PaymentOutcome, 'allocated' | 'credit'>> {
  const open = await openBills(tx, input.accountId);
  const chosen = open.filter((bill) => bill.id === input.billId);
  const allocated: { billId: string; amount: Money; paid: boolean }[] = [];
  let left = input.amount;
  for (const bill of [...chosen, ...open.filter((one) => one.id !== input.billId)]) {
    if (left <= 0n) break;
    const settled = await settleBill(tx, { accountId: input.accountId, billId: bill.id, amount: left });
    if (!settled.ok || settled.value.taken === 0n) continue;
    allocated.push({ billId: bill.id, amount: settled.value.taken, paid: settled.value.paid });
    left = subtract(left, settled.value.taken);
  }
  return { allocated, credit: left };
}

function allocationRows(paymentId: string, outcome: Pick<PaymentOutcome, 'allocated' | 'credit'>): AllocationRow[] {
  const rows: AllocationRow[] = outcome.allocated.map((one, position) => ({
    payment_id: paymentId,
    bill_id: one.billId,
    position,
    amount: one.amount,
  }));
  if (outcome.credit > 0n) {
    rows.push({ payment_id: paymentId, bill_id: null, position: rows.length, amount: outcome.credit });
  }
  return rows;
}

/**
 * Takes a payment: against the bill it names, then the oldest bills due, the rest kept as credit for the next ones; posted in
 * the books and told on the timeline. Refused: a bill of another account, and a payment of the same method and reference
 * (`payment/already-received`): of the same account for cheques and cash, whose numbers are the payer's, else of anybody.
 */
export async function receivePayment(tx: Tx, context: Context, input: PaymentInput): Promise<Result<PaymentOutcome>> {
  if (input.amount <= 0n) {
    return fail('payment/amount', 'Le montant doit dépasser zéro.', 'The amount must be above zero.', 'amount');
  }
  if (input.billId !== undefined && !(await billOf(tx, input.accountId, input.billId))) {
    return fail('bill/not-found', 'Ce compte n’a pas cette facture.', 'This account has no such bill.', 'billId');
  }
  const paymentId = uuidV7(context.clock.now(), context.random);
  const fresh = await insertPayment(tx, {
    account_id: input.accountId,
    id: paymentId,
    method: input.method,
    amount: input.amount,
    received_on: input.receivedOn,
    reference: input.reference,
    state: 'received',
    returned_on: null,
    reason_code: null,
    recorded_at: context.clock.now(),
  });
  if (!fresh) {
    const fr = `Le paiement ${input.reference} a déjà été enregistré.`;
    return fail('payment/already-received', fr, `Payment ${input.reference} has been recorded already.`, 'reference');
  }
  const outcome = await allocate(tx, input);
  await insertAllocations(tx, input.accountId, allocationRows(paymentId, outcome));
  if (outcome.credit > 0n)
    await applyCredit(tx, { accountId: input.accountId, amount: outcome.credit, on: input.receivedOn });
  const words = METHOD_WORDS[input.method];
  await postEntry(tx, context, {
    on: input.receivedOn,
    kind: 'payment',
    reference: `payment:${paymentId}`,
    lines: [
      { account: input.into ?? MONEY_ACCOUNT[input.method], debit: input.amount, label: words.fr },
      { account: 'customers', accountId: input.accountId, credit: input.amount, label: words.fr },
    ],
  });
  const amount = moneyText(input.amount);
  await recordEvent(tx, context, {
    accountId: input.accountId,
    kind: 'payment-received',
    on: input.receivedOn,
    title: { fr: `${words.fr} : ${amount} €`, en: `${words.en}: EUR ${amount}` },
    detail: { paymentId, bills: outcome.allocated.map((one) => one.billId) },
  });
  await recordAudit(tx, context, {
    action: 'payment:receive',
    subject: `payment:${paymentId}`,
    detail: { method: input.method, amount, on: isoDate(input.receivedOn) },
  });
  return ok({ paymentId, ...outcome });
}
