import type { ProcessFlow } from '../../process-flow/index.ts';

/** Groups of procedures whose cases are tickets. */
export const TICKET_GROUPS = ['quality', 'complaint'] as const;

export const TEAMS = ['technical', 'network', 'customer-care', 'billing'] as const;
export type Team = (typeof TEAMS)[number];

export const SEVERITIES = ['minor', 'major', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something that somebody at the desk wrote on a ticket. */
export interface TicketNote {
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** Who looks after a ticket, and what was told of it. */
export interface TicketDesk {
  readonly accountId: string;
  readonly processFlowId: string;
  readonly team: Team;
  readonly assignee: string | null;
  readonly severity: Severity;
  readonly description: string;
  readonly notes: readonly TicketNote[];
  readonly version: number;
}

/** A ticket: a case of quality or complaint, with its desk. */
export interface Ticket {
  readonly flow: ProcessFlow;
  readonly desk: TicketDesk;
}

/** The states of TMF621. */
export type TicketStatus = 'acknowledged' | 'rejected' | 'pending' | 'inProgress' | 'cancelled' | 'closed' | 'resolved';

/** Where a ticket stands, in the words of TMF621: `pending` when the customer has something to ask for. */
export function ticketStatus({ flow, desk }: Ticket): TicketStatus {
  if (flow.state === 'abandoned') return 'cancelled';
  if (flow.closedOn !== null) return 'closed';
  if (flow.shown.claims.length > 0) return 'resolved';
  if (flow.done.due.length > 0) return 'inProgress';
  return desk.assignee === null ? 'acknowledged' : 'pending';
}

/** The desk of a ticket that nobody has touched yet. */
export function untouchedDesk(flow: ProcessFlow): TicketDesk {
  return {
    accountId: flow.accountId,
    processFlowId: flow.id,
    team: flow.group === 'complaint' ? 'customer-care' : 'technical',
    assignee: null,
    severity: 'minor',
    description: '',
    notes: [],
    version: 0,
  };
}
