/** Somebody else who pays a customer's bills: named, freed, and what is owed when they do not pay. */
export type { NamedPayer, ThirdPartyPayer } from './domain/third-party-payer.ts';
export { namePayer, type PayerOutcome, releasePayer } from './operations/name-payer.ts';
export { notePayerDefault } from './operations/note-default.ts';
export { selectPayers as payersOf } from './store.ts';
export { thirdPartyPayerData } from './personal-data.ts';
