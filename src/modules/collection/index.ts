/** Collection: what is done, step by step, about a bill that is not paid, as its contract allows. */
export { collectionActions } from './jobs.ts';
export { pauseCase } from './operations/pause-case.ts';
export { type CollectionReport, runCollection } from './operations/run-collection.ts';
export {
  selectCasesOf as collectionCasesOf,
  selectNextStepDay as nextStepDay,
  selectOpenCases as openCollectionCases,
} from './store.ts';
export { collectionWaits } from './store-waiting.ts';
export type { CaseRow } from './tables.ts';
