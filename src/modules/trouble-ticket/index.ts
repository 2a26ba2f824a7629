/** Outages and planned work on the network, the lines that they interrupt, and the tickets about service. */
export type { Area, LineInterruption, LineKey, NetworkEvent, NewNetworkEvent } from './domain/network-event.ts';
export {
  type Severity,
  SEVERITIES,
  type Team,
  TEAMS,
  type Ticket,
  type TicketStatus,
  ticketStatus,
} from './domain/ticket.ts';
export { adoptReportedCases, networkWaits } from './operations/adopt-cases.ts';
export { declareNetworkEvent } from './operations/declare-event.ts';
export { networkJobs, SPREAD_JOB } from './jobs.ts';
export { cancelPlannedWork, endNetworkEvent } from './operations/end-event.ts';
export { extendPlannedWork, widenEvent } from './operations/extend-event.ts';
export { type EventImport, importNetworkEvents } from './operations/import-events.ts';
export { type AvailabilityReport, judgeAvailability } from './operations/judge-availability.ts';
export { reportTrouble, restoreTrouble, type Trouble, type TroubleOutcome } from './operations/report-trouble.ts';
export { spreadNetworkEvents, type SpreadReport } from './operations/spread-events.ts';
export { changeDesk, type DeskChange, ticketOf, ticketPage, ticketsOf, ticketWork } from './operations/tickets.ts';
export { type LineAvailability, selectAvailabilityOf as availabilityOf } from './store-availability.ts';
export {
  type AvailabilityPeriodCount,
  selectAvailabilityPage as availabilityPage,
  selectAvailabilityPeriods as availabilityPeriods,
} from './store-availability-periods.ts';
export {
  selectEvent as networkEventOf,
  selectEventByReference as networkEventByReference,
  selectEventPage as networkEventPage,
} from './store-events.ts';
export {
  countOfEvent as countLinesOf,
  selectInterruptionPage as interruptionPage,
  selectInterruptionsOf as interruptionsOf,
  selectOfCase as interruptionOfCase,
} from './store-interruptions.ts';
export type { TicketKey, TicketQuery } from './store-ticket-work.ts';
export { selectNextNetworkDay as nextNetworkDay } from './store-waiting.ts';
export { troubleTicketData } from './personal-data.ts';
