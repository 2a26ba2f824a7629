import { euros } from '../../../kernel/money.ts';
import type { CatalogItem } from '../../model/catalog.ts';
import items from './catalog.json' with { type: 'json' };

type Row = Omit<CatalogItem, 'price' | 'taxIncluded'> & { readonly price: string | null };

/**
 * Offers, options, fees, services and handsets that the contract names. It prints next to no price: `price` is `null` where
 * it leaves the amount to the price list, and nothing where it says that the service is included or free.
 */
export const catalog: readonly CatalogItem[] = (items as readonly Row[]).map((row) => ({
  ...row,
  price: row.price === null ? null : euros(row.price),
  taxIncluded: true,
}));
