/** Money in and out: direct debits, bank statements, payments and their allocation. */
export { rejectReason } from './domain/reject-reasons.ts';
export { LEAD_DAYS } from './domain/lead-days.ts';
export { isTargetDay, nextTargetDay } from './domain/target-days.ts';
export { canBePresentedAgain, FOLLOW_UP_WORDS, type FollowUp } from './domain/follow-up.ts';
export { type Arrived, type AwaitedMoney, connectAwaitedMoney } from './operations/awaited-money.ts';
export {
  assignMovement,
  giveMovementBack,
  MOVEMENT_KINDS,
  type MovementKey,
  type MovementKind,
  nameMovement,
  setMovementAside,
} from './operations/decide-movement.ts';
export { connectDeaths, type HearsOfDeath } from './operations/debtor-deceased.ts';
export { type BankDetails, bankDetailsOf, orderTransfer } from './operations/order-transfer.ts';
export { importBankFile } from './operations/import-bank-file.ts';
export { importStatement, type StatementReport } from './operations/import-statement.ts';
export { presentAgainByHand, presentReturnedAgain } from './operations/return-debit.ts';
export { sendTransfers, type TransferReport } from './operations/send-transfers.ts';
export { presentDirectDebits, type PresentReport } from './operations/present-direct-debits.ts';
export { type PaymentInput, type PaymentOutcome, receivePayment } from './operations/receive-payment.ts';
export { refundCredit, type RefundInput } from './operations/refund-credit.ts';
export { returnPayment } from './operations/return-payment.ts';
export {
  selectAllocations as allocationsOf,
  selectBatch as directDebitBatch,
  selectBatches as directDebitBatches,
  selectBatchesToAnswer as batchesToAnswer,
  selectBillsBeingCollected as billsBeingCollected,
  selectDebitsOfBatch as debitsOfBatch,
  selectDebitsOf as directDebitsOf,
  selectNextCollectionDay as nextCollectionDay,
  selectPaymentsOf as paymentsOf,
  selectPaymentsOfBill as paymentsOfBill,
  selectStatement as bankStatement,
  selectStatements as bankStatements,
  selectClosingBefore as statementBefore,
  selectTold as toldByStatements,
} from './store.ts';
export {
  selectMovements as statementMovements,
  selectOutcomes as statementOutcomes,
  selectUnallocated as unallocatedMovements,
} from './store-movements.ts';
export { selectReturned as returnedDebits } from './store-returns.ts';
export {
  selectOrders as transferOrders,
  selectTransferBatch as transferBatch,
  selectTransferBatches as transferBatches,
  selectTransfersToAnswer as transfersToAnswer,
} from './store-transfers.ts';
export { answerWaits, presentingWaits } from './store-waiting.ts';
export {
  type BatchRow,
  type DirectDebitRow,
  MOVEMENT_OUTCOMES,
  type MovementOutcome,
  type MovementRow,
  type PaymentRow,
  type StatementRow,
  type TransferBatchRow,
  type TransferOrderRow,
} from './tables.ts';
export { paymentData } from './personal-data.ts';
