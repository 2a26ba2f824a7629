import { isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { caseOf, casePage, casesOf, type ProcessFlow } from '../../process-flow/index.ts';
import { type Severity, type Team, type Ticket, TICKET_GROUPS, untouchedDesk } from '../domain/ticket.ts';
import { insertDesk, selectDesk, selectDesks } from '../store-desk.ts';
import { selectTicketWork, type TicketKey, type TicketQuery } from '../store-ticket-work.ts';

const NO_TICKET = fail('trouble-ticket/not-found', 'Ce ticket n’existe pas.', 'There is no such ticket.', 'ticketId');
const CHANGED = fail(
  'trouble-ticket/changed-meanwhile',
  'Quelqu’un a modifié ce ticket entre-temps ; relisez-le avant de recommencer.',
  'Somebody changed this ticket meanwhile; read it again before you retry.',
);

function isTicket({ group }: ProcessFlow): boolean {
  return (TICKET_GROUPS as readonly string[]).includes(group);
}

async function withDesks(tx: Tx, flows: readonly ProcessFlow[]): Promise<Ticket[]> {
  const desks = await selectDesks(
    tx,
    flows.map(({ id }) => id),
  );
  return flows.map((flow) => ({ flow, desk: desks.get(flow.id) ?? untouchedDesk(flow) }));
}

/** A ticket by its id, which is that of its case. */
export async function ticketOf(tx: Tx, id: string): Promise<Ticket | undefined> {
  const flow = await caseOf(tx, id);
  if (!flow || !isTicket(flow)) return undefined;
  return { flow, desk: (await selectDesk(tx, id)) ?? untouchedDesk(flow) };
}

/** The tickets of an account, newest first. */
export async function ticketsOf(tx: Tx, accountId: string): Promise<Ticket[]> {
  return withDesks(tx, (await casesOf(tx, accountId)).filter(isTicket));
}

/** A page of the tickets of some accounts, or of all of them, newest first. */
export async function ticketsAmong(
  tx: Tx,
  among: readonly string[] | 'all',
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<Ticket[]> {
  if (among === 'all') return ticketPage(tx, page);
  const own: Ticket[] = [];
  for (const accountId of among) own.push(...(await ticketsOf(tx, accountId)));
  own.sort((a, b) => (a.flow.id < b.flow.id ? 1 : -1));
  return own.filter(({ flow }) => page.after === undefined || flow.id < page.after).slice(0, page.limit);
}

/** A page of the operator's tickets, newest first. */
export async function ticketPage(
  tx: Tx,
  page: { readonly open?: boolean | undefined; readonly after?: string | undefined; readonly limit: number },
): Promise<Ticket[]> {
  return withDesks(tx, await casePage(tx, { ...page, groups: TICKET_GROUPS }));
}

/** A page of the desk: what is late first, then what falls due next. */
export async function ticketWork(
  tx: Tx,
  query: TicketQuery & { readonly after?: TicketKey | undefined; readonly limit: number },
): Promise<{ readonly tickets: readonly Ticket[]; readonly next: TicketKey | null }> {
  const keys = await selectTicketWork(tx, query);
  const flows: ProcessFlow[] = [];
  for (const { id } of keys) flows.push((await caseOf(tx, id))!);
  return { tickets: await withDesks(tx, flows), next: keys.length < query.limit ? null : keys.at(-1)! };
}

export interface DeskChange {
  readonly ticketId: string;
  readonly team?: Team | undefined;
  readonly assignee?: string | null | undefined;
  readonly severity?: Severity | undefined;
  readonly note?: string | undefined;
  readonly ifVersion?: number | undefined;
}

/** Gives a ticket to a team or to somebody, says how severe it is, or writes a note on it. */
export async function changeDesk(tx: Tx, context: Context, change: DeskChange): Promise<Result<Ticket>> {
  const ticket = await ticketOf(tx, change.ticketId);
  if (!ticket) return NO_TICKET;
  const { flow, desk } = ticket;
  if (change.ifVersion !== undefined && change.ifVersion !== desk.version) return CHANGED;
  const note = change.note && { at: isoInstant(context.clock.now()), by: context.actor, text: change.note };
  const changed = {
    ...desk,
    team: change.team ?? desk.team,
    assignee: change.assignee === undefined ? desk.assignee : change.assignee,
    severity: change.severity ?? desk.severity,
    notes: note ? [...desk.notes, note] : desk.notes,
    version: desk.version + 1,
  };
  await insertDesk(tx, changed);
  await recordAudit(tx, context, {
    action: 'trouble-ticket:desk',
    subject: `case:${flow.id}`,
    detail: { team: changed.team, assignee: changed.assignee, severity: changed.severity, noted: note !== undefined },
  });
  return ok({ flow, desk: changed });
}
