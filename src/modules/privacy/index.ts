/** Personal data: how long they are kept, who asked for what of theirs, and what was done about it. */
export { declaredData } from './declared.ts';
export type { Subject } from './domain/keeping.ts';
export {
  REQUEST_CHANNELS,
  RIGHT_LABELS,
  type RequestFacts,
  type RightsRequest,
  STATE_LABELS,
  type TableOutcome,
} from './domain/request.ts';
export { DIRECTORY_JOB, privacyJobs, TRIAL_JOB } from './jobs.ts';
export { answerRequest } from './operations/answer-request.ts';
export { makeDirectoryFile, sendChangesOn } from './operations/directory-file.ts';
export { type ExportedData, exportData, exportPaper } from './operations/export-data.ts';
export {
  identityCopiesOf,
  LARGEST_COPY_BYTES,
  readIdentityCopy,
  sendIdentityCopy,
} from './operations/identity-copies.ts';
export { type HeldRows, inventoryOf } from './operations/inventory.ts';
export { enterAuthorityRequest, enterBreach, followBreach, replyToAuthority } from './operations/logs.ts';
export { openRequest, type RequestOutcome, tellRequest } from './operations/open-request.ts';
export { policyOf } from './operations/policy.ts';
export { reseal, type Resealed, sealedColumns, tryReseal } from './operations/reseal.ts';
export { type Register, registerCsv, registerOf } from './operations/register.ts';
export { askTrial, type RetainReport, runRetention, tryRetention, yearsAhead } from './operations/retain.ts';
export {
  type AuthorityRow,
  type BreachRow,
  selectAuthorityRequests as authorityRequests,
  selectBreaches as breaches,
} from './store-logs.ts';
export {
  type DirectoryFileRow,
  selectDirectoryContent as directoryContent,
  selectDirectoryFiles as directoryFiles,
} from './store-directory.ts';
export {
  endRestrictions,
  restrictedSince,
  selectRequest as rightsRequestOf,
  selectRequests as rightsRequests,
} from './store-requests.ts';
export {
  type RunRow as RetentionRun,
  selectRun as retentionRun,
  selectRuns as retentionRuns,
  selectTallies as retentionTallies,
  type TallyRow as RetentionTally,
} from './store-runs.ts';
export { privacyData } from './personal-data.ts';
