import { type CivilDate, firstOfMonth, isoDate, plusDays, yearMonthDay } from '../../../kernel/civil-date.ts';
import { shortestDecimalText } from '../../../kernel/exact.ts';
import { type Money, moneyText, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { vatRate } from '../../../kernel/vat.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { newId } from '../../../platform/random.ts';
import { type EntryLine, postEntry } from '../../ledger/index.ts';
import { orderTransfer } from '../../payment/index.ts';
import { commissionTax, type PaidSale, paidSale, type PayoutTotals, payoutTotals } from '../domain/payout.ts';
import { selectMerchants } from '../store-merchants.ts';
import {
  insertPayout,
  lockClosing,
  type PayoutLineRow,
  type PayoutRow,
  selectClosing,
  takeStatementNumber,
  updateClosing,
} from '../store-payouts.ts';
import type { MerchantRow } from '../tables.ts';
import { settledSales } from './settled-sales.ts';

/** Day of the month from which the month before is paid out: by then its bills have mostly been collected. */
export const PAYOUT_DAY = 10;

export interface PayoutsReport {
  readonly payouts: readonly PayoutRow[];
}

interface Paying {
  readonly merchant: MerchantRow;
  readonly number: string;
  readonly on: CivilDate;
  readonly lines: readonly PaidSale[];
  readonly totals: PayoutTotals;
  readonly taxes: ReadonlyMap<string, Money>;
}

const rateText = (territory: string, on: CivilDate): string => shortestDecimalText(vatRate(territory as Territory, on));

/** The entry of a payout: what was held for the merchant goes to it, less the operator's share and the tax on that. */
function entryLines({ merchant, number, on, lines, totals, taxes }: Paying): readonly EntryLine[] {
  const label = `Reversement ${number}, ${merchant.name}`;
  const held = lines.filter((one) => !one.inCall).map((one) => (one.untaxedYet ? one.inclTax : one.base));
  const called = lines.filter((one) => one.inCall);
  const calledTax = called.filter((one) => one.vat === 'transparent');
  const tax = (territory: string, credit: Money): EntryLine => ({
    account: 'vatCollected',
    credit,
    label,
    territory,
    vatRate: rateText(territory, on),
  });
  const late = lines.filter((one) => one.untaxedYet && one.vat === 'opaque');
  return [
    { account: 'merchants', debit: sum(NO_MONEY, ...held), label },
    // Bills booked these as the operator's own: what is the merchant's is neither our revenue nor our tax.
    { account: 'communications', debit: sum(NO_MONEY, ...called.map((one) => one.exclTax)), label },
    ...calledTax.map((one) => tax(one.territory, subtract(one.exclTax, one.inclTax))),
    { account: 'merchantCommissions', credit: totals.commission, label },
    ...[...taxes].map(([territory, amount]) => tax(territory, amount)),
    ...late.map((one) => tax(one.territory, subtract(one.inclTax, one.exclTax))),
    // It leaves the bank when the bank's statement says so.
    { account: 'transfers', credit: totals.net, label },
  ];
}

const lineRow = (payoutId: string, one: PaidSale, position: number): PayoutLineRow => ({
  payout_id: payoutId,
  position,
  account_id: one.accountId,
  purchase_id: one.purchaseId,
  service_id: one.serviceId,
  source: one.source,
  kind: one.inclTax < 0n ? 'refund' : 'sale',
  reference: one.reference,
  on_date: one.on as CivilDate,
  bill_number: one.billNumber,
  gross: one.inclTax,
  base: one.base,
  commission: one.commissionAmount,
});

/** Pays a merchant what its customers have settled; nothing when that is not above zero: it waits for the next month. */
async function payMerchant(
  tx: Tx,
  context: Context,
  merchant: MerchantRow,
  { month, through, on }: { readonly month: CivilDate; readonly through: CivilDate; readonly on: CivilDate },
): Promise<PayoutRow | undefined> {
  const lines = (await settledSales(tx, { merchantId: merchant.id, through })).map(paidSale);
  const taxes = commissionTax(lines, (territory) => vatRate(territory as Territory, on));
  const totals = payoutTotals(lines, taxes);
  if (totals.net <= 0n) return undefined;
  const number = `REV-${String(await takeStatementNumber(tx)).padStart(6, '0')}`;
  const id = newId(context);
  await postEntry(tx, context, {
    on,
    kind: 'merchant-payout',
    reference: `merchant-payout:${id}`,
    document: number,
    lines: entryLines({ merchant, number, on, lines, totals, taxes }),
  });
  const { iban, bic, holder } = merchant;
  const remittance = `Reversement ${number}`;
  const order = await orderTransfer(tx, context, {
    iban,
    bic,
    holder,
    accountId: null,
    amount: totals.net,
    remittance,
    on,
  });
  const row: PayoutRow = {
    id,
    merchant_id: merchant.id,
    number,
    month,
    paid_on: on,
    gross: totals.gross,
    base: totals.base,
    commission: totals.commission,
    commission_vat: totals.commissionVat,
    vat_rate: [...taxes.keys()].map((territory) => rateText(territory, on)).join(' '),
    net: totals.net,
    order_id: order.id,
    created_at: context.clock.now(),
  };
  await insertPayout(
    tx,
    row,
    lines.map((one, position) => lineRow(id, one, position)),
  );
  await recordAudit(tx, context, {
    action: 'merchant-payment:payout',
    subject: `merchant:${merchant.id}`,
    detail: { number, net: moneyText(totals.net), lines: lines.length, on: isoDate(on) },
  });
  return row;
}

/**
 * Pays every merchant, once a month, what customers have settled of the sales made until the end of the month before: each gets a
 * statement with a number of its own and a transfer that leaves with the next file to the bank. A month that is closed is not
 * closed again; sales settled later go with the next one.
 */
export async function closePayouts(
  db: Db,
  context: Context,
  { asOf, early = false }: { readonly asOf: CivilDate; readonly early?: boolean },
): Promise<PayoutsReport> {
  const through = plusDays(firstOfMonth(asOf), -1);
  if (!early && yearMonthDay(asOf).day < PAYOUT_DAY) return { payouts: [] };
  if (((await inTransaction(db, context, selectClosing)) ?? -Infinity) >= through) return { payouts: [] };
  return inTransaction(db, context, async (tx) => {
    const closed = await lockClosing(tx);
    if (closed !== null && closed >= through) return { payouts: [] };
    const payouts: PayoutRow[] = [];
    for (const merchant of await selectMerchants(tx)) {
      const paid = await payMerchant(tx, context, merchant, { month: firstOfMonth(through), through, on: asOf });
      if (paid) payouts.push(paid);
    }
    await updateClosing(tx, through);
    return { payouts };
  });
}
