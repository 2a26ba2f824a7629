import { euros } from '../../../kernel/money.ts';
import type { CatalogItem } from '../../model/catalog.ts';
import items from './price-sheet.json' with { type: 'json' };

type Row = Omit<CatalogItem, 'price' | 'taxIncluded'> & { readonly price: string };

/** An item of the price sheet: unlike those of the contract, it always has a price. */
export type SheetItem = CatalogItem & { readonly price: NonNullable<CatalogItem['price']> };

/**
 * A demonstration price sheet. The contract leaves every price to the operator's sheet (articles 7.4, 7.5 and 9.3); this one is
 * made up, so that the contract can be lived from end to end. The operator edits `price-sheet.json`: a plan says its commitment,
 * the zones whose calls it includes and its data; a zone of calls says its prefixes after the plus sign, the longest one winning,
 * and its price a minute. No VAT is collected in Mayotte: prices with and without tax are the same.
 */
export const priceSheet: readonly SheetItem[] = (items as unknown as readonly Row[]).map((row) => ({
  ...row,
  price: euros(row.price),
  taxIncluded: true,
}));

const byCode = new Map(priceSheet.map((item) => [item.code, item]));

/** An item of the price sheet, if it is there. */
export function sheetItem(code: string): SheetItem | undefined {
  return byCode.get(code);
}
