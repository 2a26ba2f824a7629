/** Money in and out: direct debits, bank statements, payments and their allocation. */
export { rejectReason } from './domain/reject-reasons.ts';
export { LEAD_DAYS } from './domain/lead-days.ts';
export { isTargetDay, nextTargetDay } from './domain/target-days.ts';
export { importStatement, type StatementReport } from './operations/import-statement.ts';
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
  selectMovements as statementMovements,
  selectNextCollectionDay as nextCollectionDay,
  selectPaymentsOf as paymentsOf,
  selectPaymentsOfBill as paymentsOfBill,
  selectStatements as bankStatements,
  selectUnallocated as unallocatedMovements,
} from './store.ts';
export { answerWaits, presentingWaits } from './store-waiting.ts';
export type { BatchRow, DirectDebitRow, MovementRow, PaymentRow, StatementRow } from './tables.ts';
