import { moneyText, subtract } from '../../../kernel/money.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import { accountByNumber, accountOf, accountsByIban } from '../../account/index.ts';
import { type BillRow, billByNumber, billOf } from '../../customer-bill/index.ts';
import { type Placed, type Placing, unallocated } from './placed.ts';
import { type PaymentOutcome, receivePayment } from './receive-payment.ts';

const BILL_NUMBER = /\b\d{4}-\d{6}\b/g;
const ACCOUNT_NUMBER = /\b\d{9}\b/g;

/** Whose money it is, and how that was found. */
interface Payer {
  readonly accountId: string;
  readonly rule: 'transfer-bill' | 'transfer-account' | 'transfer-known-iban';
  readonly bill?: BillRow;
  readonly name: string;
}

async function payerOf(at: Placing): Promise<Payer | undefined> {
  const { movement, tx } = at;
  const words = `${movement.remittance ?? ''} ${movement.endToEndId ?? ''}`;
  for (const [number] of words.matchAll(BILL_NUMBER)) {
    const bill = await billByNumber(tx, number);
    if (bill) return { accountId: bill.account_id, rule: 'transfer-bill', bill, name: number };
  }
  for (const [number] of words.matchAll(ACCOUNT_NUMBER)) {
    const account = await accountByNumber(tx, number);
    if (account) return { accountId: account.id, rule: 'transfer-account', name: number };
  }
  return movement.counterpartyIban === undefined ? undefined : payerOfIban(tx, movement.counterpartyIban);
}

/** The one account that is, or was, debited from a bank account; two are one too many to guess. */
async function payerOfIban(tx: Tx, iban: string): Promise<Payer | undefined> {
  const [accountId, other] = await accountsByIban(tx, iban);
  const account = accountId !== undefined && other === undefined ? await accountOf(tx, accountId) : undefined;
  return account && { accountId: account.id, rule: 'transfer-known-iban', name: account.number };
}

async function inWords(at: Placing, payer: Payer, outcome: PaymentOutcome): Promise<Bilingual> {
  const how =
    payer.rule === 'transfer-known-iban'
      ? {
          fr: `Compte bancaire connu, celui du compte ${payer.name}.`,
          en: `Known bank account, that of ${payer.name}.`,
        }
      : { fr: `Virement affecté à ${payer.name}.`, en: `Transfer allocated to ${payer.name}.` };
  const { bill } = payer;
  const taken = outcome.allocated.find((one) => one.billId === bill?.id);
  const kept = moneyText(outcome.credit);
  if (bill && !taken)
    return {
      fr: `Facture ${bill.number} déjà réglée : paiement en double ? ${outcome.credit > 0n ? `${kept} € gardés au crédit du client.` : 'La somme règle d’autres factures.'}`,
      en: `Bill ${bill.number} is settled already: paid twice? ${outcome.credit > 0n ? `EUR ${kept} kept to the customer’s credit.` : 'The money settles other bills.'}`,
    };
  if (outcome.credit > 0n)
    return {
      fr: `${how.fr} ${kept} € de trop, gardés au crédit du client.`,
      en: `${how.en} EUR ${kept} too much, kept to the customer’s credit.`,
    };
  const now = bill && (await billOf(at.tx, payer.accountId, bill.id));
  const left = now ? moneyText(subtract(now.total_incl, now.settled)) : '0.00';
  if (left === '0.00') return how;
  return { fr: `${how.fr} Paiement partiel : reste ${left} €.`, en: `${how.en} Paid in part: EUR ${left} left.` };
}

/** A credit of a customer: recognised by a bill, an account number, or the bank account that it comes from. */
export async function placeCredit(at: Placing): Promise<Placed> {
  const { movement } = at;
  const payer = await payerOf(at);
  if (!payer)
    return unallocated('credit-of-unknown', {
      fr: 'Ni facture ni client reconnu dans le libellé : à affecter à la main.',
      en: 'Neither bill nor customer recognised in the wording: to be allocated by hand.',
    });
  const received = await receivePayment(at.tx, at.context, {
    accountId: payer.accountId,
    method: 'transfer',
    amount: movement.amount,
    receivedOn: movement.bookedOn,
    reference: `${movement.reference}@${movement.bookedOn}`,
    ...(payer.bill ? { billId: payer.bill.id } : {}),
  });
  if (!received.ok) return unallocated('credit-refused', received.failure.message, payer.accountId);
  return {
    outcome: 'allocated',
    rule: payer.rule,
    accountId: payer.accountId,
    paymentId: received.value.paymentId,
    explanation: await inWords(at, payer, received.value),
  };
}
