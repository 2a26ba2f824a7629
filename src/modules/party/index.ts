/** Who holds an account. */
export type { ContactChange, Party, PartyFacts, PostalAddress } from './domain/party.ts';
export { changeContacts } from './operations/change-contacts.ts';
export { createParty } from './operations/create-party.ts';
export { sameHolder } from './store-people.ts';
export { partiesOf, partyOf, selectPartyPage as partyPage } from './store.ts';
export { partyData } from './personal-data.ts';
