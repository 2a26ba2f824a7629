import { civilDate, type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, multiply, NO_MONEY, parseMoney, sum } from '../../../kernel/money.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { vatRate } from '../../../kernel/vat.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type {
  DeliveryAnswer,
  PaymentsAnswer,
  ShopPayment,
  TotalAnswer,
  VoucherAnswer,
} from '../../../terms/model/shop.ts';
import type { CartLine } from '../domain/cart.ts';
import { type DeliveryPlace, type OrderFacts, territoryOfPostcode } from '../domain/order.ts';
import { linesInclTax } from '../domain/price.ts';
import { refusedBy, type ShopRefusal } from '../domain/refusal.ts';
import { lockVouchers } from '../store-carts.ts';
import { selectTerminals } from '../store-orders.ts';
import type { VoucherRow } from '../tables.ts';
import { type Basket, type BasketLine, fillBasket, releaseOf } from './fill-basket.ts';
import { type OpenShop, SHOP_TERRITORY, vatText } from './open-shop.ts';
import { type Shopper } from './read-shopper.ts';

/** What somebody wants to order, as they told it. */
export interface ShopWish {
  readonly lines: readonly CartLine[];
  readonly deliveryMode: string;
  readonly place?: DeliveryPlace;
  readonly payment: ShopPayment;
  readonly vouchers: readonly string[];
  readonly termsAccepted: boolean;
  readonly professionalUse: boolean;
  /** To be sold again: the shop is not meant for that. */
  readonly wholesale: boolean;
  readonly partialDelivery: boolean;
}

export interface ModeQuote {
  readonly code: string;
  readonly answer: DeliveryAnswer;
}

/** An order counted up under the terms, with everything that stands in its way. */
export interface Quote {
  readonly basket: Basket;
  readonly total: TotalAnswer;
  /** Of each line, with tax. */
  readonly inclTax: readonly Money[];
  readonly modes: readonly ModeQuote[];
  readonly payments: PaymentsAnswer;
  readonly voucher: VoucherAnswer | null;
  readonly voucherRow: VoucherRow | null;
  readonly toPay: Money;
  readonly facts: OrderFacts;
  readonly allInStock: boolean;
  readonly preOrder: boolean;
  readonly refusals: readonly ShopRefusal[];
}

const NO_VOUCHER = {
  fr: 'Ce bon d’achat n’existe pas, ou a déjà servi.',
  en: 'There is no such voucher, or it was used.',
};

const isPhoneWithPlan = (line: BasketLine): boolean => line.wish.plan !== undefined && line.product.mobile_terminal;

function totalOf(open: OpenShop, lines: readonly BasketLine[]): TotalAnswer {
  return open.terms.total(open.asked.ask, {
    vatRate: vatText(open.today),
    lines: lines.map(({ unitExcl, wish, variant }) => ({
      unitPriceExclTax: moneyText(unitExcl),
      quantity: wish.quantity,
      ecoContributionExclTax: moneyText(variant.eco_excl),
      privateCopyExclTax: moneyText(variant.private_copy_excl),
    })),
  });
}

async function askHandsets(tx: Tx, open: OpenShop, shopper: Shopper, lines: readonly BasketLine[]) {
  const quantity = lines.filter((one) => one.product.mobile_terminal).reduce((all, one) => all + one.wish.quantity, 0);
  if (quantity === 0) return [];
  const before =
    shopper.accountId === null ? [] : await selectTerminals(tx, shopper.accountId, plusDays(open.today, -WEEK_DAYS));
  const verdict = open.terms.handsets(open.asked.ask, {
    orderedOn: open.todayText,
    quantity,
    previousOrders: before.map((one) => ({ on: isoDate(one.on), quantity: one.quantity })),
  });
  return verdict.eligible ? [] : [refusedBy(open.terms.reasons, 'handsets', verdict.reason, verdict.taken)];
}

/** A calendar week ago at least. */
const WEEK_DAYS = 7;

function askDelivery(open: OpenShop, wish: ShopWish, basket: Basket, on: CivilDate): readonly ModeQuote[] {
  const { lines } = basket;
  const releaseOn = releaseOf(lines);
  return open.terms.deliveryModes.map(({ code }) => ({
    code,
    answer: open.terms.delivery(open.asked.ask, {
      territory: wish.place ? territoryOfPostcode(wish.place.postcode) : SHOP_TERRITORY,
      mode: code,
      containsPhoneWithMobilePlan: lines.some(isPhoneWithPlan),
      validatedOn: isoDate(on),
      allItemsInStock: lines.every((one) => one.inStock),
      preOrder: lines.some((one) => one.preOrder),
      ...(releaseOn === undefined ? {} : { releaseOn }),
      partialDeliveryRequested: wish.partialDelivery,
    }),
  }));
}

