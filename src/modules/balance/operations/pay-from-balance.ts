import { type Money, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Balance } from '../domain/balance.ts';
import { minus, move } from '../domain/move.ts';
import { availableIn, takeFrom } from '../domain/purse.ts';
import { lockBalance, updateBalance } from '../store.ts';
import { insertMovements } from '../store-movements.ts';
import { bringToMonth } from './close-month.ts';
import { journalOf } from './journal-of.ts';
import { holdForMerchant } from './post-to-books.ts';

/** What is paid to a merchant, or came back from one. */
export interface BalancePayment {
  readonly agreementId: string;
  readonly amount: Money;
  readonly label: Bilingual;
  /** Names it once for all in the books. */
  readonly reference: string;
  readonly decision: string | null;
  readonly because: readonly string[];
}

async function openBalance(tx: Tx, context: Context, agreementId: string): Promise<Balance | undefined> {
  const locked = await lockBalance(tx, agreementId);
  const balance = locked && (await bringToMonth(tx, context, locked));
  return balance?.state === 'open' ? balance : undefined;
}

/** The credit that an agreement may spend now, uses in course left out; `undefined` when it is not paid for in advance. */
export async function creditToSpend(tx: Tx, context: Context, agreementId: string): Promise<Money | undefined> {
  const balance = await openBalance(tx, context, agreementId);
  return balance && availableIn(balance);
}

async function keep(
  tx: Tx,
  context: Context,
  balance: Balance,
  payment: BalancePayment,
  change: Parameters<typeof move>[1],
): Promise<void> {
  const { label, decision, because, reference } = payment;
  const told = { kind: 'purchase' as const, label, at: context.clock.now(), because };
  const moved = move(balance, change, { ...told, ...(decision === null ? {} : { decision }) });
  await updateBalance(tx, moved.balance);
  await insertMovements(tx, [moved.movement]);
  const { monthly, carriedOver, topUp } = moved.movement.change;
  await holdForMerchant(tx, context, balance, {
    bought: -topUp as Money,
    included: -sum(monthly, carriedOver) as Money,
    reference,
    label: label.fr,
  });
}

/** Pays a merchant from the credit of an agreement, in the contract's order of credits. False: there is not enough. */
export async function payFromBalance(tx: Tx, context: Context, payment: BalancePayment): Promise<boolean> {
  const balance = await openBalance(tx, context, payment.agreementId);
  if (!balance || availableIn(balance) < payment.amount) return false;
  const { life } = await journalOf(tx, context, balance);
  const { taken } = takeFrom(balance, life.order, payment.amount);
  await keep(tx, context, balance, payment, minus(taken));
  return true;
}

/** Gives credit back that a merchant was paid with, as credit bought. False: the balance is closed, and money is given back another way. */
export async function giveBackToBalance(tx: Tx, context: Context, payment: BalancePayment): Promise<boolean> {
  const balance = await openBalance(tx, context, payment.agreementId);
  if (!balance || payment.amount <= NO_MONEY) return false;
  await keep(tx, context, balance, payment, { topUp: payment.amount });
  return true;
}
