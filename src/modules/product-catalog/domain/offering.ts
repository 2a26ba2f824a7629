import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { CatalogItem } from '../../../terms/model/catalog.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';

/** An offer, option, fee... that the operator sells under one of its contracts (TMF620 product offering). */
export interface Offering {
  /** `pack:code`. */
  readonly id: string;
  readonly pack: string;
  readonly code: string;
  readonly kind: CatalogItem['kind'];
  readonly label: Bilingual;
  readonly price: Money | null;
  readonly taxIncluded: boolean;
  readonly period: CatalogItem['period'];
  readonly clauses: readonly string[];
  readonly territories: readonly Territory[];
  readonly characteristics: { readonly [name: string]: string | number | boolean };
  readonly conditions: Bilingual | null;
}

/** A contract that the operator sells under. */
export interface SoldContract {
  readonly pack: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

export interface OfferingQuery {
  readonly territory?: Territory;
  readonly on: CivilDate;
  readonly kind?: CatalogItem['kind'];
  readonly pack?: string;
  /** Those that are off sale too: customers may still have them. */
  readonly evenOffSale?: boolean;
}

/** From a day on, something of the catalogue is on sale or off. */
export interface OfferSale {
  readonly pack: string;
  readonly code: string;
  readonly from: CivilDate;
  readonly onSale: boolean;
}
