/** Personal data: how long they are kept, who asked for what of theirs, and what was done about it. */
export { declaredData } from './declared.ts';
export { privacyJobs } from './jobs.ts';
export { type RetainReport, runRetention, tryRetention, yearsAhead } from './operations/retain.ts';
export { policyOf } from './operations/policy.ts';
export { privacyData } from './personal-data.ts';
