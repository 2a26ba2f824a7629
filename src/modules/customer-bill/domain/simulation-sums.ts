import { type Money, NO_MONEY, sum } from '../../../kernel/money.ts';
import type { SimulationSums } from '../tables.ts';
import type { LineKind } from './bill-line.ts';

export const NO_SUMS: SimulationSums = {
  bills: 0,
  failed: 0,
  setAside: 0,
  exclTax: '0',
  vat: '0',
  inclTax: '0',
  before: '0',
  byKind: {},
};

/** What a simulation saw of one account; no bill when there is nothing to bill, or it could not be worked out. */
export interface SeenBill {
  readonly bill: { readonly exclTax: Money; readonly vat: Money; readonly inclTax: Money } | null;
  readonly byKind: ReadonlyMap<LineKind, Money>;
  readonly before: Money | null;
  readonly failed: boolean;
  readonly setAside: boolean;
}

const added = (text: string, ...amounts: readonly Money[]): string => String(sum(BigInt(text) as Money, ...amounts));

/** The sums of a simulation after some more accounts. */
export function sumsOf(so: SimulationSums, seen: readonly SeenBill[]): SimulationSums {
  const bills = seen.flatMap((one) => (one.bill === null ? [] : [one.bill]));
  const byKind: { [kind in LineKind]?: string } = { ...so.byKind };
  for (const one of seen) {
    for (const [kind, amount] of one.byKind) byKind[kind] = added(byKind[kind] ?? '0', amount);
  }
  return {
    bills: so.bills + bills.length,
    failed: so.failed + seen.filter((one) => one.failed).length,
    setAside: so.setAside + seen.filter((one) => one.setAside).length,
    exclTax: added(so.exclTax, ...bills.map((bill) => bill.exclTax)),
    vat: added(so.vat, ...bills.map((bill) => bill.vat)),
    inclTax: added(so.inclTax, ...bills.map((bill) => bill.inclTax)),
    before: added(so.before, ...seen.map((one) => one.before ?? NO_MONEY)),
    byKind,
  };
}
