/** Mediation: records of use as switches write them, read into records that can be rated. */
export { type Dropped, lookInFolders, sourceFolder } from './operations/look-in-folders.ts';
export { contentHash, registerFile } from './operations/register-file.ts';
export { addSource, changeSource, openSource } from './operations/change-sources.ts';
export { gatherRecords, receiveRecord } from './operations/receive-record.ts';
export { receiveCorrection, retryRejects } from './operations/receive-correction.ts';
export { rejectReport } from './operations/reject-report.ts';
export { takeFileIn } from './operations/take-file-in.ts';
export { selectFile as mediationFileOf, selectFiles as mediationFiles } from './store-files.ts';
export { countRejects as rejectsByState, selectRejects as rejectsOf } from './store-rejects.ts';
export { mediationData } from './personal-data.ts';
