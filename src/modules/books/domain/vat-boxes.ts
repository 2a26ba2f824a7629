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

/** Sales that bear VAT, whatever the rate: what the boxes of part B add up to. */
const SALES: Box = { box: 'A1', label: { fr: 'Ventes, prestations de services', en: 'Sales and services' } };
const NOT_TAXED: Box = {
  box: 'E2',
  label: { fr: 'Autres opérations non imposables', en: 'Other operations not taxed' },
};

/**
 * Boxes of the monthly return of VAT (form 3310-CA3) by rate, on the mainland and in Guadeloupe, Martinique and La Réunion. What is
 * sold where no VAT applies (Guyane, Mayotte: CGI, article 294; Saint-Martin, Saint-Barthélemy) is not taxed wherever it is sold.
 */
const MAINLAND: Readonly<Record<string, Box>> = {
  '0.2': { box: '08', label: { fr: 'Taux normal 20 %', en: 'Normal rate 20%' } },
  '0.055': { box: '09', label: { fr: 'Taux réduit 5,5 %', en: 'Reduced rate 5.5%' } },
  '0.1': { box: '9B', label: { fr: 'Taux réduit 10 %', en: 'Reduced rate 10%' } },
  '0.021': { box: 'T6', label: { fr: 'France continentale, 2,1 %', en: 'Mainland, 2.1%' } },
  '0': NOT_TAXED,
};
const OVERSEAS: Readonly<Record<string, Box>> = {
  '0.085': { box: '10', label: { fr: 'Taux normal 8,5 % (DOM)', en: 'Normal rate 8.5% (overseas)' } },
  '0.021': { box: '11', label: { fr: 'Taux réduit 2,1 % (DOM)', en: 'Reduced rate 2.1% (overseas)' } },
  '0': NOT_TAXED,
};

/** The box of the return that a rate goes to in a territory; none for a rate that the territory does not have. */
export function boxOf(territory: string, rate: string): string | null {
  return boxIn(territory, rate)?.box ?? null;
}

function boxIn(territory: string, rate: string): Box | undefined {
  return (territory.startsWith('FR') ? MAINLAND : OVERSEAS)[rate];
}

/** A rounded whole number of euros, as the return wants it. */
function wholeEuros(amount: Money): string {
  return roundHalfUp(exactEuros(amount)).toString();
}

/** The boxes of the return, in whole euros. */
export function vatBoxes(
  lines: readonly VatLine[],
): readonly (Box & { readonly base: string; readonly vat: string | null })[] {
  const found = new Map<string, { readonly box: Box; readonly lines: VatLine[] }>();
  const add = (box: Box, line: VatLine): void => {
    const before = found.get(box.box);
    if (before) before.lines.push(line);
    else found.set(box.box, { box, lines: [line] });
  };
  for (const line of lines) {
    const box = boxIn(line.territory, line.rate);
    if (!box) continue;
    add(box, line);
    if (box !== NOT_TAXED) add(SALES, line);
  }
  return [...found.values()]
    .map(({ box, lines: own }) => ({
      ...box,
      base: wholeEuros(sum(...own.map((line) => line.base))),
      vat: box === SALES || box === NOT_TAXED ? null : wholeEuros(sum(...own.map((line) => line.vat))),
    }))
    .sort((a, b) => ORDER.indexOf(a.box) - ORDER.indexOf(b.box));
}

/** As the form has them, from its first part to its second. */
const ORDER = ['A1', 'E2', '08', '09', '9B', '10', '11', 'T6'];
