import type { z } from 'zod';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, instant } from '../../../kernel/instant.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type {
  EventImport,
  LineAvailability,
  LineInterruption,
  NetworkEvent,
  Ticket,
  TicketStatus,
} from '../../trouble-ticket/index.ts';
import type { ObligationShape } from '../shapes/basics.ts';
import type * as shapes from '../shapes/trouble-ticket.ts';
import { momentText } from './write-values.ts';

/** An instant by the clocks of a territory, if there is one. */
function momentAt(at: Instant | null, territory: string): string | null {
  return at === null ? null : momentText(at, territory);
}

/** A network event for the screen; counts of lines come beside. */
export function networkEventOut(
  event: NetworkEvent,
  counts: Pick<z.infer<typeof shapes.networkEventShape>, 'lines' | 'customers' | 'toldInTime' | 'toldLate'>,
  territory: string,
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
    territory,
    declaredAt: momentText(event.declaredAt, territory),
    startsAt: momentText(event.startsAt, territory),
    endsAt: momentAt(event.endsAt, territory),
    phase: event.phase,
    ...counts,
    failures: [...event.failures],
    version: event.version,
  };
}

/** What comes beside a ticket: whose it is, what is awaited, what it is about. */
export interface AroundTicket {
  readonly status: TicketStatus;
  readonly title: Bilingual;
  readonly holder: string;
  readonly accountNumber: string;
  readonly territory: string;
  readonly due: readonly ObligationShape[];
  readonly interruption: z.infer<typeof shapes.interruptionShape> | null;
}

/** A ticket for the screen. */
export function ticketOut({ flow, desk }: Ticket, around: AroundTicket): z.infer<typeof shapes.ticketShape> {
  return {
    ...around,
    id: flow.id,
    accountId: flow.accountId,
    agreementId: flow.agreementId,
    procedure: flow.procedure,
    stateLabel: flow.stateLabel,
    openedOn: isoDate(flow.openedOn),
    closedOn: flow.closedOn === null ? null : isoDate(flow.closedOn),
    team: desk.team,
    assignee: desk.assignee,
    severity: desk.severity,
    description: desk.description,
    notes: desk.notes.map((one) => ({ ...one, at: momentText(instant(one.at), around.territory) })),
    due: [...around.due],
    claims:
      flow.closedOn === null
        ? flow.shown.claims.map(({ label, amountInclTax }) => ({ label, amount: amountInclTax ?? null }))
        : [],
    version: desk.version,
  };
}

/** An interruption for the screen, by the clocks of its line. */
export function interruptionOut(
  one: LineInterruption,
  territory: string,
  event?: NetworkEvent,
): z.infer<typeof shapes.interruptionShape> {
  const { id, agreementId, eventId, cause, total, noticeRespected, decision, processFlowId, cancelled } = one;
  return {
    id,
    agreementId,
    eventId,
    event: event
      ? {
          id: event.id,
          kind: event.kind,
          reference: event.reference,
          title: event.title,
          state: event.state,
          startsAt: momentText(event.startsAt, territory),
          endsAt: momentAt(event.endsAt, territory),
        }
      : null,
    cause,
    total,
    startedAt: momentText(one.startedAt, territory),
    endedAt: momentAt(one.endedAt, territory),
    reportedAt: momentAt(one.reportedAt, territory),
    notifiedAt: momentAt(one.notifiedAt, territory),
    noticeBy: momentAt(one.noticeBy, territory),
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
