/** Help at a distance: asked for, judged, accepted, given over the telephone and a shared screen, billed by what came of it. */
export {
  type AssistanceCase,
  type AssistedEquipment,
  type CallerIdentity,
  CASE_CHANNELS,
  CASE_STATES,
  type CaseOutcome,
  type CaseState,
  isOver,
  stepsFrom,
} from './domain/assistance-case.ts';
export type { Complaint } from './domain/complaint.ts';
export { bareCode, sessionState, type SharingSession } from './domain/sharing-session.ts';
export { acceptAssistance, answerStudy, cancelAssistance } from './operations/accept-case.ts';
export { answerComplaint, type ComplaintOutcome, openComplaint } from './operations/complain.ts';
export { endAssistance, endHomeVisit } from './operations/end-case.ts';
export { homeVisitPrice } from './operations/home-visit-price.ts';
export { joinSession } from './operations/join-session.ts';
export { enterCode, readInvitation } from './operations/enter-code.ts';
export { type IssuedCode, issueCode } from './operations/issue-code.ts';
export { openAssistance, type OpenCaseInput } from './operations/open-case.ts';
export { callbackSlots, INTERVENTION_MS, planCallback, startAssistance } from './operations/plan-callback.ts';
export { askOnly, priceListOf, type PricedService } from './operations/price-list.ts';
export { readSignals, sendSignal, stopSession } from './operations/signal.ts';
export { assistanceLifeOf, type AssistanceTerms, termsFor } from './operations/terms-of.ts';
export { withdrawAssistance } from './operations/withdraw-case.ts';
export {
  selectCase as assistanceCase,
  selectCasesOf as assistanceCasesOf,
  selectEnded as endedAssistance,
  selectPlanned as plannedCallbacks,
  selectQueue as assistanceQueue,
} from './store.ts';
export { selectComplaints as assistanceComplaints } from './store-complaints.ts';
export { selectSessionsOf as sharingSessionsOf } from './store-sessions.ts';
export { connectRemoteControl, type RemoteControl, remoteControl } from './ports.ts';
export { remoteAssistanceData } from './personal-data.ts';
