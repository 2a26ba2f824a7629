/** The desk of an agent: search over everything, what waits for somebody, who takes it, actions on many at once. */
export { searchEverything } from './operations/search-everything.ts';
export { readInbox } from './operations/read-inbox.ts';
export { deskData } from './personal-data.ts';
