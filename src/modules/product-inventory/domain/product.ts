import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Money } from '../../../kernel/money.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { ContractFacts } from '../../../terms/model/life.ts';

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

export interface SubscribedProducts {
  readonly accountId: string;
  readonly agreementId: string;
  readonly pack: string;
  readonly version: string;
  readonly contract: ContractFacts;
  readonly products: readonly NewProduct[];
}

export interface ChangedProducts {
  readonly accountId: string;
  readonly agreementId: string;
  readonly from: CivilDate;
  readonly products: readonly NewProduct[];
  readonly contract: ContractFacts;
}
