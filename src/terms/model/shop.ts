import type { Bilingual } from './decision.ts';
import type { Ask, JsonFacts, Taken } from './life.ts';
import type { AfterSalesTerms } from './shop-after-sales.ts';

/** What a shop's terms say of a wish: granted, or refused with its reason code. */
export interface ShopVerdict {
  readonly eligible: boolean;
  readonly reason?: string;
  readonly taken: Taken;
}

/** Kinds of prices: the usual one, one that is lower for a time, one that is lower for a time and for so many pieces. */
export type SaleKind = 'regular' | 'promotion' | 'flash-sale';

/** How parcels travel under the terms. */
export interface DeliveryMode {
  readonly code: string;
  readonly label: Bilingual;
  /** To a door, or to a place where the customer fetches it. */
  readonly to: 'address' | 'pick-up-point';
  readonly clauses: readonly string[];
}

/** A way to pay, and when money moves. */
export type ShopPayment = 'card' | 'cash-on-delivery';

export interface DeliveryAnswer extends ShopVerdict {
  readonly earliestOn: string | null;
  readonly latestOn: string | null;
  readonly feeExclTax: string;
  /** It waits until all that was ordered is there. */
  readonly onHold: boolean;
}

export interface TotalAnswer {
  readonly goodsExclTax: string;
  readonly deliveryExclTax: string;
  readonly vat: string;
  readonly totalInclTax: string;
  readonly ecoContributionExclTax: string;
  readonly taken: Taken;
}

export interface PaymentsAnswer {
  readonly card: boolean;
  readonly cashOnDelivery: boolean;
  readonly cashOnDeliveryReasons: readonly string[];
  readonly voucher: boolean;
  readonly taken: Taken;
}

export interface VoucherAnswer extends ShopVerdict {
  readonly appliedInclTax: string;
  readonly remainderInclTax: string;
  readonly lostBalanceInclTax: string;
}

/** A line as the terms price it; the contributions are inside its price. */
export interface PricedLine {
  readonly unitPriceExclTax: string;
  readonly quantity: number;
  readonly ecoContributionExclTax: string;
  readonly privateCopyExclTax: string;
}

/**
 * How the shop asks its terms. The room gathers facts in neutral words, these functions ask the contract's decisions and answer
 * in neutral words; every value is JSON as the decisions write it. A pack without it keeps no shop.
 */
export interface ShopTerms extends AfterSalesTerms {
  readonly deliveryModes: readonly DeliveryMode[];
  /** The codes of refusals in words. */
  readonly reasons: { readonly [code: string]: Bilingual };
  /** The operator's own papers that identify a professional who is not known yet. */
  readonly identityDocuments: readonly { readonly code: string; readonly label: Bilingual }[];
  availability(
    ask: Ask,
    facts: {
      readonly kind: SaleKind;
      readonly visible: boolean;
      readonly orderedAt: string;
      readonly quantity: number;
      readonly startsAt?: string;
      readonly endsAt?: string;
      readonly remainingQuantity?: number;
    },
  ): ShopVerdict & { readonly promotionalPrice: boolean };
  acceptance(
    ask: Ask,
    facts: {
      readonly territory: string;
      readonly professionalUse: boolean;
      readonly wholesale: boolean;
      readonly termsAccepted: boolean;
      readonly authenticated: boolean;
      readonly formComplete?: boolean;
      readonly documentsProvided?: boolean;
      readonly checksPassed: boolean;
      readonly containsMobileOffer: boolean;
      readonly isMobilitySubscriber: boolean;
      readonly enterpriseAccess: 'none' | 'existing-login' | 'created';
      readonly paymentValidatedAt?: string;
    },
  ): ShopVerdict & { readonly registeredAt: string | null };
  handsets(
    ask: Ask,
    facts: {
      readonly orderedOn: string;
      readonly quantity: number;
      readonly previousOrders: readonly { readonly on: string; readonly quantity: number }[];
    },
  ): ShopVerdict & { readonly allowedNow: number };
  total(ask: Ask, facts: { readonly vatRate: string; readonly lines: readonly PricedLine[] }): TotalAnswer;
  delivery(
    ask: Ask,
    facts: {
      readonly territory: string;
      readonly mode: string;
      readonly containsPhoneWithMobilePlan: boolean;
      readonly validatedOn: string;
      readonly allItemsInStock: boolean;
      readonly preOrder: boolean;
      readonly releaseOn?: string;
      readonly partialDeliveryRequested: boolean;
    },
  ): DeliveryAnswer;
  payments(
    ask: Ask,
    facts: {
      readonly totalInclTax: string;
      readonly deliveryMode: string;
      readonly containsLaptop: boolean;
      readonly containsPhoneWithMobilePlan: boolean;
    },
  ): PaymentsAnswer;
  voucher(
    ask: Ask,
    facts: {
      readonly orderTotalInclTax: string;
      readonly vouchers: readonly { readonly amountInclTax: string; readonly expiresOn: string }[];
      readonly eligibleItemsInclTax?: string;
      readonly containsPhoneWithMobilePlan: boolean;
      readonly orderedOn: string;
    },
  ): VoucherAnswer;
  paymentDue(
    ask: Ask,
    facts: {
      readonly method: ShopPayment | 'voucher';
      readonly paymentValidatedOn: string;
      readonly dispatchedOn?: string;
      readonly deliveredOn?: string;
    },
  ): { readonly chargedOn: string | null; readonly event: 'dispatch' | 'delivery' | 'order'; readonly taken: Taken };
  priceError(
    ask: Ask,
    facts: {
      readonly displayedPriceExclTax: string;
      readonly usualPriceExclTax: string;
      readonly derisory: boolean;
      readonly unrelatedToMarketValue: boolean;
      readonly alreadyPaidInclTax: string;
    },
  ): ShopVerdict & { readonly refundInclTax: string };
  /** Until when a parcel can be fetched, and whether a fetching is in time. */
  collection(
    ask: Ask,
    facts: { readonly mode: string; readonly availableOn: string; readonly collectedOn?: string },
  ): ShopVerdict & { readonly collectAt: string; readonly collectBy: string | null };
  /** When the goods become the customer's. */
  ownership(
    ask: Ask,
    facts: {
      readonly invoicedInclTax: string;
      readonly payments: readonly { readonly on: string; readonly amountInclTax: string; readonly settled: boolean }[];
    },
  ): { readonly transferredOn: string | null; readonly outstandingInclTax: string; readonly taken: Taken };
  earlyExchange(
    ask: Ask,
    facts: { readonly receivedAt: string; readonly brokeDownAt: string },
  ): ShopVerdict & { readonly exchangeLimitAt: string; readonly costInclTax: string };
  warranty(
    ask: Ask,
    facts: {
      readonly hiddenDefect: boolean;
      readonly discoveredOn: string;
      readonly claimedOn: string;
      readonly choice: 'keep' | 'return';
      readonly goodsReturned: boolean;
      readonly pricePaidInclTax: string;
      readonly agreedReductionInclTax?: string;
    },
  ): ShopVerdict & {
    readonly claimDeadline: string | null;
    readonly refundInclTax: string;
    readonly awaitingReturn: boolean;
  };
  /** Whom to call about a product; `product` is the word of the contract's own families. */
  contact(ask: Ask, facts: JsonFacts): Taken;
  /** The families of products that `contact` knows, in words. */
  readonly contactFamilies: readonly { readonly code: string; readonly label: Bilingual }[];
}
