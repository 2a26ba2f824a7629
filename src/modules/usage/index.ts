/** Usage: calls read from files, rated under the contract of their line, waiting for a bill. */
export { checkCallFile } from './operations/check-call-file.ts';
export { type CallImport, type CallImportReport, importCalls } from './operations/import-calls.ts';
export { takeUsageToBill, type UsageTaker, type UsageTotal } from './operations/take-usage-to-bill.ts';
export {
  type DailyConsumption,
  selectCall as callOf,
  selectCalls as callsOf,
  selectAccountsToCharge as accountsWithCallsToCharge,
  selectChargedCalls as chargedCallsOfBill,
  selectConsumption as consumptionOf,
  selectFiles as usageFiles,
  selectRejects as usageRejects,
} from './store.ts';
export { hasCallsToCharge } from './store-waiting.ts';
export { selectUsePage as usePage, type UseOfDays } from './store-month.ts';
export type { RejectRow, UsageFileRow, UsageRow } from './tables.ts';
