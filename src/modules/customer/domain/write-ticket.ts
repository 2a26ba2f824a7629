import type { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, isoInstant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type {
  EventImport,
  LineAvailability,
  LineInterruption,
  NetworkEvent,
  Ticket,
  TicketStatus,
} from '../../trouble-ticket/index.ts';
import type * as shapes from '../shapes/trouble-ticket.ts';

const moment = (at: Instant | null): string | null => (at === null ? null : isoInstant(at));

/** A network event for the screen; counts of lines come beside. */
export function networkEventOut(
  event: NetworkEvent,
  counts: { readonly lines: number; readonly toldLate: number },
): z.infer<typeof shapes.networkEventShape> {
  const { area } = event;
  return {
    id: event.id,
    kind: event.kind,
    reference: event.reference,
    title: event.title,
    territories: [...area.territories],
    communes: [...area.communes],
    technologies: [...area.technologies],
    listedLines: area.agreementIds.length,
    cause: event.cause,
    total: event.total,
    state: event.state,
    startsAt: isoInstant(event.startsAt),
    endsAt: moment(event.endsAt),
    phase: event.phase,
    ...counts,
    failures: [...event.failures],
    version: event.version,
  };
}

/** A ticket for the screen. */
export function ticketOut(
  { flow, desk }: Ticket,
  status: TicketStatus,
  title: Bilingual,
): z.infer<typeof shapes.ticketShape> {
  return {
    id: flow.id,
    accountId: flow.accountId,
    agreementId: flow.agreementId,
    procedure: flow.procedure,
    title,
    status,
    stateLabel: flow.stateLabel,
    openedOn: isoDate(flow.openedOn),
    closedOn: flow.closedOn === null ? null : isoDate(flow.closedOn),
    team: desk.team,
    assignee: desk.assignee,
    severity: desk.severity,
    description: desk.description,
    notes: [...desk.notes],
    version: desk.version,
  };
}

/** An interruption for the screen. */
export function interruptionOut(one: LineInterruption): z.infer<typeof shapes.interruptionShape> {
  const { id, agreementId, eventId, cause, total, noticeRespected, decision, processFlowId, cancelled } = one;
  return {
    id,
    agreementId,
    eventId,
    cause,
    total,
    startedAt: isoInstant(one.startedAt),
    endedAt: moment(one.endedAt),
    reportedAt: moment(one.reportedAt),
    notifiedAt: moment(one.notifiedAt),
    noticeBy: moment(one.noticeBy),
    noticeRespected,
    decision,
    processFlowId,
    cancelled,
  };
}

/** The availability of a period for the screen. */
export function availabilityOut(one: LineAvailability): z.infer<typeof shapes.availabilityShape> {
  const { agreementId, percent, respected, decision, processFlowId } = one;
  return { agreementId, from: isoDate(one.from), to: isoDate(one.to), percent, respected, decision, processFlowId };
}

/** What an import kept, for the screen. */
export function importOut(report: EventImport): z.infer<typeof shapes.eventImportShape> {
  return { ...report, rejected: [...report.rejected] };
}
