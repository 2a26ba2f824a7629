/** What the operator sells, as its contracts name and price it. */
export type { Offering, OfferingQuery, SoldContract } from './domain/offering.ts';
export { offeringOf, versionInForce } from './domain/read-catalog.ts';
export { offerings, sellUnder } from './operations/list-offerings.ts';
export { contractsSold } from './store.ts';
