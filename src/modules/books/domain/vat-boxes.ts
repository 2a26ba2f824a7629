import { decimal } from '../../../kernel/exact.ts';
import { exactEuros, type Money, NO_MONEY, subtract, sum } from '../../../kernel/money.ts';
import { roundHalfUp } from '../../../kernel/exact.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** Sales of a month taxed in a territory at a rate. */
export interface VatLine {
  readonly territory: string;
  readonly rate: string;
  readonly base: Money;
  readonly vat: Money;
}

/** A total of the books, as far as VAT is concerned. */
interface TaxedTotal {
  readonly account: string;
  readonly territory: string | null;
  readonly vat_rate: string | null;
  readonly debit: Money;
  readonly credit: Money;
}

const VAT_ACCOUNT = /^4457/;
/** Deposits and the money of third parties are no sales. */
const NOT_SOLD = /^(165|46)/;

/** Sales and VAT of a month by territory and rate, from the totals of its lines. */
export function vatLines(totals: readonly TaxedTotal[]): readonly VatLine[] {
  const found = new Map<string, VatLine>();
  for (const one of totals) {
    const { account, territory, vat_rate: rate } = one;
    if (territory === null || rate === null || NOT_SOLD.test(account)) continue;
    const key = `${territory} ${rate}`;
    const before = found.get(key) ?? { territory, rate, base: NO_MONEY, vat: NO_MONEY };
    const net = subtract(one.credit, one.debit);
    found.set(
      key,
      VAT_ACCOUNT.test(account) ? { ...before, vat: sum(before.vat, net) } : { ...before, base: sum(before.base, net) },
    );
  }
  return [...found.values()].sort((a, b) => a.territory.localeCompare(b.territory) || a.rate.localeCompare(b.rate));
}

interface Box {
  readonly box: string;
  readonly label: Bilingual;
}

/** Boxes of the monthly return of VAT (form 3310-CA3) by rate. */
const BOXES: Readonly<Record<string, Box>> = {
  '0.2': { box: '08', label: { fr: 'Taux normal 20 %', en: 'Normal rate 20%' } },
  '0.055': { box: '09', label: { fr: 'Taux réduit 5,5 %', en: 'Reduced rate 5.5%' } },
  '0.1': { box: '9B', label: { fr: 'Taux réduit 10 %', en: 'Reduced rate 10%' } },
  '0.085': { box: '10', label: { fr: 'Taux normal 8,5 % (DOM)', en: 'Normal rate 8.5% (overseas)' } },
  '0.021': { box: '11', label: { fr: 'Taux réduit 2,1 % (DOM)', en: 'Reduced rate 2.1% (overseas)' } },
  '0': { box: 'E2', label: { fr: 'Autres opérations non imposables', en: 'Other operations not taxed' } },
};

/** The box of the return that a rate goes to. */
export function boxOf(rate: string): string | null {
  return BOXES[rate]?.box ?? null;
}

/** A rounded whole number of euros, as the return wants it. */
function wholeEuros(amount: Money): string {
  return roundHalfUp(exactEuros(amount)).toString();
}

/** The boxes of the return, in whole euros. */
export function vatBoxes(
  lines: readonly VatLine[],
): readonly (Box & { readonly base: string; readonly vat: string | null })[] {
  const rates = [...new Set(lines.map((line) => line.rate))].filter((rate) => BOXES[rate]);
  return rates
    .map((rate) => {
      const own = lines.filter((line) => line.rate === rate);
      const taxed = decimal(rate).numerator !== 0n;
      return {
        ...BOXES[rate]!,
        base: wholeEuros(sum(...own.map((line) => line.base))),
        vat: taxed ? wholeEuros(sum(...own.map((line) => line.vat))) : null,
      };
    })
    .sort((a, b) => a.box.localeCompare(b.box));
}
