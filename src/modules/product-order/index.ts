/** Orders: from what a customer wants to an agreement that awaits activation. */
export type { DocumentFacts, OrderInput, OrderOutcome, OrderState, ProductOrder } from './domain/product-order.ts';
export { orderActions } from './jobs.ts';
export { placeOrder } from './operations/place-order.ts';
export { cancelOrder, provideDocuments, recordDepositPaid } from './operations/provide-documents.ts';
export { type DepositAsked, refundDeposit } from './operations/refund-deposit.ts';
export { seeToDeposits } from './operations/see-to-deposits.ts';
export { type Deposit, depositsWait, selectDeposits as depositsOf } from './store-deposits.ts';
export { orderOf, orderOfAgreement, ordersOf } from './operations/read-orders.ts';
export { productOrderData } from './personal-data.ts';
