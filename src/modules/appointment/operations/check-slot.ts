import { type Instant, instantOf, localDate, timeOfDay } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { settingsOf } from '../../account/index.ts';
import type { Agreement } from '../../agreement/index.ts';
import { closedFor, hasSlots, slotsOn } from '../domain/visit-slots.ts';
import { localText } from '../domain/visit-words.ts';
import { countVisitsBetween } from '../store.ts';

/**
 * Whether a technician may come at a time: not on a day on which the operator is closed, within one of its slots when it has any,
 * and not when as many visits as the slot takes are booked. `but` is the visit that is moved.
 */
export async function checkSlot(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  at: Instant,
  but?: string,
): Promise<Result<null>> {
  const { territory } = agreement;
  const day = localDate(territory, at);
  const { calendar } = await settingsOf(tx, context, day);
  const closed = closedFor(calendar, territory, day);
  if (closed !== undefined)
    return fail(
      'appointment/closed',
      `Aucune visite ce jour-là : ${closed}.`,
      `No visit on that day: ${closed}.`,
      'at',
    );
  if (!hasSlots(calendar, territory)) return ok(null);
  const slots = slotsOn(calendar, territory, day);
  const hour = localText(territory, at).slice(11, 16);
  const slot = slots.find((one) => one.begins <= hour && hour < one.ends);
  if (!slot) {
    const hours = slots.map((one) => `${one.begins}-${one.ends}`).join(', ');
    return fail(
      'appointment/outside-slots',
      slots.length === 0
        ? 'Aucun technicien ne vient ce jour-là.'
        : `Les techniciens viennent à ces heures : ${hours}.`,
      slots.length === 0 ? 'No technician comes on that day.' : `Technicians come at these hours: ${hours}.`,
      'at',
    );
  }
  if (slot.visits === undefined) return ok(null);
  const taken = await countVisitsBetween(tx, {
    from: instantOf(territory, day, timeOfDay(slot.begins)),
    until: instantOf(territory, day, timeOfDay(slot.ends)),
    territory,
    ...(but === undefined ? {} : { but }),
  });
  return taken < slot.visits
    ? ok(null)
    : fail(
        'appointment/slot-full',
        `Ce créneau est complet (${slot.visits} visites). Choisissez-en un autre.`,
        `This slot is full (${slot.visits} visits). Choose another one.`,
        'at',
      );
}
