import { euros } from '../../../kernel/money.ts';
import type { CatalogItem } from '../../model/catalog.ts';
import list from './catalog.json' with { type: 'json' };

type Printed = Omit<CatalogItem, 'price' | 'taxIncluded'> & { readonly price: string | null };

/**
 * Offers, options, fees, penalties and equipment that the contract names, all tax included. The characteristics of an item
 * carry the facts of the decisions: offer, technology, line and commitment; `option` is its code in `offer-price`,
 * `equipment` its code in `equipment-return`.
 */
export const catalog: readonly CatalogItem[] = (list as readonly Printed[]).map((item) => ({
  ...item,
  price: item.price === null ? null : euros(item.price),
  taxIncluded: true,
}));
