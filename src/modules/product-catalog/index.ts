import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Result } from '../../kernel/result.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { CatalogItem } from '../../terms/model/catalog.ts';
import type { Bilingual } from '../../terms/model/decision.ts';

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

/** The contracts that the operator sells under on a day. */
export declare function contractsSold(tx: Tx, on: CivilDate): Promise<SoldContract[]>;
/** From a day on, the operator sells under a contract. */
export declare function sellUnder(tx: Tx, context: Context, contract: { readonly pack: string; readonly from: CivilDate }): Promise<Result<SoldContract>>;
/** What the operator sells on a day, in a territory, of some kind. */
export declare function offerings(
  tx: Tx,
  context: Context,
  query: { readonly territory?: Territory; readonly on: CivilDate; readonly kind?: CatalogItem['kind']; readonly pack?: string },
): Promise<Offering[]>;
/** An item of a pack's catalogue. */
export declare function offeringOf(pack: string, code: string): Offering | undefined;
/** The version of a contract's terms in force on a day: the first one for a day before it. */
export declare function versionInForce(pack: string, on: CivilDate): string;
