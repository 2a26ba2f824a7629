/** The books: double entry, append only, always balanced. */
export { accountOfCode, CHART, type LedgerAccount, vatAccount } from './domain/chart.ts';
export { earnedThrough } from './domain/deferral.ts';
export type { EntryLine, NewEntry } from './domain/entry.ts';
export { postEntries, postEntry, reverseEntry } from './operations/post-entry.ts';
export { nextReleaseDay, type Released, releaseNextMonth, releaseRevenue } from './operations/release-revenue.ts';
export {
  type BooksState,
  enterBooks,
  selectEntryByReference as entryByReference,
  type BalanceRow,
  selectCustomerBalance as customerBalance,
  selectTrialBalance as trialBalance,
} from './store.ts';
export { releaseWaits, selectDeferredAt as deferredAt } from './store-releases.ts';
export { closeBooks, nextMonthToClose, reopenBooks } from './operations/close-books.ts';
export { type MonthRow, selectMonths as closedMonths } from './store-months.ts';
export { ledgerData } from './personal-data.ts';
