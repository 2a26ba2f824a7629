/** Cases under the procedures of a contract: opened, judged as facts come and days pass, carried out. */
export type { AskedFacts, ComingFact } from './domain/case-facts.ts';
export { changeInWords } from './domain/change-words.ts';
export type { CaseOutcome, OpenCaseInput, ProcessFlow, TellFactsInput } from './domain/process-flow.ts';
export { processActions } from './jobs.ts';
export { procedureOf } from './operations/judge-case.ts';
export { abandonCase, openCase, reviewCase, tellFacts } from './operations/open-case.ts';
export { cardProceduresFor, factsToCome, type OpenProcedure, proceduresFor } from './operations/procedures-for.ts';
export {
  type CasePage,
  selectCase as caseOf,
  selectCasePage as casePage,
  selectCasesOf as casesOf,
  selectOpenCase as openCaseOf,
} from './store.ts';
export { useWaits, type WatchReport, watchUse } from './operations/watch-use.ts';
export { watchSpending } from './operations/watch-spending.ts';
export { processFlowData } from './personal-data.ts';
