import type { BankMovement } from '../../../formats/camt05x.ts';
import { type Money, moneyText, negate } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountByNumber } from '../../account/index.ts';
import { billByNumber } from '../../customer-bill/index.ts';
import { postEntry } from '../../ledger/index.ts';
import { collectedInWords } from '../domain/payment-words.ts';
import { rejectReason } from '../domain/reject-reasons.ts';
import { insertMovement, selectDebitByEndToEnd, updateDebit } from '../store.ts';
import type { DirectDebitRow, MovementOutcome } from '../tables.ts';
import { receivePayment } from './receive-payment.ts';
import { returnPayment, tellReject } from './return-payment.ts';

interface Placed {
  readonly outcome: MovementOutcome;
  readonly explanation: Bilingual;
  readonly accountId?: string;
  readonly paymentId?: string | null;
}

const BILL_NUMBER = /\b\d{4}-\d{6}\b/;
const ACCOUNT_NUMBER = /\b\d{9}\b/;

async function collect(tx: Tx, context: Context, debit: DirectDebitRow, movement: BankMovement): Promise<Placed> {
  const received = await receivePayment(tx, context, {
    accountId: debit.account_id,
    method: 'direct-debit',
    amount: movement.amount,
    receivedOn: movement.bookedOn,
    reference: debit.end_to_end,
    billId: debit.bill_id,
  });
  if (!received.ok) return unallocated(received.failure.message);
  const paymentId = received.value.paymentId;
  await updateDebit(tx, { ...debit, state: 'collected', settled_on: movement.bookedOn, payment_id: paymentId });
  return {
    outcome: 'collected',
    accountId: debit.account_id,
    paymentId,
    explanation: collectedInWords(debit.end_to_end),
  };
}

async function reject(tx: Tx, context: Context, debit: DirectDebitRow, movement: BankMovement): Promise<Placed> {
  const reason = rejectReason(movement.reasonCode);
  const code = movement.reasonCode ?? 'MS03';
  if (debit.payment_id === null) {
    const input = {
      accountId: debit.account_id,
      on: movement.bookedOn,
      reasonCode: code,
      amount: moneyText(debit.amount),
    };
    await tellReject(tx, context, { ...input, paymentId: debit.id, bills: [debit.bill_id] });
  } else {
    await returnPayment(tx, context, {
      accountId: debit.account_id,
      paymentId: debit.payment_id,
      on: movement.bookedOn,
      reasonCode: code,
    });
  }
  await updateDebit(tx, { ...debit, state: 'rejected', reason_code: code, settled_on: movement.bookedOn });
  return {
    outcome: 'rejected',
    accountId: debit.account_id,
    paymentId: debit.payment_id,
    explanation: {
      fr: `Prélèvement ${debit.end_to_end} rejeté : ${code}, ${reason.fr.toLowerCase()}.`,
      en: `Direct debit ${debit.end_to_end} rejected: ${code}, ${reason.en.toLowerCase()}.`,
    },
  };
}

function unallocated(explanation: Bilingual): Placed {
  return { outcome: 'unallocated', explanation };
}

async function placeDebit(tx: Tx, context: Context, movement: BankMovement): Promise<Placed | undefined> {
  const debit = movement.endToEndId ? await selectDebitByEndToEnd(tx, movement.endToEndId) : undefined;
  if (!debit) {
    if (!movement.reversal) return undefined;
    return unallocated({
      fr: `Rejet d’un prélèvement ou d’un mandat inconnu (${movement.endToEndId ?? movement.mandateReference ?? 'sans référence'}).`,
      en: `Reject of an unknown direct debit or mandate (${movement.endToEndId ?? movement.mandateReference ?? 'no reference'}).`,
    });
  }
  if (movement.amount > 0n && debit.state === 'presented') return collect(tx, context, debit, movement);
  if (movement.amount < 0n && debit.state !== 'rejected') return reject(tx, context, debit, movement);
  return unallocated({
    fr: `Le prélèvement ${debit.end_to_end} est déjà ${debit.state === 'rejected' ? 'rejeté' : 'encaissé'} : mouvement en double ?`,
    en: `Direct debit ${debit.end_to_end} is already ${debit.state}: movement twice?`,
  });
}

