import type { CatalogItem } from '../../model/catalog.ts';

/** Offers, options, fees and penalties that the contract names. */
export const catalog: readonly CatalogItem[] = [];
