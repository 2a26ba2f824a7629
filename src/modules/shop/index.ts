/** The shop: what it sells and has, carts, orders from their placing to their delivery, what comes back. */
export { type CartLine } from './domain/cart.ts';
export { type DeliveryPlace, mayGo, type OrderState, territoryOfPostcode } from './domain/order.ts';
export type { ShopRefusal } from './domain/refusal.ts';
export { shopJobs } from './jobs.ts';
export { cancelForPriceError, cancelShopOrder, cancelUnpaid, type PriceErrorInput } from './operations/cancel-order.ts';
export { answerOrderComplaint, type ComplaintOutcome, complainOfOrder } from './operations/complain.ts';
export { tellDelay } from './operations/judge-cause.ts';
export { noticeLateOrders } from './operations/notice-lateness.ts';
export { connectShopToCards } from './operations/connect-card.ts';
export { deliverOrder, makeAvailable, takeUnclaimedBack } from './operations/deliver-order.ts';
export { type DispatchInput, dispatchOrder, type MovedOrder, prepareOrder } from './operations/dispatch-order.ts';
export { type Basket, type BasketLine } from './operations/fill-basket.ts';
export { cartOf, keepCartOf, keepVisitorsCart, visitorsCart } from './operations/keep-cart.ts';
export { issueVoucher, offerSale } from './operations/offer-sales.ts';
export { keepShop, openShop, type OpenShop, SHOP_TERRITORY, shopOf } from './operations/open-shop.ts';
export { type PlacedOrder, type PlaceInput, placeShopOrder } from './operations/place-order.ts';
export {
  arrangeCategories,
  confirmRelease,
  giveTerms,
  keepCategory,
  type NewProduct,
  type NewVariant,
  publishProducts,
} from './operations/publish-products.ts';
export { contributionsOf, type Quote, quoteOrder, type ShopWish } from './operations/quote-order.ts';
export { judgeBuyer, openEnterpriseAccess, readShopper, type Shopper, VISITOR } from './operations/read-shopper.ts';
export { receiveShopStock } from './operations/receive-stock.ts';
export { askExchange, claimWarranty, receiveReturn, type ReturnOutcome } from './operations/return-goods.ts';
export {
  selectCategories as shopCategories,
  selectProduct as shopProduct,
  selectProducts as shopProducts,
  selectSalesAt as shopSalesAt,
  selectStockMoves as shopStockMoves,
  selectStore as shopStore,
  selectVariants as shopVariants,
  variantsBySku as shopVariantsBySku,
} from './store.ts';
export { selectBuyer as shopBuyer, selectVouchers as shopVouchers } from './store-carts.ts';
export { selectComplaintsOf as shopComplaintsOf } from './store-complaints.ts';
export {
  countOrders as countShopOrders,
  searchOrders as searchShopOrders,
  selectLines as shopOrderLines,
  selectOrder as shopOrderOf,
  selectOrdersIn as shopOrdersIn,
  selectOrdersOf as shopOrdersOf,
  selectSteps as shopOrderSteps,
} from './store-orders.ts';
export { selectOpenReturns as openShopReturns, selectReturnsOf as shopReturnsOf } from './store-returns.ts';
export type {
  CartRow,
  CategoryRow,
  OrderLineRow,
  OrderRow,
  ProductRow,
  ReturnRow,
  SaleRow,
  StepRow,
  VariantRow,
} from './tables.ts';
export { cartShape } from './api/cart-shape.ts';
export { cartLine, contentBody, wishBody, wishOf } from './api/bodies.ts';
export { decideIdentification } from './operations/identify-buyer.ts';
export { refusalShape } from './operations/read-catalogue.ts';
export { orderHead, orderHeadsOf, orderShape } from './operations/read-orders.ts';
export { readStockPage, readWarehouse } from './operations/read-warehouse.ts';
export { type NewUpdate, judgeUpdate, publishUpdate, type UpdateClaim } from './operations/tell-updates.ts';
export { giveOwnTerms } from './operations/give-own-terms.ts';
export { quoteShape } from './operations/write-quote.ts';
export * as shopForms from './shapes.ts';
export { shopShapes } from './shapes.ts';
export { shopData } from './personal-data.ts';