/** A credit that names a bill or a customer in its words. */
async function placeTransfer(tx: Tx, context: Context, movement: BankMovement): Promise<Placed> {
  const words = `${movement.remittance ?? ''} ${movement.endToEndId ?? ''}`;
  const billNumber = BILL_NUMBER.exec(words)?.[0];
  const bill = billNumber ? await billByNumber(tx, billNumber) : undefined;
  const accountNumber = ACCOUNT_NUMBER.exec(words)?.[0];
  const account = accountNumber ? await accountByNumber(tx, accountNumber) : undefined;
  const accountId = bill?.account_id ?? account?.id;
  if (accountId === undefined) {
    return unallocated({
      fr: 'Ni facture ni client reconnu dans le libellé : à affecter à la main.',
      en: 'Neither bill nor customer recognised in the wording: to be allocated by hand.',
    });
  }
  const received = await receivePayment(tx, context, {
    accountId,
    method: 'transfer',
    amount: movement.amount,
    receivedOn: movement.bookedOn,
    reference: `${movement.reference}@${movement.bookedOn}`,
    ...(bill ? { billId: bill.id } : {}),
  });
  if (!received.ok) return unallocated(received.failure.message);
  const target = bill ? bill.number : accountNumber!;
  return {
    outcome: 'allocated',
    accountId,
    paymentId: received.value.paymentId,
    explanation: { fr: `Virement affecté à ${target}.`, en: `Transfer allocated to ${target}.` },
  };
}

async function place(tx: Tx, context: Context, movement: BankMovement): Promise<Placed> {
  if (movement.currency !== 'EUR') {
    return unallocated({
      fr: `Devise ${movement.currency} : seuls les euros sont affectés automatiquement.`,
      en: `Currency ${movement.currency}: only euros are allocated automatically.`,
    });
  }
  const debit = await placeDebit(tx, context, movement);
  if (debit) return debit;
  if (movement.amount > 0n) return placeTransfer(tx, context, movement);
  return unallocated({ fr: 'Débit sans prélèvement correspondant.', en: 'Debit that matches no direct debit.' });
}

/** Money that nobody claims stands in a waiting account, so that the bank account of the books is the bank's. */
async function postUnallocated(
  tx: Tx,
  context: Context,
  statementId: string,
  movement: BankMovement,
  amount: Money,
): Promise<void> {
  if (movement.currency !== 'EUR') return;
  const label = movement.remittance ?? movement.reference;
  await postEntry(tx, context, {
    on: movement.bookedOn,
    kind: 'unallocated',
    reference: `bank-movement:${statementId}:${movement.reference}`,
    lines: [
      { account: 'bank', debit: amount, label },
      { account: 'unallocated', debit: negate(amount), label },
    ],
  });
}

/** Places one movement of a statement and keeps what became of it, with the reason in words. */
export async function placeMovement(
  tx: Tx,
  context: Context,
  statementId: string,
  movement: BankMovement,
): Promise<MovementOutcome> {
  const placed = await place(tx, context, movement);
  if (placed.outcome === 'unallocated') await postUnallocated(tx, context, statementId, movement, movement.amount);
  await insertMovement(tx, {
    statement_id: statementId,
    reference: movement.reference,
    booked_on: movement.bookedOn,
    amount: movement.amount,
    currency: movement.currency,
    end_to_end: movement.endToEndId ?? null,
    counterparty: movement.counterpartyName ?? movement.counterpartyIban ?? null,
    remittance: movement.remittance ?? null,
    reason_code: movement.reasonCode ?? null,
    outcome: placed.outcome,
    explanation: placed.explanation,
    account_id: placed.accountId ?? null,
    payment_id: placed.paymentId ?? null,
  });
  return placed.outcome;
}
