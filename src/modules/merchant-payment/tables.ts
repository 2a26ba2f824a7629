import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { MerchantFormula, MerchantNature, MerchantPeriod } from '../../terms/model/life-merchants.ts';

/** Whose sale it is in the eyes of the tax: the operator's own (undisclosed agent), or the merchant's. */
export type VatRegime = 'opaque' | 'transparent';

export interface MerchantRow {
  readonly id: string;
  readonly name: string;
  readonly registration: string;
  /** Where customers turn to: a telephone number, an address on the web or of e-mail. */
  readonly support: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
  readonly answer_days: number;
  readonly state: 'active' | 'suspended';
  readonly state_why: string | null;
  readonly created_at: Instant;
}

export interface KeyRow {
  readonly id: string;
  readonly merchant_id: string;
  readonly name: string;
  readonly signing_key: Uint8Array;
  readonly created_at: Instant;
  readonly expires_at: Instant;
  readonly revoked_at: Instant | null;
}

export interface ServiceRow {
  readonly id: string;
  readonly merchant_id: string;
  readonly code: string;
  readonly name: Bilingual;
  readonly solution: string;
  readonly nature: MerchantNature;
  readonly formula: MerchantFormula;
  readonly unit_price: string;
  readonly period: MerchantPeriod | null;
  readonly renews: boolean;
  readonly total_cap: Money | null;
  readonly ends_early: boolean;
  readonly needs_identification: boolean;
  readonly vat: VatRegime;
  readonly commission: string;
  readonly called_number: string | null;
  readonly state: 'on-sale' | 'withdrawn';
  readonly created_at: Instant;
}

export interface CapsRow {
  readonly id: string;
  readonly per_purchase: Money | null;
  readonly per_month: Money | null;
  readonly per_subscription: Money | null;
  readonly set_at: Instant;
  readonly set_by: string;
}

export type PurchaseState = 'asked' | 'confirmed' | 'declined' | 'refused';

/** Where the money of a purchase comes from. */
export type PaidThrough = 'bill' | 'prepaid' | 'tv-account' | 'call';

export interface PurchaseRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly merchant_id: string;
  readonly service_id: string;
  readonly subscription_id: string | null;
  readonly period_rank: number | null;
  readonly reference: string;
  readonly line: string;
  readonly state: PurchaseState;
  readonly reason: string | null;
  readonly amount: Money;
  readonly connected_seconds: number | null;
  readonly through: PaidThrough;
  readonly vat: VatRegime;
  readonly return_to: string | null;
  readonly asked_at: Instant;
  readonly expires_at: Instant;
  readonly code_hash: string | null;
  readonly code_tries: number;
  readonly confirmed_at: Instant | null;
  readonly confirmed_on: CivilDate | null;
  readonly confirmed_by: string | null;
  readonly line_code: string;
  readonly charge_id: string | null;
  readonly refunded: Money;
  readonly decision: string | null;
  readonly because: readonly string[];
}

export interface SubscriptionRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly merchant_id: string;
  readonly service_id: string;
  readonly line: string;
  readonly subscribed_on: CivilDate;
  readonly period: MerchantPeriod;
  readonly renews: boolean;
  readonly price: Money;
  readonly total_cap: Money | null;
  readonly vat: VatRegime;
  readonly ends_early: boolean;
  readonly payments: number;
  readonly next_on: CivilDate | null;
  readonly paid_until: CivilDate;
  readonly terminated_on: CivilDate | null;
  readonly ends_on: CivilDate | null;
  readonly end_reason: string | null;
  readonly offer: string;
  readonly decision: string | null;
  readonly because: readonly string[];
}

export interface RefundRow {
  readonly account_id: string;
  readonly id: string;
  readonly purchase_id: string;
  readonly amount: Money;
  readonly reason: string;
  readonly by_whom: 'merchant' | 'operator';
  readonly refunded_on: CivilDate;
  readonly refunded_at: Instant;
  readonly actor: string;
  readonly charge_id: string | null;
}

export interface AccessRow {
  readonly account_id: string;
  readonly id: string;
  readonly agreement_id: string;
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
  readonly decision: string | null;
}
