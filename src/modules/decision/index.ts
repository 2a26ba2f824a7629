/** The journal of decisions: what was asked of a contract, with which facts, and what it answered. */
export type { DecisionBasis, DecisionNote, NotedClause, NotedLaw, Replay } from './domain/decision-note.ts';
export { refusalInWords } from './domain/refusal-in-words.ts';
export { notedClauses, tellDecision } from './domain/tell-decision.ts';
export type { TermsMode } from './domain/take-decision.ts';
export {
  type AskedTerms,
  askTerms,
  type Journal,
  type JournalOptions,
  openJournal,
  openJournalIn,
  saveJournals,
} from './operations/open-journal.ts';
export {
  accountOfDecision,
  decisionBases,
  decisionNote,
  decisionNotes,
  decisionsOf,
  replayDecision,
} from './operations/replay-decision.ts';
export { withoutFault } from './operations/without-fault.ts';
export { decisionData } from './personal-data.ts';
