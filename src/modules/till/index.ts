/** The counter: tills opened and closed by agents, what is taken at them with its receipt, what leaves for the bank. */
export { CASH_LIMIT, CASH_LIMIT_ARTICLE } from './domain/cash-limit.ts';
export { type CashCount, cashTotal, type Denomination, DENOMINATIONS } from './domain/denominations.ts';
export { TILL_METHODS, totalsOf } from './domain/totals.ts';
export { cancelAtTill } from './operations/cancel-at-till.ts';
export { type ClosedTill, closeTill, type CloseTillInput } from './operations/close-till.ts';
export { makeChequeSlip } from './operations/make-deposit.ts';
export { addTill, openTill, type OpenTillInput } from './operations/open-till.ts';
export { refundAtTill, type RefundAtTillInput } from './operations/refund-at-till.ts';
export { receiptName, takeAtTill, type TakeInput } from './operations/take-at-till.ts';
export {
  lockSession as tillSession,
  selectOpenSessionOf as openSessionOf,
  selectSessionPayments as sessionPayments,
  selectSessions as tillSessions,
  selectTillPayment as tillPayment,
  selectTills as tills,
} from './store.ts';
export {
  lockAwaitedDeposit as awaitedDeposit,
  markDepositArrived,
  selectDeposit as tillDeposit,
  selectDepositPayments as depositPayments,
  selectDeposits as tillDeposits,
} from './store-deposits.ts';
export type { DepositRow, SessionRow, TillMethod, TillPaymentRow, TillRow, Totals } from './tables.ts';
export { tillData } from './personal-data.ts';
