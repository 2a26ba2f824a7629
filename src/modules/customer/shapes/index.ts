import type { z } from 'zod';
import * as action from './action.ts';
import * as balance from './balance.ts';
import * as basics from './basics.ts';
import * as bill from './bill.ts';
import * as simulation from './bill-simulation.ts';
import * as card from './card-payment.ts';
import { messagePreferences } from './message-preferences.ts';
import * as choices from './choices.ts';
import * as collection from './collection.ts';
import * as use from './consumption.ts';
import * as change from './contract-change.ts';
import * as page from './customer-page.ts';
import * as dashboard from './dashboard.ts';
import * as money from './money-in.ts';
import * as message from './my-message.ts';
import * as mine from './my-space.ts';
import * as numbers from './numbers.ts';
import * as stock from './stock.ts';
import * as sheet from './price-sheet.ts';
import * as bank from './bank-details.ts';
import * as reconciliation from './reconciliation.ts';
import * as payer from './payer.ts';
import * as questions from './questions.ts';
import * as risk from './risk.ts';
import * as desk from './order-desk.ts';
import * as flow from './process-flow.ts';
import * as till from './till.ts';
import * as whole from './whole-customer.ts';
import * as ticket from './trouble-ticket.ts';
import * as user from './user.ts';

/** The answers that the screens read, by the names of the types that the screens are given. */
export const screenShapes = {
  MessagePreferences: messagePreferences,
  Bilingual: basics.bilingual,
  Why: basics.why,
  Term: basics.term,
  Clause: basics.clause,
  Step: basics.step,
  DecisionNote: basics.decisionNote,
  Obligation: basics.obligation,
  TimelineEvent: basics.timelineEvent,
  BillSummary: bill.billSummary,
  BillLine: bill.billLine,
  BillPage: bill.billPage,
  BillForm: bill.billForm,
  BillSimulation: simulation.billSimulation,
  BillCheck: simulation.billCheck,
  BillSimulationPage: simulation.billSimulationPage,
  CustomerHit: page.customerHit,
  SearchPage: page.searchPage,
  WholeCustomer: whole.wholeCustomer,
  Agreement: page.agreement,
  Appointment: page.appointment,
  Equipment: page.equipment,
  Consumption: use.consumption,
  BalancePage: balance.balancePage,
  UsageLimit: use.usageLimit,
  UsageAlert: use.usageAlert,
  UseRecord: use.useRecord,
  UseRecordPage: use.useRecordPage,
  MyProjectedBill: use.myProjectedBill,
  CollectionCase: page.collectionCase,
  CollectionDesk: collection.collectionDesk,
  DeskCase: collection.deskCase,
  StepAhead: collection.stepAhead,
  PaymentPlan: collection.paymentPlanShape,
  PaymentPromise: collection.promiseShape,
  CollectionHold: collection.holdShape,
  CasePage: collection.casePage,
  MyArrears: collection.myArrears,
  DocumentLink: page.documentShape,
  CustomerPage: page.customerPage,
  Charge: action.charge,
  Due: action.due,
  Change: action.change,
  Figure: action.figure,
  ActionOutcome: action.actionOutcome,
  Dashboard: dashboard.dashboard,
  WorkItem: dashboard.workItem,
  WorkPage: dashboard.workPage,
  OpenCase: dashboard.openCase,
  TillPage: till.tillPage,
  Till: till.till,
  TillSession: till.tillSession,
  TillSessionPage: till.tillSessionPage,
  TillPayment: till.tillPayment,
  TillDeposit: till.tillDeposit,
  TillTotals: till.tillTotals,
  TillPayer: till.tillPayer,
  CardPayment: card.cardPayment,
  MyPayments: card.myPayments,
  StartedPayment: card.startedPayment,
  CardPaymentsPage: card.cardPaymentsPage,
  CardPayout: card.cardPayout,
  CardPayoutLine: card.cardPayoutLine,
  BillRun: money.billRun,
  BillRunPage: money.billRunPage,
  BillRunFailure: money.billRunFailure,
  DebitBatch: money.debitBatch,
  BankStatement: money.bankStatement,
  Movement: money.movement,
  MoneyInPage: money.moneyInPage,
  StatementReport: money.statementReport,
  SheetLine: sheet.sheetLine,
  SheetVersion: sheet.sheetVersion,
  SheetOfContract: sheet.sheetOfContract,
  PriceSheetPage: sheet.priceSheetPage,
  UsageRerating: sheet.rerating,
  ServedAddress: desk.servedAddress,
  CatalogItem: desk.catalogItem,
  OfferVerdict: desk.offerVerdict,
  Qualification: desk.qualification,
  Procedure: flow.procedureShape,
  ProcedureList: flow.procedureList,
  ProcessFlow: flow.processFlowShape,
  ProcessFlowList: flow.processFlowList,
  ProcessFlowPage: flow.processFlowPage,
  ProcessFlowDetail: flow.processFlowPageShape,
  NetworkEvent: ticket.networkEventShape,
  NetworkEventPage: ticket.networkEventPageShape,
  NetworkEventDetail: ticket.networkEventDetailShape,
  AvailabilityOverview: ticket.availabilityOverviewShape,
  AvailabilityLines: ticket.availabilityLinesShape,
  Ticket: ticket.ticketShape,
  TicketPage: ticket.ticketPageShape,
  Interruption: ticket.interruptionShape,
  LineAvailability: ticket.availabilityShape,
  ServiceQuality: ticket.serviceQualityShape,
  EventImport: ticket.eventImportShape,
  ThirdPartyPayer: payer.thirdPartyPayer,
  BankDetails: bank.bankDetails,
  StatementPage: reconciliation.statementPage,
  ExplainedMovement: reconciliation.explainedMovement,
  MoneyOutPage: reconciliation.moneyOutPage,
  RiskPage: risk.riskPage,
  ContractChange: change.contractChange,
  ToldChange: change.toldChange,
  ToldContract: change.toldContract,
  ToldChangeDetail: change.toldChangeDetail,
  ContractChangeDetail: change.contractChangeDetail,
  TermsDifferences: change.termsDifferences,
  ChangeChoices: change.changeChoices,
  QuestionsPage: questions.questionsPage,
  AnsweredQuestion: questions.answeredQuestion,
  ChoicesPage: choices.choicesPage,
  ChoiceSheet: choices.choiceSheet,
  ChoiceOption: choices.choiceOption,
  AnnouncedChange: change.announcedChange,
  MyHome: mine.myHome,
  MyBills: mine.myBills,
  MyDocuments: mine.myDocuments,
  MyMessages: message.myMessages,
  MyMessagePage: message.myMessagePage,
  WhatIf: mine.whatIf,
  PhoneLine: numbers.phoneLine,
  Porting: numbers.porting,
  PortingDay: numbers.portingDay,
  PortingDetail: numbers.portingDetail,
  PortingItem: numbers.portingItem,
  NumberRights: numbers.numberRights,
  PortingMessage: numbers.portingMessage,
  PortingPage: numbers.portingPage,
  PortingList: numbers.portingList,
  NumbersPage: numbers.numbersPage,
  LineRio: numbers.lineRio,
  RioCheck: numbers.rioCheck,
  StockPage: stock.stockPage,
  StockPiece: stock.stockPiece,
  StockPieces: stock.stockPieces,
  ConsoleAgent: user.agentShape,
  ConsoleAgentPage: user.agentPage,
  ToldLink: user.toldLink,
  RoleTable: user.roleTable,
  CustomerAccess: user.customerAccess,
  FileAccessPage: user.fileAccessPage,
  SingleSignOn: user.singleSignOn,
} as const satisfies Record<string, z.ZodType>;
