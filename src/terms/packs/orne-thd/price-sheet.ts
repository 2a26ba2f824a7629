import { euros } from '../../../kernel/money.ts';
import type { CatalogItem } from '../../model/catalog.ts';
import type { Bilingual } from '../../model/decision.ts';
import sheet from './price-sheet.json' with { type: 'json' };

type Row = Omit<CatalogItem, 'price' | 'taxIncluded'> & { readonly price: string };

/**
 * The price list that the contract refers to without printing it. The one beside this file (`price-sheet.json`) is a
 * DEMONSTRATION: its offers, prices, volumes of data and times are made up so that the contract can be run. An operator edits that file before it sells;
 * nothing else changes. All prices include tax.
 */
const DEMONSTRATION: Bilingual = {
  fr: 'Tarif de démonstration, à remplacer par celui de l’opérateur.',
  en: 'Demonstration price, to be replaced with the operator’s own.',
};

function told(conditions: Bilingual | undefined): Bilingual {
  if (!conditions) return DEMONSTRATION;
  return { fr: `${conditions.fr} ${DEMONSTRATION.fr}`, en: `${conditions.en} ${DEMONSTRATION.en}` };
}

const prices = sheet.prices as Readonly<Record<string, string>>;

/** The price that the sheet gives an item of the contract, said to be a demonstration; the item as it is when it gives none. */
export function priced(item: CatalogItem): CatalogItem {
  const price = prices[item.code];
  return price === undefined ? item : { ...item, price: euros(price), conditions: told(item.conditions) };
}

/** The offers and fees that only the sheet knows. */
export const sheetItems: readonly CatalogItem[] = (sheet.items as readonly Row[]).map((row) => ({
  ...row,
  price: euros(row.price),
  taxIncluded: true,
  conditions: told(row.conditions),
}));

/** Times that the contract leaves to the operator's letters, and the rate that it leaves to its price list. */
export const practice: {
  readonly reminderDays: number;
  readonly suspensionDays: number;
  readonly debitDay: number;
  readonly professionalPenaltyRatePercent: string;
  /** Legal ceilings that the contract sends to, as the operator keeps them. */
  readonly premiumCapInclTax: string;
  readonly roamingCapInclTax: string;
} = sheet.practice;
