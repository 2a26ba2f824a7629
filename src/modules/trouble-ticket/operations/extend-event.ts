import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { NetworkEvent } from '../domain/network-event.ts';
import { saveEvent } from '../store-events.ts';
import { linesInArea } from './declare-event.ts';
import { lockRunning, type OnEvent } from './end-event.ts';

const BUSY = fail(
  'network-event/being-told',
  'L’annonce est encore en route vers les clients ; recommencez dans un instant.',
  'The news is still on its way to the customers; try again in a moment.',
);
const NOT_WORK = fail(
  'network-event/no-foreseen-end',
  'Seuls des travaux ont une fin prévue ; une coupure finit quand le service revient.',
  'Only work has an end foreseen; an outage ends when service is back.',
  'endsAt',
);
const NOT_LATER = fail(
  'network-event/end-before-start',
  'La nouvelle fin vient après le début et après maintenant.',
  'The new end comes after the start and after now.',
  'endsAt',
);
const NOTHING_WIDER = fail(
  'network-event/nothing-wider',
  'Ajoutez des communes à un événement dit par communes, ou des lignes à un événement dit par lignes.',
  'Add communes to an event told by communes, or lines to an event told by lines.',
  'communes',
);

async function changed(tx: Tx, context: Context, event: NetworkEvent, action: string): Promise<NetworkEvent> {
  const next = { ...event, version: event.version + 1 };
  await saveEvent(tx, next);
  await recordAudit(tx, context, {
    action,
    subject: `network-event:${event.id}`,
    why: event.reference,
    detail: { area: event.area, phase: event.phase },
  });
  return next;
}

/** Planned work will last until another moment: every customer who was told is told again. Refused: an outage, an end in the past. */
export async function extendPlannedWork(
  tx: Tx,
  context: Context,
  input: OnEvent & { readonly endsAt: Instant },
): Promise<Result<NetworkEvent>> {
  const found = await lockRunning(tx, input);
  if (!found.ok) return found;
  const event = found.value;
  if (event.kind !== 'planned-work') return NOT_WORK;
  if (event.phase !== null) return BUSY;
  if (input.endsAt <= event.startsAt || input.endsAt <= context.clock.now()) return NOT_LATER;
  const fresh = { phase: 'extending', cursor: null, reached: 0 } as const;
  return ok(await changed(tx, context, { ...event, endsAt: input.endsAt, ...fresh }, 'network-event:extend'));
}

/** The event concerns more places than was first told: the lines that were not reached yet are. */
export async function widenEvent(
  tx: Tx,
  context: Context,
  input: OnEvent & { readonly communes?: readonly string[]; readonly lines?: readonly string[] },
): Promise<Result<NetworkEvent>> {
  const found = await lockRunning(tx, input);
  if (!found.ok) return found;
  const event = found.value;
  const { communes, agreementIds } = event.area;
  const moreCommunes = communes.length > 0 ? (input.communes ?? []).filter((one) => !communes.includes(one)) : [];
  const listed = agreementIds.length > 0 ? await linesInArea(tx, context, input.lines ?? []) : ok<string[]>([]);
  if (!listed.ok) return listed;
  const moreLines = listed.value.filter((one) => !agreementIds.includes(one));
  if (moreCommunes.length + moreLines.length === 0) return NOTHING_WIDER;
  if (event.phase === 'extending' || event.phase === 'closing') return BUSY;
  const area = {
    ...event.area,
    communes: [...communes, ...moreCommunes],
    agreementIds: [...agreementIds, ...moreLines],
  };
  // Lines that were reached stay as they are: reaching them again changes nothing.
  const fresh = { phase: 'reaching', cursor: null, reached: 0 } as const;
  return ok(await changed(tx, context, { ...event, area, ...fresh }, 'network-event:widen'));
}
