import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { NetworkEvent } from '../domain/network-event.ts';
import { lockEvent, saveEvent } from '../store-events.ts';

const NO_EVENT = fail('network-event/not-found', 'Cet événement n’existe pas.', 'There is no such event.', 'eventId');
const OVER = fail('network-event/over', 'Cet événement est terminé.', 'This event is over.');
const CHANGED = fail(
  'network-event/changed-meanwhile',
  'Quelqu’un a modifié cet événement entre-temps ; relisez-le avant de recommencer.',
  'Somebody changed this event meanwhile; read it again before you retry.',
);
const BEFORE_START = fail(
  'network-event/end-before-start',
  'La fin ne précède pas le début.',
  'The end does not come before the start.',
  'restoredAt',
);
const TO_COME = fail(
  'network-event/end-to-come',
  'Le rétablissement n’a pas encore eu lieu.',
  'The restoration has not taken place yet.',
  'restoredAt',
);
const BEGUN = fail(
  'network-event/begun',
  'Seuls des travaux qui n’ont pas commencé s’annulent ; dites plutôt quand ils ont pris fin.',
  'Only work that has not begun is called off; say when it ended instead.',
);

/** The event that an agent read, in the version that they read. */
export interface OnEvent {
  readonly eventId: string;
  readonly ifVersion?: number | undefined;
}

/** An event that is not over, locked; refused when it is, or when somebody changed it meanwhile. */
export async function lockRunning(tx: Tx, { eventId, ifVersion }: OnEvent): Promise<Result<NetworkEvent>> {
  const event = await lockEvent(tx, eventId);
  if (!event) return NO_EVENT;
  if (ifVersion !== undefined && ifVersion !== event.version) return CHANGED;
  return event.state === 'restored' || event.state === 'cancelled' ? OVER : ok(event);
}

/** Lines still to be reached come first: closing starts once they all are. */
async function toBeClosed(
  tx: Tx,
  context: Context,
  event: NetworkEvent,
  end: Pick<NetworkEvent, 'state' | 'endsAt' | 'cause'>,
): Promise<Result<NetworkEvent>> {
  const reaching = event.phase === 'reaching';
  const next = reaching ? { phase: event.phase } : { phase: 'closing' as const, cursor: null, reached: 0 };
  const ended: NetworkEvent = { ...event, ...end, ...next, version: event.version + 1 };
  await saveEvent(tx, ended);
  await recordAudit(tx, context, {
    action: end.state === 'cancelled' ? 'network-event:cancel' : 'network-event:end',
    subject: `network-event:${event.id}`,
    why: event.reference,
    detail: { cause: end.cause },
  });
  return ok(ended);
}

/** Service is back; the cause may be known better by now. Refused: an event that is over, an end before the start or to come. */
export async function endNetworkEvent(
  tx: Tx,
  context: Context,
  input: OnEvent & { readonly restoredAt: Instant; readonly cause?: NetworkEvent['cause'] | undefined },
): Promise<Result<NetworkEvent>> {
  const event = await lockRunning(tx, input);
  if (!event.ok) return event;
  if (input.restoredAt < event.value.startsAt) return BEFORE_START;
  if (input.restoredAt > context.clock.now()) return TO_COME;
  const cause = input.cause ?? event.value.cause;
  return toBeClosed(tx, context, event.value, { state: 'restored', endsAt: input.restoredAt, cause });
}

/** Planned work is called off before it begins. Refused: an outage, work that has begun, an event that is over. */
export async function cancelPlannedWork(tx: Tx, context: Context, input: OnEvent): Promise<Result<NetworkEvent>> {
  const event = await lockRunning(tx, input);
  if (!event.ok) return event;
  const { kind, startsAt, endsAt, cause } = event.value;
  if (kind !== 'planned-work' || startsAt <= context.clock.now()) return BEGUN;
  return toBeClosed(tx, context, event.value, { state: 'cancelled', endsAt, cause });
}
