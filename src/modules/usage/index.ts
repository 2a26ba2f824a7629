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
export { selectBilledCallsTo as billedCallsTo } from './store-called.ts';
export { hasCallsToCharge } from './store-waiting.ts';
export { selectPlaces as placesOfUse, selectUsePage as usePage, type UseOfDays } from './store-month.ts';
export type { RejectRow, UsageFileRow, UsageRow } from './tables.ts';
export { type HolderProof, NO_PREFERENCE, type UsagePreference } from './domain/usage-preference.ts';
export { shownNumber } from './domain/shown-number.ts';
export { chooseAlerts, showFullNumbers } from './operations/change-preference.ts';
export { type MonthUse, monthUse } from './operations/month-use.ts';
export {
  type LineOfUse,
  type MostCounted,
  selectMostCounted as mostCounted,
  selectTouched as linesTouched,
} from './store-use.ts';
export {
  selectUseRecords as useRecords,
  selectUseTotals as useTotals,
  type UseKey,
  type UseOfAccount,
  type UseRecord,
  type UseTotal,
} from './store-consumption.ts';
export { preferenceOf, selectPreferences as usagePreferences } from './store-preference.ts';
export {
  previewRerating,
  type ReratingAsked,
  type ReratingPreview,
  requestRerating,
  runRerating,
} from './operations/rerate-period.ts';
export { usageJobs } from './jobs.ts';
export { type ReratingRow, selectReratings as reratings, selectTold as recordsTold } from './store-reratings.ts';
export type { AmountChange } from './operations/rerate-month.ts';
export {
  selectUnbilledAt as unbilledAt,
  selectUnbilledOf as unbilledOf,
  selectUnbilledSpending as unbilledSpending,
  type UnbilledSpending,
} from './store-unbilled.ts';
export { usageData } from './personal-data.ts';
