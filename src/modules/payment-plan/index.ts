/** Debts paid in instalments, and promises to pay: what customers and the operator agree on instead of collection. */
export type { Instalment, InstalmentState, PlanMethod } from './domain/plan.ts';
export { instalmentsOf, PROMISE_GRACE_DAYS } from './domain/plan.ts';
export { agreePlan, type PlanDetail, type PlanInput } from './operations/agree-plan.ts';
export { cancelPlan } from './operations/cancel-plan.ts';
export { type PromiseInput, promisePayment } from './operations/promise-payment.ts';
export { type InstalmentDebit, takeInstalmentsToPresent } from './operations/present-instalments.ts';
export { type PlanProgress, planProgress, plansOf } from './operations/read-plan.ts';
export { reviewPlans } from './operations/review-plans.ts';
export {
  isUnderPlan,
  plansWait,
  selectNextPlanDay as nextPlanDay,
  selectBillsUnderPlan as billsUnderPlan,
  selectPlanOfBill as planOfBill,
} from './store.ts';
export {
  isPromised,
  selectAcknowledgedOn as acknowledgedOn,
  selectOpenPromise as openPromiseOf,
  selectPromisesOf as promisesOf,
} from './store-promises.ts';
export { instalmentsWait, selectNextInstalmentDay as nextInstalmentDay } from './store-debits.ts';
export type { PlanBillRow, PlanRow, PromiseRow } from './tables.ts';
export { paymentPlanData } from './personal-data.ts';