async function askVouchers(
  tx: Tx,
  open: OpenShop,
  wish: ShopWish,
  basket: Basket,
  of: { readonly total: TotalAnswer; readonly inclTax: readonly Money[] },
) {
  const refusals: ShopRefusal[] = [];
  if (wish.vouchers.length === 0) return { voucher: null, row: null, refusals };
  const rows = await lockVouchers(tx, [...new Set(wish.vouchers)]);
  const known = rows.filter((one) => one.used_by === null);
  if (known.length < new Set(wish.vouchers).size) {
    refusals.push({ about: 'voucher', code: 'unknown-voucher', words: NO_VOUCHER, decision: null, because: [] });
    return { voucher: null, row: null, refusals };
  }
  const { category } = known[0]!;
  const eligible = sum(NO_MONEY, ...of.inclTax.filter((_, i) => basket.lines[i]!.product.category === category));
  const voucher = open.terms.voucher(open.asked.ask, {
    orderTotalInclTax: of.total.totalInclTax,
    vouchers: known.map((one) => ({ amountInclTax: moneyText(one.amount), expiresOn: isoDate(one.expires_on) })),
    ...(category === null ? {} : { eligibleItemsInclTax: moneyText(eligible) }),
    containsPhoneWithMobilePlan: basket.lines.some(isPhoneWithPlan),
    orderedOn: open.todayText,
  });
  if (!voucher.eligible) refusals.push(refusedBy(open.terms.reasons, 'voucher', voucher.reason, voucher.taken));
  return { voucher, row: known[0]!, refusals };
}

function askPayments(open: OpenShop, wish: ShopWish, basket: Basket, total: TotalAnswer) {
  const payments = open.terms.payments(open.asked.ask, {
    totalInclTax: total.totalInclTax,
    deliveryMode: wish.deliveryMode,
    containsLaptop: basket.lines.some((one) => one.product.laptop),
    containsPhoneWithMobilePlan: basket.lines.some(isPhoneWithPlan),
  });
  const refusals =
    wish.payment === 'cash-on-delivery' && !payments.cashOnDelivery
      ? payments.cashOnDeliveryReasons.map((code) => refusedBy(open.terms.reasons, 'payment', code, payments.taken))
      : [];
  return { payments, refusals };
}

function factsOf(wish: ShopWish, shopper: Shopper, basket: Basket): OrderFacts {
  return {
    territory: wish.place ? territoryOfPostcode(wish.place.postcode) : SHOP_TERRITORY,
    professionalUse: wish.professionalUse,
    wholesale: wish.wholesale,
    termsAccepted: wish.termsAccepted,
    authenticated: shopper.accountId !== null,
    checksPassed: shopper.checksPassed,
    containsMobileOffer: basket.lines.some((one) => one.wish.plan !== undefined),
    isMobilitySubscriber: shopper.isMobilitySubscriber,
    enterpriseAccess: shopper.enterpriseAccess,
  };
}

/**
 * Counts an order up and asks the terms everything that they say of it: availability, number of handsets, delivery, ways to pay,
 * vouchers, acceptance. What stands in the way is told with its decision; nothing is kept but the decisions.
 */
export async function quoteOrder(
  tx: Tx,
  open: OpenShop,
  shopper: Shopper,
  wish: ShopWish,
  lock = false,
): Promise<Result<Quote>> {
  const filled = await fillBasket(tx, open, wish.lines, lock);
  if (!filled.ok) return filled;
  const basket = filled.value;
  const { ask } = open.asked;
  const total = totalOf(open, basket.lines);
  const amounts = basket.lines.map(({ unitExcl, wish: { quantity } }) => ({ unitExcl, quantity }));
  const inclTax = linesInclTax(amounts, vatRate(SHOP_TERRITORY, open.today));
  const facts = factsOf(wish, shopper, basket);
  const acceptance = open.terms.acceptance(ask, facts);
  const handsets = await askHandsets(tx, open, shopper, basket.lines);
  const modes = askDelivery(open, wish, basket, open.today);
  const chosen = modes.find((one) => one.code === wish.deliveryMode);
  const { payments, refusals: unpayable } = askPayments(open, wish, basket, total);
  const vouchers = await askVouchers(tx, open, wish, basket, { total, inclTax });
  const { reasons } = open.terms;
  const used = vouchers.voucher?.eligible ? vouchers.voucher : null;
  return ok({
    basket,
    total,
    inclTax,
    modes,
    payments,
    voucher: vouchers.voucher,
    voucherRow: used ? vouchers.row : null,
    toPay: parseMoney(used?.remainderInclTax ?? total.totalInclTax)!,
    facts,
    allInStock: basket.lines.every((one) => one.inStock),
    preOrder: basket.lines.some((one) => one.preOrder),
    refusals: [
      ...(acceptance.eligible ? [] : [refusedBy(reasons, 'order', acceptance.reason, acceptance.taken)]),
      ...basket.refusals,
      ...handsets,
      ...(chosen && !chosen.answer.eligible
        ? [refusedBy(reasons, 'delivery', chosen.answer.reason, chosen.answer.taken)]
        : []),
      ...unpayable,
      ...vouchers.refusals,
    ],
  });
}

/** The contributions that are inside the price of the lines, without tax. */
export function contributionsOf(lines: readonly BasketLine[]): { readonly eco: Money; readonly privateCopy: Money } {
  const of = (pick: (line: BasketLine) => Money): Money =>
    sum(NO_MONEY, ...lines.map((one) => multiply(pick(one), one.wish.quantity)));
  return { eco: of((one) => one.variant.eco_excl), privateCopy: of((one) => one.variant.private_copy_excl) };
}

/** A day that the terms answered. */
export const dayOf = (text: string | null): CivilDate | null => (text === null ? null : civilDate(text));
