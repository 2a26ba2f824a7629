import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Money } from '../../kernel/money.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { ShopPayment } from '../../terms/model/shop.ts';
import type { CartLine } from './domain/cart.ts';
import type { DeliveryPlace, OrderFacts, OrderState } from './domain/order.ts';

export interface StoreRow {
  readonly pack: string;
  readonly name: string;
  readonly opened_on: CivilDate;
}

export interface CategoryRow {
  readonly code: string;
  readonly label: Bilingual;
  readonly position: number;
}

/** A trait by which products are compared and filtered. */
export interface Feature {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

export interface ProductRow {
  readonly id: string;
  readonly code: string;
  readonly category: string;
  readonly brand: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly kind: string;
  readonly mobile_terminal: boolean;
  readonly laptop: boolean;
  readonly after_sales: string;
  readonly features: readonly Feature[];
  readonly plans: readonly string[];
  readonly visible: boolean;
  readonly restocked: boolean;
  readonly pre_order: boolean;
  readonly release_on: CivilDate | null;
  /** Terms of its own, beside those of the shop. */
  readonly own_terms: { readonly title: Bilingual; readonly text: Bilingual } | null;
  readonly created_at: Instant;
}

export interface VariantRow {
  readonly id: string;
  readonly product_id: string;
  readonly sku: string;
  readonly label: Bilingual;
  readonly colour: string;
  readonly price_excl: Money;
  readonly usual_price_excl: Money;
  readonly eco_excl: Money;
  readonly private_copy_excl: Money;
  readonly on_hand: number;
  readonly reserved: number;
  readonly position: number;
}

export interface SaleRow {
  readonly id: string;
  readonly variant_id: string;
  readonly kind: 'promotion' | 'flash-sale';
  readonly price_excl: Money;
  readonly starts_at: Instant;
  readonly ends_at: Instant;
  readonly quantity: number | null;
  readonly sold: number;
  readonly created_by: string;
  readonly created_at: Instant;
}

export interface StockMoveRow {
  readonly id: string;
  readonly variant_id: string;
  readonly kind: 'received' | 'dispatched' | 'returned' | 'corrected';
  readonly quantity: number;
  readonly reference: string;
  readonly moved_at: Instant;
  readonly moved_by: string;
}

export interface VoucherRow {
  readonly code: string;
  readonly amount: Money;
  readonly expires_on: CivilDate;
  readonly category: string | null;
  readonly issued_at: Instant;
  readonly issued_by: string;
  readonly used_by: string | null;
  readonly used_on: CivilDate | null;
}

export interface CartRow {
  readonly id: string;
  readonly account_id: string | null;
  readonly lines: readonly CartLine[];
  readonly vouchers: readonly string[];
  readonly updated_at: Instant;
}

export interface BuyerRow {
  readonly account_id: string;
  readonly enterprise_access: boolean;
  readonly checks: 'passed' | 'refused';
  readonly checks_note: string | null;
  readonly updated_at: Instant;
  readonly updated_by: string;
}

export interface OrderRow {
  readonly account_id: string;
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly pack: string;
  readonly version: string;
  readonly placed_at: Instant;
  readonly placed_on: CivilDate;
  readonly placed_by: string;
  readonly cart_id: string | null;
  readonly facts: OrderFacts;
  readonly delivery_mode: string;
  readonly delivery: DeliveryPlace;
  readonly payment: ShopPayment;
  readonly goods_excl: Money;
  readonly delivery_excl: Money;
  readonly vat: Money;
  readonly total_incl: Money;
  readonly eco_excl: Money;
  readonly voucher: string | null;
  readonly voucher_incl: Money;
  readonly to_pay_incl: Money;
  readonly total_decision: string;
  readonly total_because: readonly string[];
  readonly registered_at: Instant | null;
  readonly earliest_on: CivilDate | null;
  readonly latest_on: CivilDate | null;
  /** The day on which it was seen that the last day had passed. */
  readonly late_since: CivilDate | null;
  readonly intent_id: string | null;
  readonly carrier_reference: string | null;
  readonly dispatched_on: CivilDate | null;
  readonly available_on: CivilDate | null;
  readonly collect_by: CivilDate | null;
  readonly delivered_at: Instant | null;
  readonly bill_id: string | null;
  readonly owned_on: CivilDate | null;
  readonly cancelled_at: Instant | null;
  readonly cancelled_why: Bilingual | null;
}

export interface OrderLineRow {
  readonly account_id: string;
  readonly order_id: string;
  readonly position: number;
  readonly variant_id: string;
  readonly product: string;
  readonly sku: string;
  readonly label: Bilingual;
  readonly quantity: number;
  readonly unit_excl: Money;
  readonly eco_excl: Money;
  readonly private_copy_excl: Money;
  readonly usual_excl: Money;
  readonly sale_id: string | null;
  readonly mobile_terminal: boolean;
  readonly laptop: boolean;
  readonly plan: string | null;
  readonly agreement_id: string | null;
  readonly reserved: boolean;
  readonly picked: boolean;
  readonly serials: readonly string[];
}

export interface StepRow {
  readonly account_id: string;
  readonly order_id: string;
  readonly id: string;
  readonly kind: string;
  readonly at: Instant;
  readonly by_whom: string;
  readonly words: Bilingual;
  readonly decision: string | null;
  readonly because: readonly string[];
}

export interface ReturnRow {
  readonly account_id: string;
  readonly id: string;
  readonly order_id: string;
  readonly position: number;
  readonly kind: 'exchange' | 'warranty';
  readonly state: 'refused' | 'awaiting-item' | 'received' | 'settled';
  readonly asked_at: Instant;
  readonly asked_by: string;
  readonly facts: { readonly [name: string]: string | boolean };
  readonly reason: string | null;
  readonly decision: string;
  readonly because: readonly string[];
  readonly refund_incl: Money;
  readonly settled_on: CivilDate | null;
}
