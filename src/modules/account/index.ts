/** Accounts, mandates, search, and what the operator has settled for itself. */
export type {
  Account,
  AccountChange,
  AccountHit,
  CollectionPractice,
  Mandate,
  NewCustomer,
  OperatorSettings,
  PaymentMethod,
  SearchPage,
  Segment,
  SignedMandate,
} from './domain/account.ts';
export { type Imprint, NO_IMPRINT } from './domain/imprint.ts';
export { isAccountNumber } from './domain/account-number.ts';
export { changeAccount, updateContact } from './operations/change-account.ts';
export { createCustomer } from './operations/create-customer.ts';
export { addSearchWords, searchAccounts } from './operations/search-accounts.ts';
export { changeSettings, settingsOf } from './operations/settings.ts';
export { maskedIban, readIban, revokeMandate, signMandate } from './operations/sign-mandate.ts';
export {
  accountByNumber,
  accountOf,
  accountsOf,
  accountsOfCustomer,
  mandateOf,
  mandatesOf,
  markMandatesUsed,
} from './store.ts';
export { hasMandate } from './store-waiting.ts';
export { isId, maySeeAccount, visibleAccounts } from './operations/visible-accounts.ts';
