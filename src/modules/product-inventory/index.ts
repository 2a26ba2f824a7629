import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Money } from '../../kernel/money.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { ContractFacts } from '../../terms/model/life.ts';

export type ProductStatus = 'pending' | 'active' | 'suspended' | 'terminated' | 'cancelled';

/** One line of what a customer has, at its monthly price. A price that changes ends the line and begins another. */
export interface Product {
  readonly id: string;
  readonly accountId: string;
  readonly agreementId: string;
  /** Catalogue code. */
  readonly code: string;
  readonly kind: 'offer' | 'option';
  readonly label: Bilingual;
  readonly status: ProductStatus;
  readonly monthlyPriceInclTax: Money;
  /** The day of activation (the contract says whether it is itself billed); `null` while pending. */
  readonly startedOn: CivilDate | null;
  /** Last day, included. */
  readonly endedOn: CivilDate | null;
  /** Journalled decision that set the price. */
  readonly decision: string | null;
}

/**
 * The contract that an agreement's products and calls are billed under: what billing and usage need of it, so that neither
 * needs the agreement room (which itself makes charges).
 */
export interface SubscribedContract {
  readonly accountId: string;
  readonly agreementId: string;
  readonly pack: string;
  readonly version: string;
  readonly contract: ContractFacts;
  readonly endedOn: CivilDate | null;
}

export interface ProductToBill extends Product {
  readonly startedOn: CivilDate;
}

export interface NewProduct {
  readonly code: string;
  readonly kind: Product['kind'];
  readonly label: Bilingual;
  readonly monthlyPriceInclTax: Money;
  readonly decision?: string;
}

/** Keeps the lines of a new agreement, pending, and the contract they are billed under. */
export declare function addProducts(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId: string; readonly pack: string; readonly version: string; readonly contract: ContractFacts; readonly products: readonly NewProduct[] },
): Promise<Product[]>;
/** The lines of an agreement begin on a day. */
export declare function activateProducts(tx: Tx, input: { readonly accountId: string; readonly agreementId: string; readonly on: CivilDate; readonly contract: ContractFacts }): Promise<void>;
/** The lines of an agreement are out of service, or in service again; their price still runs. */
export declare function setProductsSuspended(tx: Tx, input: { readonly accountId: string; readonly agreementId: string; readonly suspended: boolean }): Promise<void>;
/** The lines of an agreement end on a day, included; those that never began are cancelled. */
export declare function endProducts(tx: Tx, input: { readonly accountId: string; readonly agreementId: string; readonly on: CivilDate }): Promise<void>;
/** From a day on, an agreement has other lines: the ones that stay as they are go on, the others end the day before. */
export declare function changeProducts(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly agreementId: string; readonly from: CivilDate; readonly products: readonly NewProduct[]; readonly contract: ContractFacts },
): Promise<Product[]>;
/** What a customer has and had, newest first. */
export declare function productsOf(tx: Tx, filter: { readonly accountId: string; readonly agreementId?: string }): Promise<Product[]>;
/** The lines of these accounts that ran on some day of `[from, to)`. */
export declare function productsToBill(
  tx: Tx,
  query: { readonly accountIds: readonly string[]; readonly from: CivilDate; readonly to: CivilDate },
): Promise<ProductToBill[]>;
/** The contracts of these agreements, by agreement. */
export declare function subscribedContracts(tx: Tx, agreementIds: readonly string[]): Promise<Map<string, SubscribedContract>>;
