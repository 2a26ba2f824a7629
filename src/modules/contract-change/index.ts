/** Changes of prices and terms: announced, told to each customer concerned, refused or applied on their day. */
export type {
  ContractChange,
  LegalChange,
  NewChange,
  NewPrice,
  ToldChange,
  ToldState,
} from './domain/contract-change.ts';
export { changeActions, tellChangesJob } from './jobs.ts';
export { announceChange } from './operations/announce-change.ts';
export { acceptChange } from './operations/accept-change.ts';
export { previewChange } from './operations/preview-change.ts';
export { kindsOfCustomers, type KindOfCustomer } from './operations/kinds-of-customers.ts';
export { refuseChange, type Refusal, withdrawChange } from './operations/refuse-change.ts';
export { tellChanges, type TellReport } from './operations/tell-changes.ts';
export type { Told } from './operations/tell-customer.ts';
export { changesWait } from './store-waiting.ts';
export { selectChange as changeOf, selectChanges as changesOf } from './store.ts';
export { countTold, selectToldOf as toldChangesOf, selectToldPage as toldPage } from './store-told.ts';
export { contractChangeData } from './personal-data.ts';
