import type { Bilingual } from '../../../terms/model/decision.ts';

/** How somebody looks through the shop. */
export interface ShelfQuery {
  readonly q?: string | undefined;
  readonly category?: string | undefined;
  readonly brand?: string | undefined;
  /** Only what can leave at once. */
  readonly inStock?: boolean | undefined;
  /** Only what can be bought with a plan. */
  readonly withPlan?: boolean | undefined;
  readonly sort?: 'name' | 'price' | 'price-down' | undefined;
}

interface Described {
  readonly category: string;
  readonly brand: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly plans: readonly string[];
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Whether a product is among what somebody looks for: every word that they wrote, and every filter. */
export function matches(
  product: Described,
  shown: { readonly variants: readonly { readonly free: number }[] },
  query: ShelfQuery,
): boolean {
  if (query.category !== undefined && product.category !== query.category) return false;
  if (query.brand !== undefined && product.brand !== query.brand) return false;
  if (query.inStock && !shown.variants.some((one) => one.free > 0)) return false;
  if (query.withPlan && product.plans.length === 0) return false;
  const { name, summary, brand, code } = product;
  const said = plain([name.fr, name.en, summary.fr, summary.en, brand, code].join(' '));
  return plain(query.q ?? '')
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** Products in the order that somebody chose; as the shop shows them when they chose none. */
export function sorted<T extends { readonly name: Bilingual; readonly fromExclTax: string }>(
  products: readonly T[],
  by: ShelfQuery['sort'],
): T[] {
  const cheaper = (a: T, b: T): number => Number(a.fromExclTax) - Number(b.fromExclTax);
  if (by === 'price') return [...products].sort(cheaper);
  if (by === 'price-down') return [...products].sort((a, b) => cheaper(b, a));
  if (by === 'name') return [...products].sort((a, b) => a.name.fr.localeCompare(b.name.fr, 'fr'));
  return [...products];
}
