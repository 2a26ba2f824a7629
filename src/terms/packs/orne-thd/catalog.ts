import { euros } from '../../../kernel/money.ts';
import type { CatalogItem } from '../../model/catalog.ts';
import items from './catalog.json' with { type: 'json' };
import { priced, sheetItems } from './price-sheet.ts';

type Row = Omit<CatalogItem, 'price' | 'taxIncluded'> & { readonly price: string | null };

const named: readonly CatalogItem[] = (items as readonly Row[]).map((row) => ({
  ...row,
  price: row.price === null ? null : euros(row.price),
  taxIncluded: true,
}));

/**
 * Options, fees, penalties and services that the contract names, then the offers and fees of the price sheet. Where the contract leaves
 * the amount to the tariff in force, the price is the sheet's, or `null` when it has none. All amounts include tax; those whose
 * characteristic `subjectToVat` is false bear none.
 */
export const catalog: readonly CatalogItem[] = [...named.map(priced), ...sheetItems];
