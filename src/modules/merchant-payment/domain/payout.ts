import { decimal, type Exact, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, negate, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import type { VatRegime } from '../tables.ts';

/** A sale, or what was given back of one, that is settled: amounts below zero when given back. */
export interface SettledSale {
  readonly accountId: string;
  readonly purchaseId: string;
  readonly serviceId: string;
  /** Names the line, so that it is paid once. */
  readonly source: string;
  readonly reference: string;
  readonly on: number;
  readonly billNumber: string | null;
  readonly territory: string;
  readonly vat: VatRegime;
  /** Share that the operator keeps, decimal text. */
  readonly commission: string;
  readonly inclTax: Money;
  readonly exclTax: Money;
  /** No bill has booked its tax: it was paid from an account loaded before. */
  readonly untaxedYet: boolean;
  /** It stands in the price of a call, which bills book as the operator's own. */
  readonly inCall: boolean;
}

export interface PaidSale extends SettledSale {
  /** What is the merchant's before the operator's share: without the operator's tax when the sale bears it. */
  readonly base: Money;
  readonly commissionAmount: Money;
}

export interface PayoutTotals {
  readonly gross: Money;
  readonly base: Money;
  readonly commission: Money;
  readonly commissionVat: Money;
  readonly net: Money;
}

function shareOf(amount: Money, share: string): Money {
  const size = amount < 0n ? negate(amount) : amount;
  const part = toCents(times(exactEuros(size), decimal(share)));
  return amount < 0n ? negate(part) : part;
}

/** What a sale leaves to its merchant and to the operator: the share is rounded to the cent, line by line. */
export function paidSale(sale: SettledSale): PaidSale {
  const base = sale.vat === 'opaque' ? sale.exclTax : sale.inclTax;
  return { ...sale, base, commissionAmount: shareOf(base, sale.commission) };
}

/** Tax on the operator's share, by territory; none on sales that bore the operator's tax whole. */
export function commissionTax(
  lines: readonly PaidSale[],
  rateOf: (territory: string) => Exact,
): ReadonlyMap<string, Money> {
  const taxed = new Map<string, Money>();
  for (const line of lines)
    if (line.vat === 'transparent')
      taxed.set(line.territory, sum(taxed.get(line.territory) ?? NO_MONEY, line.commissionAmount));
  return new Map(
    [...taxed].map(([territory, amount]) => [territory, toCents(times(exactEuros(amount), rateOf(territory)))]),
  );
}

/** What a payout comes to. */
export function payoutTotals(lines: readonly PaidSale[], taxes: ReadonlyMap<string, Money>): PayoutTotals {
  const gross = sum(NO_MONEY, ...lines.map((one) => one.inclTax));
  const base = sum(NO_MONEY, ...lines.map((one) => one.base));
  const commission = sum(NO_MONEY, ...lines.map((one) => one.commissionAmount));
  const commissionVat = sum(NO_MONEY, ...taxes.values());
  return { gross, base, commission, commissionVat, net: subtract(subtract(base, commission), commissionVat) };
}

/** Lines that can be paid: sales once their bill is settled, what was given back once its sale is paid or about to be. */
export function payable(
  lines: readonly (SettledSale & { readonly settled: boolean })[],
  paidBefore: { readonly sources: ReadonlySet<string>; readonly purchases: ReadonlySet<string> },
): readonly SettledSale[] {
  const fresh = lines.filter((one) => !paidBefore.sources.has(`${one.accountId} ${one.source}`));
  const sales = fresh.filter((one) => one.inclTax > 0n && one.settled);
  const known = new Set([...paidBefore.purchases, ...sales.map((one) => one.purchaseId)]);
  return [...sales, ...fresh.filter((one) => one.inclTax < 0n && known.has(one.purchaseId))];
}
