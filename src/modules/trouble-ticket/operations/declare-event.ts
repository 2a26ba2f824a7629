import { uuidV7 } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { lineOf } from '../../resource-inventory/index.ts';
import type { NetworkEvent, NewNetworkEvent } from '../domain/network-event.ts';
import { insertEvent, selectEventByReference } from '../store-events.ts';

const TITLE = {
  outage: { fr: 'Coupure du réseau', en: 'Network outage' },
  'planned-work': { fr: 'Travaux programmés', en: 'Planned work' },
} as const;

const NO_AREA = fail(
  'network-event/no-area',
  'Dites où : un territoire, une commune, une technologie ou des lignes.',
  'Say where: a territory, a commune, a technology or lines.',
  'communes',
);
const NO_END = fail(
  'network-event/end-before-start',
  'Des travaux programmés ont une fin prévue, après leur début.',
  'Planned work has an end foreseen, after its start.',
  'endsAt',
);
const TO_COME = fail(
  'network-event/outage-to-come',
  'Une coupure a déjà commencé ; annoncez plutôt des travaux.',
  'An outage has begun already; announce work instead.',
  'startsAt',
);

/** The agreements that have the lines listed; a number that nobody has is refused. */
export async function linesInArea(tx: Tx, context: Context, lines: readonly string[]): Promise<Result<string[]>> {
  const ids: string[] = [];
  for (const e164 of lines) {
    const line = await lineOf(tx, e164, context.clock.now());
    if (!line)
      return fail(
        'network-event/unknown-line',
        `Personne n’a la ligne ${e164}.`,
        `Nobody has the line ${e164}.`,
        'lines',
      );
    ids.push(line.agreementId);
  }
  return ok([...new Set(ids)]);
}

function faultOf(input: NewNetworkEvent, now: number) {
  const places = [input.territories, input.communes, input.technologies, input.lines];
  if (!places.some((list) => list !== undefined && list.length > 0)) return NO_AREA;
  if (input.kind === 'outage') return input.startsAt > now ? TO_COME : undefined;
  return input.endsAt === undefined || input.endsAt <= input.startsAt ? NO_END : undefined;
}

/**
 * The network tells of an outage or of planned work; the lines concerned are reached afterwards, a few at a time
 * (`spreadNetworkEvents`). A reference said twice is the same event. Refused: no place, planned work without an end, an outage to come.
 */
export async function declareNetworkEvent(
  tx: Tx,
  context: Context,
  input: NewNetworkEvent,
): Promise<Result<NetworkEvent>> {
  const now = context.clock.now();
  const known = await selectEventByReference(tx, input.reference);
  if (known) return ok(known);
  const fault = faultOf(input, now);
  if (fault) return fault;
  const agreementIds = await linesInArea(tx, context, input.lines ?? []);
  if (!agreementIds.ok) return agreementIds;
  const planned = input.kind === 'planned-work';
  const event: NetworkEvent = {
    id: uuidV7(now, context.random),
    kind: input.kind,
    reference: input.reference,
    title: input.title ?? TITLE[input.kind],
    area: {
      territories: input.territories ?? [],
      communes: input.communes ?? [],
      technologies: input.technologies ?? [],
      agreementIds: agreementIds.value,
    },
    cause: planned ? 'planned-work' : (input.cause ?? 'operator'),
    total: input.total ?? true,
    state: planned ? 'announced' : 'open',
    declaredAt: now,
    startsAt: input.startsAt,
    endsAt: planned ? input.endsAt! : null,
    phase: 'reaching',
    cursor: null,
    reached: 0,
    failures: [],
    version: 1,
  };
  await insertEvent(tx, event);
  const { kind, reference, area, cause } = event;
  await recordAudit(tx, context, {
    action: 'network-event:declare',
    subject: `network-event:${event.id}`,
    why: reference,
    detail: { kind, area, cause },
  });
  return ok(event);
}
