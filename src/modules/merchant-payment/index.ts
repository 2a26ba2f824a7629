/** Merchants paid by the operator's bill: their keys and services, what customers buy, renewals, and what they are paid. */
export { isSignatureOf, signingKey, signRequest } from './domain/signature.ts';
export { standingOf } from './domain/purchase.ts';
export { askPurchase, type PurchaseAsked } from './operations/ask-purchase.ts';
export {
  confirmPurchase,
  declinePurchase,
  noteWrongPurchaseCode,
  type PurchaseOutcome,
} from './operations/confirm-purchase.ts';
export { statementCsv } from './domain/statement-csv.ts';
export { type PayoutsReport, closePayouts } from './operations/close-payouts.ts';
export { answerDispute, disputeActions, type DisputeOutcome, openDispute } from './operations/disputes.ts';
export { purchaseLabel } from './operations/charge-purchase.ts';
export { type StopOutcome, stopSubscription } from './operations/end-subscription.ts';
export { followAllSolutions, followSolutions } from './operations/follow-solutions.ts';
export { connectMerchantSwitches } from './operations/hear-of-switches.ts';
export { payingContract } from './operations/judge-purchase.ts';
export {
  addMerchant,
  addMerchantKey,
  addMerchantService,
  type NewMerchant,
  type NewService,
  revokeMerchantKey,
  setMerchantCaps,
  setMerchantState,
  setServiceState,
} from './operations/merchant-settings.ts';
export { refundPurchase } from './operations/refund-purchase.ts';
export { type RenewalReport, renewSubscriptions } from './operations/renew-subscriptions.ts';
export { keepSiteKey, type SiteKey, siteKeyOf } from './demonstration-site-key.ts';
export { takePremiumCalls } from './operations/take-premium-calls.ts';
export { merchantPaymentData } from './personal-data.ts';
export { loadTvAccount, type LoadOutcome } from './operations/tv-account.ts';
export { setMerchantAccess } from './operations/withdraw-access.ts';
export {
  selectCaps as merchantCaps,
  selectKeys as merchantKeys,
  selectMerchant as merchantOf,
  selectMerchants as merchants,
  selectService as merchantServiceOf,
  selectServices as merchantServices,
} from './store-merchants.ts';
export {
  selectAccess as merchantAccess,
  selectPurchase as purchaseOf,
  selectPurchases as purchases,
  selectRefunds as purchaseRefunds,
} from './store-purchases.ts';
export {
  merchantsWait,
  selectSubscription as merchantSubscriptionOf,
  selectSubscriptionsOf as merchantSubscriptions,
} from './store-subscriptions.ts';
export { type DisputeRow, selectDispute as disputeOf, selectDisputes as disputes } from './store-disputes.ts';
export {
  type PayoutLineRow,
  type PayoutRow,
  selectPayout as payoutOf,
  selectPayoutLines as payoutLinesOf,
  selectPayouts as payouts,
} from './store-payouts.ts';
export { selectTvBalance as tvBalance, selectTvMovements as tvMovements } from './store-tv-account.ts';
export type {
  CapsRow,
  KeyRow,
  MerchantRow,
  PurchaseRow,
  RefundRow,
  ServiceRow,
  SubscriptionRow,
  VatRegime,
} from './tables.ts';
