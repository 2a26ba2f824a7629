/** Cards: what a customer wants to pay, what the provider says came of it, what it pays to the bank. */
export { declineReason } from './domain/decline-reasons.ts';
export type { IntentState } from './domain/intent-state.ts';
export { cardPaymentJobs } from './jobs.ts';
export { followUpIntents } from './operations/follow-up-intents.ts';
export { type CardHold, holdOnCard, releaseHeld, takeHeld } from './operations/hold-on-card.ts';
export { amountToPay, type PayableBill, payableBills } from './operations/payable.ts';
export { type CardRefundInput, refundableOn, refundCard } from './operations/refund-card.ts';
export { chosenProvider, startCardPayment } from './operations/start-card-payment.ts';
export { takeNotice } from './operations/take-notice.ts';
export { takePayouts } from './operations/take-payouts.ts';
export {
  type CardNotice,
  type CardOrder,
  type CardProvider,
  cardProviderNamed,
  type CardStanding,
  connectCardProvider,
  connectHoldTaker,
  type Payout,
} from './ports.ts';
export {
  selectIntent as cardIntentOf,
  selectIntents as cardIntents,
  selectIntentsOf as cardIntentsOf,
  selectRefundsOf as cardRefundsOf,
} from './store.ts';
export {
  lockAwaitedPayout as awaitedPayout,
  markPayoutArrived,
  selectInTransit as cardsInTransit,
  selectPayoutLines as payoutLines,
  selectPayouts as cardPayouts,
} from './store-payouts.ts';
export type { IntentRow, PayoutLineRow, PayoutRow } from './tables.ts';
export { cardPaymentData } from './personal-data.ts';
