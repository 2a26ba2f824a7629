import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Money, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type BillRow, openBills } from '../../customer-bill/index.ts';
import { directDebitsOf } from '../../payment/index.ts';

/** A bill that awaits money, as its holder may pay it. */
export interface PayableBill {
  readonly bill: BillRow;
  readonly left: Money;
  /** The day on which the bank collects it, when it was handed over already: paying as well would pay twice. */
  readonly collectedOn: CivilDate | null;
}

/** What an account may pay, oldest bill first. */
export async function payableBills(tx: Tx, accountId: string): Promise<readonly PayableBill[]> {
  const debits = await directDebitsOf(tx, accountId);
  const collected = new Map(
    debits.filter((one) => one.state === 'presented').map((one) => [one.bill_id, one.collect_on]),
  );
  return (await openBills(tx, accountId))
    .map((bill) => ({
      bill,
      left: subtract(bill.total_incl, bill.settled),
      collectedOn: collected.get(bill.id) ?? null,
    }))
    .filter((one) => one.left > 0n);
}

export interface WantedPayment {
  readonly accountId: string;
  /** One bill; all that is owed when absent. */
  readonly billId?: string;
  /** A part of it; all of it when absent. */
  readonly amount?: Money;
}

/** The amount of a payment; refused when nothing is owed, above what is owed, or when the bank is collecting it already. */
export async function amountToPay(tx: Tx, wanted: WantedPayment): Promise<Result<Money>> {
  const open = await payableBills(tx, wanted.accountId);
  const chosen = wanted.billId === undefined ? open : open.filter(({ bill }) => bill.id === wanted.billId);
  const free = chosen.filter((one) => one.collectedOn === null);
  const [first] = chosen;
  if (first && free.length === 0) {
    const day = isoDate(first.collectedOn!);
    return fail(
      'card-payment/being-collected',
      `La somme est déjà remise à la banque, qui la prélève le ${day} : la payer aussi la paierait deux fois.`,
      `The amount is with the bank already, to be collected on ${day}: paying it as well would pay it twice.`,
      'billId',
    );
  }
  const owed = sum(NO_MONEY, ...free.map((one) => one.left));
  if (owed <= 0n) {
    return fail('card-payment/nothing-owed', 'Il n’y a rien à payer.', 'There is nothing to pay.', 'billId');
  }
  const amount = wanted.amount ?? owed;
  if (amount <= 0n || amount > owed) {
    const fr = 'Le montant doit dépasser zéro, sans dépasser ce qui est dû.';
    return fail('card-payment/amount', fr, 'The amount must be above zero, and not above what is owed.', 'amount');
  }
  return ok(amount);
}
