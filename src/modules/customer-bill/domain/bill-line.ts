import type { CivilDate } from '../../../kernel/civil-date.ts';
import { type Exact, ratio, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import { exclTax } from '../../../kernel/vat.ts';
import type { Bilingual, Step } from '../../../terms/model/decision.ts';

/** What kind of money a line is: it decides the account of the books and whether VAT applies. */
export type LineKind =
  | 'subscription'
  | 'communications'
  | 'one-off'
  | 'penalty'
  | 'compensation'
  | 'termination'
  | 'late-increase'
  | 'deposit'
  /** Bought in the shop: a telephone, an accessory. */
  | 'purchase'
  | 'assistance'
  /** Collected for a merchant, whose sale it is. */
  | 'merchant';

/** A line before tax is worked out. The amount includes tax; a credit is below zero. */
export interface DraftLine {
  readonly code: string;
  readonly kind: LineKind;
  readonly label: Bilingual;
  readonly agreementId: string | null;
  readonly from?: CivilDate;
  /** Last day, included. */
  readonly to?: CivilDate;
  readonly quantity: string;
  readonly amountInclTax: Money;
  readonly taxed: boolean;
  readonly pack?: string;
  readonly version?: string;
  readonly decision?: string;
  readonly because: readonly string[];
  /** The computation in words, with its clauses. */
  readonly steps: readonly Step[];
}

/** A line as it stands on the bill. */
export interface TaxedLine extends DraftLine {
  readonly rate: Exact;
  readonly amountExclTax: Money;
  readonly vat: Money;
}

/** Total of a bill at one rate of VAT. */
export interface TaxTotal {
  readonly rate: Exact;
  readonly exclTax: Money;
  readonly vat: Money;
  readonly inclTax: Money;
}

export interface BillTotals {
  readonly exclTax: Money;
  readonly vat: Money;
  readonly inclTax: Money;
  readonly taxes: readonly TaxTotal[];
}

const UNTAXED: Exact = ratio(0n);

/**
 * Works out the tax of a bill: prices include tax, so that the amount without tax of a rate is the sum of its lines divided
 * by one plus the rate, rounded once. The lines share that rounding in their order, so that they add up to the total exactly.
 */
export function taxLines(
  lines: readonly DraftLine[],
  rate: Exact,
): { readonly lines: readonly TaxedLine[]; readonly totals: BillTotals } {
  const running = new Map<string, { rate: Exact; incl: Money; excl: Money }>();
  const taxed = lines.map((line) => {
    const own = line.taxed ? rate : UNTAXED;
    const key = line.taxed ? 'taxed' : 'untaxed';
    const before = running.get(key) ?? { rate: own, incl: NO_MONEY, excl: NO_MONEY };
    const incl = sum(before.incl, line.amountInclTax);
    const excl = exclTax(incl, own);
    running.set(key, { rate: own, incl, excl });
    const amountExclTax = subtract(excl, before.excl);
    return { ...line, rate: own, amountExclTax, vat: subtract(line.amountInclTax, amountExclTax) };
  });
  const taxes = [...running.values()].map((one) => ({
    rate: one.rate,
    exclTax: one.excl,
    vat: subtract(one.incl, one.excl),
    inclTax: one.incl,
  }));
  return {
    lines: taxed,
    totals: {
      exclTax: sum(...taxes.map((one) => one.exclTax)),
      vat: sum(...taxes.map((one) => one.vat)),
      inclTax: sum(...taxes.map((one) => one.inclTax)),
      taxes,
    },
  };
}

/** A share of an amount, rounded half up to the cent. */
export function shareOf(amount: Money, numerator: number, denominator: number): Money {
  return toCents(times(exactEuros(amount), ratio(numerator, denominator)));
}
