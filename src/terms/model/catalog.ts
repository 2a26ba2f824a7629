import type { Money } from '../../kernel/money.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Bilingual } from './decision.ts';

/** An offer, an option, a fee, a penalty or a deposit of a price list (TM Forum product offering and its price). */
export interface CatalogItem {
  readonly code: string;
  readonly kind: 'offer' | 'option' | 'fee' | 'penalty' | 'deposit' | 'service' | 'device';
  readonly label: Bilingual;
  /** Tax included unless `taxIncluded` is false; `null` when the contract leaves the price to a price sheet. */
  readonly price: Money | null;
  readonly taxIncluded: boolean;
  readonly period: 'once' | 'month' | 'quarter' | 'half-year' | 'year' | 'day' | 'unit';
  readonly clauses: readonly string[];
  /** Territories in which it is sold; absent: everywhere that the pack covers. */
  readonly territories?: readonly Territory[];
  /** Facts that choosing this item settles (offer, technology, commitment...), merged into the facts of every decision. */
  readonly characteristics?: { readonly [name: string]: string | number | boolean };
  readonly conditions?: Bilingual;
}
