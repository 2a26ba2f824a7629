import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Money, negate } from '../../../kernel/money.ts';
import { exclTax, vatRate } from '../../../kernel/vat.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountsOf } from '../../account/index.ts';
import { chargesNamed, collectedLines, settledBills } from '../../customer-bill/index.ts';
import { callOf } from '../../usage/index.ts';
import { payable, type SettledSale } from '../domain/payout.ts';
import { selectServices } from '../store-merchants.ts';
import { selectConfirmed, selectPaidOut } from '../store-payouts.ts';
import { selectRefunds } from '../store-purchases.ts';
import { selectTvMovements } from '../store-tv-account.ts';
import type { PurchaseRow } from '../tables.ts';

const PAGE = 500;
const LOADS_LOOKED_AT = 200;
/** Sales, and what is given back of them, are looked for this long: after it nothing of a purchase is expected to move. */
const LOOK_BACK_DAYS = 400;

type Seen = SettledSale & { readonly settled: boolean };

function common(purchase: PurchaseRow, commission: string) {
  return {
    accountId: purchase.account_id,
    purchaseId: purchase.id,
    serviceId: purchase.service_id,
    reference: purchase.reference,
    vat: purchase.vat,
    commission,
  };
}

/** What stands on bills and credit notes of some purchases. */
async function onBills(
  tx: Tx,
  bought: readonly PurchaseRow[],
  commissionOf: (row: PurchaseRow) => string,
): Promise<readonly Seen[]> {
  const byCode = new Map(bought.map((one) => [`${one.account_id} ${one.line_code}`, one]));
  const accountIds = [...new Set(bought.map((one) => one.account_id))];
  const lines = await collectedLines(tx, accountIds, [...new Set(bought.map((one) => one.line_code))]);
  return lines.flatMap((line) => {
    const purchase = byCode.get(`${line.account_id} ${line.code}`);
    if (!purchase) return [];
    return {
      ...common(purchase, commissionOf(purchase)),
      source: `bill:${line.bill_id}:${line.position}`,
      on: line.issued_on,
      billNumber: line.number,
      territory: line.territory,
      inclTax: line.amount_incl,
      exclTax: line.amount_excl,
      untaxedYet: false,
      inCall: false,
      settled: line.settled,
    };
  });
}

/** Whether what an account was loaded with until a purchase stands on bills that are paid. */
async function loadsPaid(tx: Tx, purchase: PurchaseRow): Promise<boolean> {
  const { account_id: accountId, agreement_id: agreementId, confirmed_at: until } = purchase;
  const moved = await selectTvMovements(tx, accountId, LOADS_LOOKED_AT);
  const loads = moved.filter((one) => one.kind === 'load' && one.agreement_id === agreementId && one.at <= until!);
  const ids = loads.flatMap((one) => one.charge_id ?? []);
  const bills = (await chargesNamed(tx, accountId, ids)).map((one) => one.bill_id);
  if (bills.length < ids.length || bills.includes(null)) return false;
  const paid = await settledBills(tx, [accountId], bills as string[]);
  return bills.every((one) => paid.has(one!));
}

/** What was paid from accounts loaded before: no bill carries it, and its tax is still to be booked. */
async function fromAccounts(
  tx: Tx,
  bought: readonly PurchaseRow[],
  commissionOf: (row: PurchaseRow) => string,
): Promise<readonly Seen[]> {
  const accounts = await accountsOf(tx, [...new Set(bought.map((one) => one.account_id))]);
  const seen: Seen[] = [];
  for (const purchase of bought) {
    const territory: Territory = accounts.get(purchase.account_id)!.territory;
    const on = purchase.confirmed_on!;
    const rate = vatRate(territory, on);
    // Prepaid credit was paid for before it was spent.
    const settled = purchase.through === 'prepaid' || (await loadsPaid(tx, purchase));
    const line = (source: string, day: CivilDate, inclTax: Money): Seen => ({
      ...common(purchase, commissionOf(purchase)),
      source,
      on: day,
      billNumber: null,
      territory,
      inclTax,
      exclTax: inclTax < 0n ? negate(exclTax(negate(inclTax), rate)) : exclTax(inclTax, rate),
      untaxedYet: true,
      inCall: false,
      settled,
    });
    seen.push(line(`account:${purchase.id}`, on, purchase.amount));
    if (purchase.refunded === 0n) continue;
    for (const refund of await selectRefunds(tx, purchase.account_id))
      if (refund.purchase_id === purchase.id)
        seen.push(line(`refund:${refund.id}`, refund.refunded_on, negate(refund.amount)));
  }
  return seen;
}

/** What stands in the price of calls, settled with the bill that charged them. */
async function inCalls(
  tx: Tx,
  bought: readonly PurchaseRow[],
  commissionOf: (row: PurchaseRow) => string,
): Promise<readonly Seen[]> {
  if (bought.length === 0) return [];
  const ids = [...new Set(bought.map((one) => one.account_id))];
  const accounts = await accountsOf(tx, ids);
  const seen: Seen[] = [];
  for (const purchase of bought) {
    const call = await callOf(tx, purchase.account_id, purchase.reference.slice('call:'.length));
    if (!call || call.bill_id === null) continue;
    const territory: Territory = accounts.get(purchase.account_id)!.territory;
    const settled = await settledBills(tx, [purchase.account_id], [call.bill_id]);
    seen.push({
      ...common(purchase, commissionOf(purchase)),
      source: purchase.reference,
      on: call.on_date,
      billNumber: null,
      territory,
      inclTax: purchase.amount,
      exclTax: exclTax(purchase.amount, vatRate(territory, call.on_date)),
      untaxedYet: false,
      inCall: true,
      settled: settled.has(call.bill_id),
    });
  }
  return seen;
}

/** The sales of a merchant that customers have paid and that were not paid out yet, with what was given back of those that were. */
export async function settledSales(
  tx: Tx,
  of: { readonly merchantId: string; readonly through: CivilDate },
): Promise<readonly SettledSale[]> {
  const services = new Map((await selectServices(tx, of.merchantId)).map((one) => [one.id, one.commission]));
  const commissionOf = (row: PurchaseRow): string => services.get(row.service_id) ?? '0';
  const found: SettledSale[] = [];
  let after: string | undefined;
  for (;;) {
    const from = plusDays(of.through, -LOOK_BACK_DAYS);
    const page = await selectConfirmed(tx, { merchantId: of.merchantId, from, to: of.through, after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return found;
    const by = (through: PurchaseRow['through']) => page.filter((one) => one.through === through);
    const lines = [
      // What is given back of a call stands on a bill as well.
      ...(await onBills(tx, [...by('bill'), ...by('call')], commissionOf)),
      ...(await fromAccounts(tx, [...by('tv-account'), ...by('prepaid')], commissionOf)),
      ...(await inCalls(tx, by('call'), commissionOf)),
    ];
    const accountIds = [...new Set(page.map((one) => one.account_id))];
    const paid = await selectPaidOut(
      tx,
      accountIds,
      page.map((one) => one.id),
    );
    found.push(...payable(lines, paid));
    after = last.id;
  }
}
