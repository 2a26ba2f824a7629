/** Accounts, mandates, search, and what the operator has settled for itself. */
export type {
  Account,
  AccountChange,
  AccountFound,
  AccountHit,
  ChangedBankDetails,
  CollectionPractice,
  FoundAccounts,
  Mandate,
  MandateEnd,
  NewCustomer,
  OperatorSettings,
  PaymentMethod,
  SearchPage,
  Segment,
  SepaPractice,
  SignedMandate,
} from './domain/account.ts';
export { type Imprint, NO_IMPRINT } from './domain/imprint.ts';
export {
  type ClosedDay,
  type DeskHours,
  OPEN_CALENDAR,
  type OperatorCalendar,
  type VisitSlot,
} from './domain/operator-calendar.ts';
export type { MessagingPractice } from './domain/messaging-practice.ts';
export { isAccountNumber } from './domain/account-number.ts';
export { changeAccount, updateContact } from './operations/change-account.ts';
export { createCustomer } from './operations/create-customer.ts';
export { addSearchWords, searchAccounts } from './operations/search-accounts.ts';
export { findAccounts } from './operations/find-accounts.ts';
export { amendMandate, haltMandate } from './operations/amend-mandate.ts';
export { changeSettings, settingsOf } from './operations/settings.ts';
export { lockSettings, type PlannedSetting, plannedSettings, settingsVersion } from './store-settings.ts';
export { maskedIban, readIban } from './domain/iban.ts';
export { revokeMandate } from './operations/revoke-mandate.ts';
export { signMandate } from './operations/sign-mandate.ts';
export { isUnused } from './domain/unused-mandate.ts';
export { accountByNumber, accountOf, accountsOf, accountsOfCustomer } from './store.ts';
export {
  type MandateChangeRow,
  mandateOf,
  mandatesOf,
  markMandatesPresented,
  selectAccountsByIban as accountsByIban,
  selectMandateChanges as mandateChangesOf,
  selectMandateHistory as mandateHistoryOf,
  untellMandate,
} from './store-mandates.ts';
export { hasMandate } from './store-waiting.ts';
export { isId, maySeeAccount, visibleAccounts } from './operations/visible-accounts.ts';
export { accountData } from './personal-data.ts';
