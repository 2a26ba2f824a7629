import type { Bilingual } from './decision.ts';
import type { Ask, ContractFacts, Taken, Verdict } from './life.ts';

/** What is bought, as the law on payments by the operator's bill sorts it (L521-3-1 of the Code monétaire et financier). */
export const MERCHANT_NATURES = ['digital-goods', 'voice-services', 'donations', 'e-tickets'] as const;
export type MerchantNature = (typeof MERCHANT_NATURES)[number];

/** How a merchant bills: once, by the time connected, or by subscription. */
export const MERCHANT_FORMULAS = ['per-act', 'duration', 'subscription'] as const;
export type MerchantFormula = (typeof MERCHANT_FORMULAS)[number];

/** How often a subscription with a merchant is paid. */
export const MERCHANT_PERIODS = ['weekly', 'twice-monthly', 'monthly'] as const;
export type MerchantPeriod = (typeof MERCHANT_PERIODS)[number];

/** What a customer complains of, or asks, about a purchase. */
export const DISPUTE_SUBJECTS = [
  'not-working',
  'not-delivered',
  'price',
  'information',
  'withdrawal',
  'merchant-data',
  'on-bill',
  'not-mine',
] as const;
export type DisputeSubject = (typeof DISPUTE_SUBJECTS)[number];

/** What is known when a merchant asks to be paid. */
export interface PurchaseFacts {
  /** Code of the payment solution that the service uses. */
  readonly solution: string;
  readonly nature: MerchantNature;
  readonly formula: MerchantFormula;
  /** Price of the act, of one period, or of a minute; decimal text, tax included. */
  readonly unitPrice: string;
  readonly connectedSeconds?: number;
  readonly lineActive: boolean;
  /** The operator has taken purchases away after a breach. */
  readonly accessWithdrawn: boolean;
  readonly solutionActive: boolean;
  readonly blockedNatures: readonly MerchantNature[];
  readonly needsIdentification: boolean;
  readonly identificationRefused: boolean;
  /** Caps that the operator has set; absent: none. */
  readonly capPerPurchase?: string;
  readonly capPerMonth?: string;
  readonly collectedThisMonth: string;
  /** What is left of the credit bought in advance, for a plan that is paid so; absent: purchases go on the bill. */
  readonly prepaidCredit?: string;
}

export interface PurchaseAnswer extends Verdict {
  readonly chargedInclTax: string;
  readonly through: 'bill' | 'prepaid';
}

/** A subscription with a merchant, seen on a day. */
export interface MerchantSubscriptionFacts {
  readonly subscribedOn: string;
  readonly period: MerchantPeriod;
  readonly renews: boolean;
  readonly priceInclTax: string;
  /** Caps on the total of the first period and the renewals. */
  readonly caps: readonly string[];
  readonly terminatedOn?: string;
  readonly asOf: string;
}

export interface MerchantSubscriptionAnswer extends Verdict {
  /** Payments made until the day, the first one included. */
  readonly payments: number;
  readonly nextPaymentOn: string | null;
  /** Last day of access, included; `null` while no end is known. */
  readonly endsOn: string | null;
  readonly endReason: string | null;
  readonly resubscribeFrom: string | null;
}

/** Why payment solutions stop. */
export type SolutionsEvent = 'deactivation' | 'offer-change' | 'contract-end' | 'breach';

/** A subscription with a merchant that hangs on payment solutions. */
export interface HangingSubscription {
  readonly id: string;
  readonly solution: string;
  readonly paidUntil: string;
  readonly outstandingInclTax: string;
  /** The merchant's terms end it when its solution goes. */
  readonly endsEarly: boolean;
}

export interface SolutionsStopped {
  readonly event: SolutionsEvent;
  readonly on: string;
  /** The solutions that the event takes away, all of them active until then. */
  readonly targets: readonly string[];
  readonly byAgent: boolean;
  readonly subscriptions: readonly HangingSubscription[];
}

export interface SolutionsAnswer {
  readonly subscriptions: readonly {
    readonly id: string;
    readonly state: 'unaffected' | 'runs-to-term' | 'ended';
    readonly endsOn: string | null;
  }[];
  /** What is owed for the services is payable at once. */
  readonly sumsDueNow: boolean;
  readonly taken: Taken;
}

export interface DisputeAnswer {
  /** Who looks into it; nobody when the customer answers for it alone. */
  readonly handledBy: 'merchant' | 'operator' | 'subscriber';
  /** To whom the customer turns. */
  readonly contact: 'merchant' | 'operator' | null;
  readonly taken: Taken;
}

/** How purchases from merchants are paid under a contract. */
export interface MerchantTerms {
  readonly title: Bilingual;
  /** Payment solutions by their code, and the option of the sheet `payment-solutions` that switches each. */
  readonly solutions: readonly { readonly code: string; readonly label: Bilingual; readonly option: string }[];
  readonly periods: readonly MerchantPeriod[];
  readonly clauses: readonly string[];
  purchase(ask: Ask, contract: ContractFacts, facts: PurchaseFacts): PurchaseAnswer;
  subscription(ask: Ask, contract: ContractFacts, facts: MerchantSubscriptionFacts): MerchantSubscriptionAnswer;
  stopSolutions(ask: Ask, contract: ContractFacts, facts: SolutionsStopped): SolutionsAnswer;
  dispute(ask: Ask, contract: ContractFacts, facts: { readonly subject: DisputeSubject }): DisputeAnswer;
  /** The account of a portal that is loaded on the bill and spent at merchants; absent: the contract has none. */
  prepaidAccount?(
    ask: Ask,
    contract: ContractFacts,
    facts: { readonly operation: 'load' | 'purchase'; readonly balance: string; readonly amount: string },
  ): Verdict & { readonly addedToBill: string; readonly newBalance: string };
}

/** Whether purchases from merchants may be paid under the contract, and how; absent: they may not. */
export interface MerchantLife {
  readonly merchants?: MerchantTerms;
}

/** Prefix of the options of a sheet that block one kind of purchase. */
export const NATURE_OPTION = 'nature-';
