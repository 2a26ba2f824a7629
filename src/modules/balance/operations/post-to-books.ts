import { isoDate } from '../../../kernel/civil-date.ts';
import { shortestDecimalText } from '../../../kernel/exact.ts';
import { localDate } from '../../../kernel/instant.ts';
import { type Money, negate, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { exclTax, vatRate } from '../../../kernel/vat.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type LedgerAccount, postEntry } from '../../ledger/index.ts';
import type { Balance, Movement } from '../domain/balance.ts';

/** How money for credit is received; a gift is the operator's own cost. */
export type MoneyReceived = 'cash' | 'card' | 'transfer' | 'gift';

const WHERE: Readonly<Record<MoneyReceived, LedgerAccount>> = {
  cash: 'till',
  card: 'bank',
  transfer: 'bank',
  gift: 'compensations',
};

/** Records money received for credit that is still to be used, or what a gift of it costs. */
export async function receiveForCredit(
  tx: Tx,
  context: Context,
  sale: {
    readonly reference: string;
    readonly amount: Money;
    readonly method: MoneyReceived;
    readonly territory: Balance['territory'];
    readonly accountId?: string;
    readonly label: string;
  },
): Promise<void> {
  const { amount, label, reference, method } = sale;
  const holder = sale.accountId === undefined ? {} : { accountId: sale.accountId };
  await postEntry(tx, context, {
    on: localDate(sale.territory, context.clock.now()),
    kind: 'credit-sold',
    reference,
    lines: [
      { account: WHERE[method], debit: amount, label },
      { account: 'deferredRevenue', credit: amount, label, ...holder },
    ],
  });
}

/** Records that credit bought has been used, or lost: it is revenue from then on, and its VAT is due. */
async function recognise(
  tx: Tx,
  context: Context,
  balance: Balance,
  used: Money,
  reference: string,
  label: string,
): Promise<void> {
  if (used === NO_MONEY) return;
  const on = localDate(balance.territory, context.clock.now());
  const rate = vatRate(balance.territory, on);
  const net = exclTax(used, rate);
  const taxed = { territory: balance.territory, vatRate: shortestDecimalText(rate) };
  const { accountId } = balance;
  await postEntry(tx, context, {
    on,
    kind: 'credit-used',
    reference,
    lines: [
      { account: 'deferredRevenue', debit: used, label, accountId },
      { account: 'communications', credit: net, label, accountId, ...taxed },
      { account: 'vatCollected', credit: subtract(used, net), label, accountId, ...taxed },
    ],
  });
}

/**
 * Records that credit has paid a merchant, or came back from one (below zero): it is held for the merchant from then on. What the
 * plan's own credit pays was billed with the subscription, and is no revenue any more.
 */
export async function holdForMerchant(
  tx: Tx,
  context: Context,
  balance: Balance,
  of: { readonly bought: Money; readonly included: Money; readonly reference: string; readonly label: string },
): Promise<void> {
  const { bought, included, reference, label } = of;
  const { accountId, territory } = balance;
  const on = localDate(territory, context.clock.now());
  const rate = vatRate(territory, on);
  const net = exclTax(included, rate);
  const taxed = { territory, vatRate: shortestDecimalText(rate) };
  const back = bought < NO_MONEY;
  const side = (amount: Money): { debit: Money } | { credit: Money } =>
    amount < NO_MONEY ? { credit: negate(amount) } : { debit: amount };
  await postEntry(tx, context, {
    on,
    kind: 'credit-to-merchant',
    reference,
    lines: [
      ...(bought === NO_MONEY ? [] : [{ account: 'deferredRevenue' as const, ...side(bought), label, accountId }]),
      ...(included === NO_MONEY
        ? []
        : [
            { account: 'subscriptions' as const, debit: net, label, accountId, ...taxed },
            ...(included === net
              ? []
              : [{ account: 'vatCollected' as const, debit: subtract(included, net), label, accountId, ...taxed }]),
          ]),
      back
        ? { account: 'merchants', debit: negate(bought), label }
        : { account: 'merchants', credit: sum(bought, included), label },
    ],
  });
}

const SOLD: ReadonlySet<Movement['kind']> = new Set(['use', 'lost']);

/** What of a month's top-up credit has been used, or lost, becomes revenue. */
export async function recogniseTopUps(
  tx: Tx,
  context: Context,
  balance: Balance,
  lines: readonly Movement[],
): Promise<void> {
  const gone = lines.filter((one) => SOLD.has(one.kind)).map((one) => negate(one.change.topUp));
  await recognise(
    tx,
    context,
    balance,
    sum(NO_MONEY, ...gone),
    `balance-month:${balance.agreementId}:${balance.monthNumber}`,
    `Recharges consommées, mois du ${isoDate(balance.monthFrom)}`,
  );
}
