import { z } from 'zod';
import { parseInstant } from '../../kernel/instant.ts';
import { writtenAs } from '../../platform/http/worded-fields.ts';
import { tmfHref, tmfRef, type TmfResource } from '../../formats/tmf-resource.ts';
import { isoInstant } from '../../kernel/instant.ts';
import { SEVERITIES, type Ticket, ticketStatus } from './domain/ticket.ts';

/** A ticket as TMF621 writes it: its type is the procedure of the contract that carries it. */
export function ticketResource(ticket: Ticket): TmfResource {
  const { flow, desk } = ticket;
  const due = flow.done.due.map(({ at }) => at).sort()[0];
  return {
    id: flow.id,
    href: tmfHref('troubleTicket', flow.id),
    creationDate: isoInstant(flow.openedAt),
    description: desk.description === '' ? flow.stateLabel.fr : desk.description,
    severity: desk.severity,
    ticketType: flow.procedure,
    status: ticketStatus(ticket),
    statusChangeReason: flow.state,
    ...(due === undefined ? {} : { expectedResolutionDate: due.includes('T') ? due : `${due}T23:59:59Z` }),
    note: desk.notes.map(({ at, by, text }, rank) => ({ id: String(rank + 1), author: by, date: at, text })),
    relatedEntity: [
      tmfRef('Agreement', flow.agreementId, tmfHref('agreement', flow.agreementId), { role: 'agreement' }),
    ],
    relatedParty: [
      tmfRef('BillingAccount', flow.accountId, tmfHref('billingAccount', flow.accountId), { role: 'customer' }),
    ],
    '@type': 'TroubleTicket',
  };
}

/** A new ticket: a line of an agreement that does not work, or not well. */
export const ticketBody = z.object({
  description: z.string().trim().min(1).max(2_000),
  severity: z.enum(SEVERITIES),
  ticketType: z.enum(['no-service', 'degraded-service']),
  relatedEntity: z
    .array(z.object({ id: z.uuid(), role: z.string().max(100).optional(), '@referredType': z.literal('Agreement') }))
    .length(1),
});

const instantText = writtenAs(
  /^(19|2[01])\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  'Instant attendu avec son décalage (2026-03-14T10:00:00-04:00).',
  'Expected an instant with its offset (2026-03-14T10:00:00-04:00).',
).refine((text) => parseInstant(text) !== undefined, {
  params: { fr: 'Ce jour ou cette heure n’existe pas.', en: 'There is no such day or hour.' },
});

/** What integrators may change: service is back, or a note. */
export const ticketPatch = z.object({
  status: z.literal('resolved').optional(),
  resolutionDate: instantText.optional(),
  note: z
    .array(z.object({ text: z.string().trim().min(1).max(2_000) }))
    .max(20)
    .optional(),
});
