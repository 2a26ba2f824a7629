/** The books: double entry, append only, always balanced. */
export { CHART, type LedgerAccount } from './domain/chart.ts';
export type { EntryLine, NewEntry } from './domain/entry.ts';
export { postEntries, postEntry, reverseEntry } from './operations/post-entry.ts';
export {
  selectEntryByReference as entryByReference,
  type BalanceRow,
  selectCustomerBalance as customerBalance,
  selectTrialBalance as trialBalance,
} from './store.ts';
