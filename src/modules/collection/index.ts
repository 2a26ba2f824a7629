/** Collection: what is done, step by step, about a bill that is not paid, as its contract allows. */
export { collectionActions } from './jobs.ts';
export { FRAGILE, HOLD_KINDS, type HeldFor, type HoldKind } from './domain/hold.ts';
export type { CollectionStep } from './domain/next-step.ts';
export { arrangePlan, arrangePromise, endPlan } from './operations/arrange.ts';
export { LIMITATION_ARTICLE } from './operations/bar-case.ts';
export { askReactivation, handOverCase } from './operations/hand-over-case.ts';
export { closePaidCases } from './operations/close-paid-cases.ts';
export { endHold, holdAccount } from './operations/hold-account.ts';
export { notePresentation } from './operations/note-presentation.ts';
export { pauseCase, resumeCase } from './operations/pause-case.ts';
export { type CaseOutlook, readOutlook, type StepAhead } from './operations/read-outlook.ts';
export { type CollectionReport, runCollection } from './operations/run-collection.ts';
export {
  selectCasesOf as collectionCasesOf,
  selectNextStepDay as nextStepDay,
  selectOpenCases as openCollectionCases,
} from './store.ts';
export { collectionWaits } from './store-waiting.ts';
export { selectHoldsOf as collectionHoldsOf } from './store-holds.ts';
export type { CaseRow, HoldRow } from './tables.ts';
export { collectionData } from './personal-data.ts';
