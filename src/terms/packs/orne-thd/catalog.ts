import { euros } from '../../../kernel/money.ts';
import type { CatalogItem } from '../../model/catalog.ts';
import items from './catalog.json' with { type: 'json' };

type Row = Omit<CatalogItem, 'price' | 'taxIncluded'> & { readonly price: string | null };

/**
 * Options, fees, penalties and services that the contract names. `price` is `null` where the contract leaves the amount to
 * the tariff in force. All amounts include tax; those whose characteristic `subjectToVat` is false bear none.
 */
export const catalog: readonly CatalogItem[] = (items as readonly Row[]).map((row) => ({
  ...row,
  price: row.price === null ? null : euros(row.price),
  taxIncluded: true,
}));
