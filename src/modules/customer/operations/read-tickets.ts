import type { z } from 'zod';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementOf } from '../../agreement/index.ts';
import { procedureOf } from '../../process-flow/index.ts';
import {
  availabilityOf,
  countLinesOf,
  interruptionsOf,
  networkEventPage,
  type Team,
  teamInbox,
  type Ticket,
  ticketPage,
  ticketsOf,
  ticketStatus,
} from '../../trouble-ticket/index.ts';
import { availabilityOut, interruptionOut, networkEventOut, ticketOut } from '../domain/write-ticket.ts';
import type * as shapes from '../shapes/trouble-ticket.ts';

const PAGE = 50;
const INBOX = 200;

/** Tickets as screens show them, named by the procedures of their contracts. */
export async function writeTickets(tx: Tx, tickets: readonly Ticket[]): Promise<z.infer<typeof shapes.ticketShape>[]> {
  const written = [];
  for (const ticket of tickets) {
    const { agreementId, procedure } = ticket.flow;
    const pack = (await agreementOf(tx, agreementId))?.pack ?? '';
    const title = procedureOf(pack, procedure)?.title ?? { fr: procedure, en: procedure };
    written.push(ticketOut(ticket, ticketStatus(ticket), title));
  }
  return written;
}

/** The inbox of a team, the most severe first; without a team, a page of all tickets, newest first. */
export async function readTickets(
  tx: Tx,
  query: { readonly team?: Team | undefined; readonly open?: boolean | undefined; readonly after?: string | undefined },
): Promise<z.infer<typeof shapes.ticketPageShape>> {
  const { team, open, after } = query;
  if (team !== undefined) return { tickets: await writeTickets(tx, await teamInbox(tx, team, INBOX)), next: null };
  const found = await ticketPage(tx, { open, after, limit: PAGE });
  const next = found.length < PAGE ? null : found.at(-1)!.flow.id;
  return { tickets: await writeTickets(tx, found), next };
}

/** What an account went through: its tickets, interruptions and availability. */
export async function readServiceQuality(
  tx: Tx,
  accountId: string,
): Promise<z.infer<typeof shapes.serviceQualityShape>> {
  return {
    tickets: await writeTickets(tx, await ticketsOf(tx, accountId)),
    interruptions: (await interruptionsOf(tx, accountId)).map(interruptionOut),
    availability: (await availabilityOf(tx, accountId)).map(availabilityOut),
  };
}

/** A page of network events, newest first. */
export async function readNetworkEvents(
  tx: Tx,
  query: { readonly open?: boolean | undefined; readonly after?: string | undefined },
): Promise<z.infer<typeof shapes.networkEventPageShape>> {
  const found = await networkEventPage(tx, { ...query, limit: PAGE });
  const events = [];
  for (const event of found) events.push(networkEventOut(event, await countLinesOf(tx, event.id)));
  return { events, next: found.length < PAGE ? null : found.at(-1)!.id };
}
