import { euros } from '../../../kernel/money.ts';
import type { CatalogItem } from '../../model/catalog.ts';
import items from './catalog.json' with { type: 'json' };
import { priceSheet } from './price-sheet.ts';

type Row = Omit<CatalogItem, 'price' | 'taxIncluded'> & { readonly price: string | null };

const named: readonly CatalogItem[] = (items as readonly Row[]).map((row) => ({
  ...row,
  price: row.price === null ? null : euros(row.price),
  taxIncluded: true,
}));

/**
 * Offers, options, fees, services and handsets that the contract names: it prints next to no price, so that `price` is `null`
 * where it leaves the amount to the price list, and nothing where it says that the service is included or free. Then the plans,
 * options and prices of the price sheet, which are the ones that can be ordered.
 */
export const catalog: readonly CatalogItem[] = [...named, ...priceSheet];
