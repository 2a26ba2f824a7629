import { z } from 'zod';
import { bilingual, day, obligation, why } from './basics.ts';

/** An instant by the clocks of its territory. */
const instantText = z.string();

/** An outage or planned work, and how far its news has gone. */
export const networkEventShape = z.object({
  id: z.string(),
  kind: z.enum(['outage', 'planned-work']),
  reference: z.string(),
  title: bilingual,
  territories: z.array(z.string()),
  communes: z.array(z.string()),
  technologies: z.array(z.string()),
  /** Contracts of the lines that were listed one by one. */
  listedLines: z.number(),
  cause: z.enum(['operator', 'planned-work', 'third-party', 'force-majeure']),
  total: z.boolean(),
  state: z.enum(['announced', 'open', 'restored', 'cancelled']),
  startsAt: instantText,
  endsAt: instantText.nullable(),
  /** What is still being done, line after line. */
  phase: z.enum(['reaching', 'extending', 'closing']).nullable(),
  /** Whose clocks the hours are told by. */
  territory: z.string(),
  declaredAt: instantText,
  lines: z.number(),
  customers: z.number(),
  /** Lines told of planned work as early as their contract says. */
  toldInTime: z.number(),
  /** Lines told of planned work later than their contract says. */
  toldLate: z.number(),
  failures: z.array(z.object({ agreementId: z.string(), reason: z.string() })),
  version: z.number(),
});

/** A page of network events. */
export const networkEventPageShape = z.object({
  /** Where the operator is at home: the clocks by which a new event is told. */
  territory: z.string(),
  now: instantText,
  events: z.array(networkEventShape),
  next: z.string().nullable(),
});

/** The event that interrupts a line. */
const eventOfLine = z.object({
  id: z.string(),
  kind: z.enum(['outage', 'planned-work']),
  reference: z.string(),
  title: bilingual,
  state: z.enum(['announced', 'open', 'restored', 'cancelled']),
  startsAt: instantText,
  endsAt: instantText.nullable(),
});

/** An interruption of a line. */
export const interruptionShape = z.object({
  id: z.string(),
  agreementId: z.string(),
  eventId: z.string().nullable(),
  event: eventOfLine.nullable(),
  cause: z.string(),
  total: z.boolean(),
  startedAt: instantText,
  endedAt: instantText.nullable(),
  reportedAt: instantText.nullable(),
  notifiedAt: instantText.nullable(),
  noticeBy: instantText.nullable(),
  /** `null` when the contract sets no time for the notice. */
  noticeRespected: z.boolean().nullable(),
  /** The journalled decision about the notice. */
  decision: z.string().nullable(),
  processFlowId: z.string().nullable(),
  cancelled: z.boolean(),
});

/** A ticket: a case of quality or complaint, with who looks after it. */
export const ticketShape = z.object({
  id: z.string(),
  accountId: z.string(),
  agreementId: z.string(),
  holder: z.string(),
  accountNumber: z.string(),
  territory: z.string(),
  procedure: z.string(),
  title: bilingual,
  status: z.enum(['acknowledged', 'rejected', 'pending', 'inProgress', 'cancelled', 'closed', 'resolved']),
  stateLabel: bilingual,
  openedOn: day,
  closedOn: day.nullable(),
  team: z.enum(['technical', 'network', 'customer-care', 'billing']),
  assignee: z.string().nullable(),
  severity: z.enum(['minor', 'major', 'critical']),
  description: z.string(),
  notes: z.array(z.object({ at: instantText, by: z.string(), text: z.string() })),
  /** What is awaited, in the order in which it falls due. */
  due: z.array(obligation),
  /** What the customer may ask for under the contract. */
  claims: z.array(z.object({ label: bilingual, amount: z.string().nullable() })),
  interruption: interruptionShape.nullable(),
  /** Of the desk: give it back as `If-Match` to change it. */
  version: z.number(),
});

/** How much of a period a line worked. */
export const availabilityShape = z.object({
  agreementId: z.string(),
  from: day,
  to: day,
  percent: z.string(),
  respected: z.boolean(),
  decision: z.string(),
  processFlowId: z.string().nullable(),
});

/** The inbox of a team, or a page of all tickets. */
export const ticketPageShape = z.object({ tickets: z.array(ticketShape), next: z.string().nullable() });

/** A line that an event concerns: what its customer was told, and when. */
const eventLine = z.object({
  accountId: z.string(),
  agreementId: z.string(),
  holder: z.string(),
  accountNumber: z.string(),
  commune: z.string(),
  interruption: interruptionShape,
  why: why.nullable(),
});

/** An event with a page of its lines. */
export const networkEventDetailShape = z.object({
  event: networkEventShape,
  now: instantText,
  lines: z.array(eventLine),
  next: z.string().nullable(),
});

/** The periods of availability that were judged, and the lines of one of them, the worst first. */
export const availabilityOverviewShape = z.object({
  periods: z.array(
    z.object({
      from: day,
      to: day,
      /** Lines interrupted at least once: the others worked all the time. */
      lines: z.number(),
      missed: z.number(),
      average: z.string(),
      lowest: z.string(),
    }),
  ),
});
const availabilityLine = availabilityShape.extend({
  accountId: z.string(),
  holder: z.string(),
  accountNumber: z.string(),
});
export const availabilityLinesShape = z.object({ lines: z.array(availabilityLine), next: z.string().nullable() });

/** What an account went through: tickets, interruptions, availability. */
export const serviceQualityShape = z.object({
  /** The present instant, by the clocks of the account's territory. */
  now: instantText,
  tickets: z.array(ticketShape),
  interruptions: z.array(interruptionShape),
  availability: z.array(availabilityShape),
});

/** What an import of network events kept, and what it left out. */
export const eventImportShape = z.object({
  read: z.number(),
  kept: z.number(),
  rejected: z.array(z.object({ row: z.number(), field: z.string(), reason: bilingual })),
});
