import type { CatalogItem } from '../../model/catalog.ts';
import { SERVICES } from './price-list.ts';

/** The services of the two price lists, each a package with the callback and the labour. */
export const catalog: readonly CatalogItem[] = SERVICES.map((one) => ({
  code: one.code,
  kind: 'service',
  label: one.label,
  price: one.price,
  taxIncluded: true,
  period: 'once',
  clauses: [one.clause, 'assistance/1.c'],
  characteristics: { segment: one.segment },
}));
