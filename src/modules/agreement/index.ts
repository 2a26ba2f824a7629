/** Subscription contracts, from order to end. */
export type {
  ActivateInput,
  Agreement,
  AgreementOutcome,
  AgreementState,
  CancelInput,
  InstallationFacts,
  NewAgreement,
  OnAgreement,
  OperatorTermination,
  ReturnInput,
  ReturnOutcome,
  TerminateInput,
  TerminationOutcome,
} from './domain/agreement.ts';
export { isCut, mayBecome, STATE_LABELS } from './domain/agreement-state.ts';
export { contractFacts } from './domain/contract-facts.ts';
export { agreementActions } from './jobs.ts';
export { activateAgreement } from './operations/activate-agreement.ts';
export { changePlan, type PlanChange } from './operations/change-plan.ts';
export { contractPapers } from './operations/keep-contract.ts';
export type { Paper, PaperFrame } from './domain/letter-page.ts';
export { clausesOnDocument, keepPaper } from './operations/keep-paper.ts';
export { choosePaymentMeans, type MeansChosen, meansInWords } from './operations/choose-payment-means.ts';
export {
  askMeans,
  type MeansAccepted,
  type MeansWanted,
  meansAccepted,
  meansUnder,
  otherMeans,
  type OtherMeans,
  otherMeansUnder,
  type WayToPay,
  type RefusedWay,
  waysRefused,
  waysToPay,
} from './operations/payment-means.ts';
export { askMoneyBack, type MoneyBack } from './operations/money-back.ts';
export { moveToTerms } from './operations/move-to-terms.ts';
export { commitAgain, configureAgreement, moveAgreement, repriceLine } from './operations/change-terms.ts';
export { handOverEquipment } from './operations/hand-over-equipment.ts';
export {
  loseEquipment,
  renumberAgreement,
  replaceEquipment,
  takeEquipmentBack,
} from './operations/replace-resources.ts';
export { type Transferred, transferAgreement } from './operations/transfer-agreement.ts';
export {
  cancelAgreement,
  closeAgreement,
  terminateByOperator,
  withdrawAgreement,
} from './operations/close-agreement.ts';
export {
  agreementOf,
  agreementsOf,
  awaitActivation,
  openAgreement,
  terminationReason,
  terminationRequestedOn,
} from './operations/open-agreement.ts';
export { presentEquipmentNotice, returnEquipment } from './operations/return-equipment.ts';
export { resumeAgreement, suspendAgreement } from './operations/suspend-agreement.ts';
export { cancelTermination } from './operations/cancel-termination.ts';
export { proveTerminationReason } from './operations/prove-termination.ts';
export { terminateAgreement, whatIfTerminated } from './operations/terminate-agreement.ts';
export {
  type AreaFilter,
  countByCommune,
  countInService,
  selectInService as agreementsInService,
} from './store-area.ts';
export { selectReturnsOf as returnsOf, type ReturnRow } from './store-returns.ts';
export { agreementData } from './personal-data.ts';
