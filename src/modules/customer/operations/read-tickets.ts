import type { z } from 'zod';
import { instant, isoInstant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf, accountsOf } from '../../account/index.ts';
import { agreementOf } from '../../agreement/index.ts';
import { procedureOf } from '../../process-flow/index.ts';
import {
  availabilityOf,
  interruptionOfCase,
  interruptionsOf,
  type LineInterruption,
  type NetworkEvent,
  networkEventOf,
  type Ticket,
  type TicketKey,
  ticketOf,
  type TicketQuery,
  ticketsOf,
  ticketStatus,
  ticketWork,
} from '../../trouble-ticket/index.ts';
import { availabilityOut, interruptionOut, ticketOut } from '../domain/write-ticket.ts';
import { momentText } from '../domain/write-values.ts';
import type * as shapes from '../shapes/trouble-ticket.ts';
import { awaitedIn } from './read-process-flows.ts';
import { holdersOf } from './read-work.ts';

const PAGE = 50;

type TicketShape = z.infer<typeof shapes.ticketShape>;
type InterruptionShape = z.infer<typeof shapes.interruptionShape>;

/** Interruptions as screens show them, each with the event behind it. */
export async function writeInterruptions(
  tx: Tx,
  found: readonly LineInterruption[],
  territory: string,
): Promise<InterruptionShape[]> {
  const events = new Map<string, NetworkEvent | undefined>();
  for (const { eventId } of found)
    if (eventId !== null && !events.has(eventId)) events.set(eventId, await networkEventOf(tx, eventId));
  return found.map((one) =>
    interruptionOut(one, territory, one.eventId === null ? undefined : events.get(one.eventId)),
  );
}

/** Tickets as screens show them, named by the procedures of their contracts, with what is awaited in each. */
export async function writeTickets(tx: Tx, context: Context, tickets: readonly Ticket[]): Promise<TicketShape[]> {
  const ids = [...new Set(tickets.map(({ flow }) => flow.accountId))];
  const [holders, accounts] = await Promise.all([holdersOf(tx, ids), accountsOf(tx, ids)]);
  const awaited = new Map<string, Awaited<ReturnType<typeof awaitedIn>>>();
  for (const id of ids) awaited.set(id, await awaitedIn(tx, context, id));
  const write = async (ticket: Ticket): Promise<TicketShape> => {
    const { id, accountId, agreementId, procedure } = ticket.flow;
    const [agreement, interruption] = await Promise.all([agreementOf(tx, agreementId), interruptionOfCase(tx, id)]);
    const territory = agreement?.territory ?? 'FR';
    return ticketOut(ticket, {
      status: ticketStatus(ticket),
      title: procedureOf(agreement?.pack ?? '', procedure)?.title ?? { fr: procedure, en: procedure },
      holder: holders.get(accountId) ?? '',
      accountNumber: accounts.get(accountId)?.number ?? '',
      territory,
      due: awaited.get(accountId)!(ticket.flow),
      interruption: interruption ? (await writeInterruptions(tx, [interruption], territory))[0]! : null,
    });
  };
  return Promise.all(tickets.map(write));
}

function keyText({ id, dueAt, rank }: TicketKey): string {
  return `${dueAt === null ? '' : isoInstant(dueAt)}_${rank}~${id}`;
}

function readKey(text: string): TicketKey {
  const [place = '', id = ''] = text.split('~');
  const [dueAt = '', rank = ''] = place.split('_');
  return { id, rank: Number(rank), dueAt: dueAt === '' ? null : instant(dueAt) };
}

/** A page of the desk: what is late first, then what falls due next. */
export async function readTickets(
  tx: Tx,
  context: Context,
  query: TicketQuery & { readonly after?: string | undefined },
): Promise<z.infer<typeof shapes.ticketPageShape>> {
  const after = query.after === undefined ? undefined : readKey(query.after);
  const { tickets, next } = await ticketWork(tx, { ...query, after, limit: PAGE });
  return { tickets: await writeTickets(tx, context, tickets), next: next && keyText(next) };
}

/** One ticket with its desk. */
export async function readTicket(tx: Tx, context: Context, id: string): Promise<TicketShape | undefined> {
  const ticket = await ticketOf(tx, id);
  return ticket && (await writeTickets(tx, context, [ticket]))[0];
}

/** What an account went through: its tickets, interruptions and availability. */
export async function readServiceQuality(
  tx: Tx,
  context: Context,
  accountId: string,
): Promise<z.infer<typeof shapes.serviceQualityShape>> {
  const [account, tickets, found, availability] = await Promise.all([
    accountOf(tx, accountId),
    ticketsOf(tx, accountId).then((open) => writeTickets(tx, context, open)),
    interruptionsOf(tx, accountId),
    availabilityOf(tx, accountId),
  ]);
  const territory = account?.territory ?? 'FR';
  const interruptions = await writeInterruptions(tx, found, territory);
  return {
    now: momentText(context.clock.now(), territory),
    tickets,
    interruptions,
    availability: availability.map(availabilityOut),
  };
}
