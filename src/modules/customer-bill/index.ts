/** Bills: what is due, line by line, each with its clause. */
export {
  addCharge,
  billFrom,
  cancelCharge,
  hastenLastBill,
  type NewCharge,
  openBilling,
} from './operations/add-charge.ts';
export { applyCredit, reopenBill, settleBill, takeBackCredit } from './operations/settle-bill.ts';
export { billAtOnce, type BilledAtOnce } from './operations/bill-at-once.ts';
export { type BillRunReport, runBilling } from './operations/run-billing.ts';
export { chargeService } from './operations/charge-service.ts';
export { grantDiscount } from './operations/grant-discount.ts';
export { type CreditNote, creditBill } from './operations/credit-bill.ts';
export { type CheckDecision, decideCheck } from './operations/decide-check.ts';
export { type SimulationReport, simulateBilling } from './operations/simulate-billing.ts';
export { stopBilling } from './operations/stop-run.ts';
export type { Finding } from './domain/odd-bill.ts';
export { selectChecks as billChecks } from './store-checks.ts';
export { selectSimulations as billSimulations } from './store-simulations.ts';
export { billEnclosures } from './operations/bill-enclosures.ts';
export { billDocument } from './operations/bill-document.ts';
export { askBillCopy, type CopyGiven } from './operations/ask-bill-copy.ts';
export { type OnlineReading, onlineReading } from './operations/bill-terms.ts';
export { type BillForm, billFormOf, chooseBillForm } from './operations/choose-bill-form.ts';
export { itemisedBill } from './operations/itemised-bill.ts';
export { previewBill } from './operations/preview-bill.ts';
export type {
  BillKind,
  BillLineRow,
  BillRow,
  BillState,
  CheckRow,
  RunRow,
  SimulationRow,
  StoredTax,
} from './tables.ts';
export {
  lockCredit as creditOf,
  selectBill as billOf,
  selectBillByNumber as billByNumber,
  selectBillLines as billLines,
  selectBillsDue as billsDue,
  selectBillsOf as billsOf,
  selectNextDueDate as nextDueDate,
  selectNumbering as billNumbering,
  selectOpenBills as openBills,
  leftOfBill,
  selectSettledBills as settledBills,
  settleTogether,
  updateDueDay as putOffDueDay,
} from './store-bills.ts';
export { type CollectedLine, selectCollectedLines as collectedLines } from './store-collected.ts';
export { selectCharges as chargesNamed } from './store-charges.ts';
export { selectPaidForAgreement as paidForAgreement } from './store.ts';
export { billingWaits, dueBillThat, isSettled, lastBillPaid } from './store-waiting.ts';
export {
  selectNextBillingDay as nextBillingDay,
  selectRunFailures as billRunFailures,
  selectRuns as billRuns,
} from './store-runs.ts';
export { customerBillData } from './personal-data.ts';
