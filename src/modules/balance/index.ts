/** Prepaid balances: credits of a plan, top-ups and vouchers; uses of the network charged against them as they happen. */
export type { Balance, BalanceHolder, Movement, MovementKind } from './domain/balance.ts';
export type { ChargingAnswer, ChargingOutcome, ChargingRequest, NetworkUse, UnitAsked } from './domain/charging.ts';
export { leftOf } from './domain/move.ts';
export { availableIn, type Credits, totalOf } from './domain/purse.ts';
export { printedCode } from './domain/voucher-code.ts';
export { balanceActions, balanceJobs } from './jobs.ts';
export { ChargingDesk } from './operations/charging-desk.ts';
export { runBatch } from './operations/run-batch.ts';
export {
  type BalancePayment,
  creditToSpend,
  giveBackToBalance,
  payFromBalance,
} from './operations/pay-from-balance.ts';
export { followAgreement } from './operations/follow-agreement.ts';
export { giveBackExpired } from './operations/give-back-expired.ts';
export { noteWrongCode, redeemVoucher } from './operations/redeem-voucher.ts';
export { makeStatement, type Statement } from './operations/statement.ts';
export { topUpBalance, type TopUpInput, type TopUpOutcome } from './operations/top-up.ts';
export { type BatchInput, cancelVouchers, makeVouchers, sellVouchers } from './operations/vouchers.ts';
export { selectBalance as balanceOf, selectBalancesOf as balancesOf } from './store.ts';
export { sessionsWait } from './store-sessions.ts';
export { selectLastMovements as lastMovements, selectMonthMovements as monthMovements } from './store-movements.ts';
export { selectBatches as voucherBatches, type VoucherBatch } from './store-vouchers.ts';
export { balanceData } from './personal-data.ts';
