import type { z } from 'zod';
import * as action from './action.ts';
import * as basics from './basics.ts';
import * as bill from './bill.ts';
import * as change from './contract-change.ts';
import * as page from './customer-page.ts';
import * as dashboard from './dashboard.ts';
import * as money from './money-in.ts';
import * as mine from './my-space.ts';
import * as numbers from './numbers.ts';
import * as stock from './stock.ts';
import * as sheet from './price-sheet.ts';
import * as payer from './payer.ts';
import * as risk from './risk.ts';
import * as desk from './order-desk.ts';
import * as flow from './process-flow.ts';
import * as ticket from './trouble-ticket.ts';

/** The answers that the screens read, by the names of the types that the screens are given. */
export const screenShapes = {
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
  CustomerHit: page.customerHit,
  SearchPage: page.searchPage,
  Agreement: page.agreement,
  Appointment: page.appointment,
  Equipment: page.equipment,
  Consumption: page.consumption,
  CollectionCase: page.collectionCase,
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
  BillRun: money.billRun,
  BillRunPage: money.billRunPage,
  BillRunFailure: money.billRunFailure,
  DebitBatch: money.debitBatch,
  BankStatement: money.bankStatement,
  Movement: money.movement,
  MoneyInPage: money.moneyInPage,
  StatementReport: money.statementReport,
  UsageFile: money.usageFile,
  UsageReject: money.usageReject,
  UsageFilesPage: money.usageFilesPage,
  SheetLine: sheet.sheetLine,
  SheetVersion: sheet.sheetVersion,
  SheetOfContract: sheet.sheetOfContract,
  PriceSheetPage: sheet.priceSheetPage,
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
  Ticket: ticket.ticketShape,
  TicketPage: ticket.ticketPageShape,
  Interruption: ticket.interruptionShape,
  LineAvailability: ticket.availabilityShape,
  ServiceQuality: ticket.serviceQualityShape,
  EventImport: ticket.eventImportShape,
  ThirdPartyPayer: payer.thirdPartyPayer,
  RiskPage: risk.riskPage,
  ContractChange: change.contractChange,
  ToldChange: change.toldChange,
  AnnouncedChange: change.announcedChange,
  MyHome: mine.myHome,
  MyBills: mine.myBills,
  MyConsumption: mine.myConsumption,
  MyDocuments: mine.myDocuments,
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
} as const satisfies Record<string, z.ZodType>;
