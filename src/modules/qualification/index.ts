/** Which offers an address may have, and why not. */
export type {
  ImportReport,
  NewAddress,
  OfferVerdict,
  Qualification,
  QualificationInput,
  ServedAddress,
  Technology,
} from './domain/qualification.ts';
export { importAddresses } from './operations/import-addresses.ts';
export { askVerdict, type Place, placeOf, qualify } from './operations/qualify.ts';
export { addressOf, findAddresses } from './store.ts';
export { qualificationData } from './personal-data.ts';
