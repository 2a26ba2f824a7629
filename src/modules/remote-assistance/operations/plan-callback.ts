import { HOUR_MS, type Instant, localDate, MINUTE_MS, plusMs } from '../../../kernel/instant.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { refusalInWords, withoutFault } from '../../decision/index.ts';
import { cancelObligations, fulfilObligations } from '../../obligation/index.ts';
import type { AssistanceCase, CaseOutcome } from '../domain/assistance-case.ts';
import { selectCase, selectPlanned } from '../store.ts';
import { callbackOf, closedDaysFor } from './callback-of.ts';
import { journalOf, keepCase, type OnCase, openDue, stated, takeCase } from './keep-case.ts';
import { askOnly } from './price-list.ts';
import { assistanceLifeOf } from './terms-of.ts';

/** How long a technician is kept by an intervention, for the planning. */
export const INTERVENTION_MS = HOUR_MS;
const SLOT_MS = 30 * MINUTE_MS;

const PAST = fail('assistance/in-the-past', 'Choisissez une heure à venir.', 'Choose a time to come.', 'at');

/** A time at which the customer may be called back. */
export interface CallbackSlot {
  readonly at: Instant;
  /** Whether the technician asked about has something else then. */
  readonly taken: boolean;
}

/** Whether a technician has another callback so near that both cannot be kept. */
async function isTaken(tx: Tx, technician: string, at: Instant, but: string): Promise<boolean> {
  const near = await selectPlanned(tx, {
    from: plusMs(at, -INTERVENTION_MS + 1),
    until: plusMs(at, INTERVENTION_MS),
    technician,
  });
  return near.some((one) => one.id !== but);
}

/**
 * Fixes when the customer is called back, and by whom. Refused: a time that the contract does not accept (too late, outside its
 * hours, a day not worked), the past, a technician who has something else then.
 */
export async function planCallback(
  tx: Tx,
  context: Context,
  input: OnCase & { readonly at: Instant; readonly technician: string },
): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'plan');
    if (!taken.ok) return taken;
    const one = taken.value;
    const now = context.clock.now();
    if (input.at < now) return PAST;
    const journal = await journalOf(tx, context, one);
    const answer = await callbackOf(tx, context, journal, one, input.at);
    if (!answer.eligible) {
      const why = refusalInWords(journal.notes(), answer.reason);
      return fail(
        'assistance/callback-refused',
        `Le contrat refuse cette heure. ${why.fr}`,
        `The contract refuses this time. ${why.en}`,
        'at',
      );
    }
    if (await isTaken(tx, input.technician, input.at, one.id)) {
      const fr = 'Ce technicien a déjà un rappel à cette heure.';
      return fail('assistance/technician-busy', fr, 'This technician already has a callback at that time.', 'at');
    }
    const about = { accountId: one.accountId, subject: `assistance:${one.id}`, kind: 'assistance-callback' };
    await cancelObligations(tx, context, { ...about, on: localDate(one.territory, now) });
    await openDue(tx, context, one, answer.due);
    const when = stated(one.territory, input.at).slice(0, 16).replace('T', ' ');
    return keepCase(
      tx,
      context,
      journal,
      { ...one, callbackAt: input.at, technician: input.technician },
      {
        kind: 'planned',
        title: { fr: `Rappel convenu le ${when}`, en: `Callback agreed for ${when}` },
        due: answer.due,
      },
    );
  });
}

/** The times at which a case may still be called back, half hour by half hour, as the contract accepts them. */
export async function callbackSlots(
  tx: Tx,
  context: Context,
  query: { readonly caseId: string; readonly technician: string; readonly most: number },
): Promise<readonly CallbackSlot[]> {
  const one = await selectCase(tx, query.caseId);
  if (!one || one.callbackBy === null) return [];
  const ask = askOnly(one.pack, one.termsVersion);
  const closedDays = await closedDaysFor(tx, context, one);
  const life = assistanceLifeOf(one.pack);
  const requestedAt = stated(one.territory, one.openedAt);
  const accepted = (at: Instant): boolean =>
    life.callback(ask, { requestedAt, agreedAt: stated(one.territory, at), closedDays }).eligible;
  const now = context.clock.now();
  const first = (Math.ceil(now / SLOT_MS) * SLOT_MS) as Instant;
  const from = plusMs(first, -INTERVENTION_MS);
  const until = plusMs(one.callbackBy, INTERVENTION_MS);
  const planned = await selectPlanned(tx, { from, until, technician: query.technician });
  const busy = (at: Instant): boolean =>
    planned.some(({ id, callbackAt }) => id !== one.id && Math.abs(callbackAt! - at) < INTERVENTION_MS);
  const slots: CallbackSlot[] = [];
  for (let at = first; at <= one.callbackBy && slots.length < query.most; at = plusMs(at, SLOT_MS)) {
    if (accepted(at)) slots.push({ at, taken: busy(at) });
  }
  return slots;
}

/** The customer is called, and the intervention begins: in the hands of who calls. */
export async function startAssistance(
  tx: Tx,
  context: Context,
  input: OnCase & { readonly technician: string },
): Promise<Result<CaseOutcome>> {
  return withoutFault(async () => {
    const taken = await takeCase(tx, input, 'start');
    if (!taken.ok) return taken;
    const one: AssistanceCase = taken.value;
    const now = context.clock.now();
    const journal = await journalOf(tx, context, one);
    const answer = await callbackOf(tx, context, journal, one, now);
    if (!answer.eligible && answer.reason !== 'after-deadline') {
      const why = refusalInWords(journal.notes(), answer.reason);
      return fail(
        'assistance/not-in-hours',
        `Le contrat n’accepte pas d’intervention maintenant. ${why.fr}`,
        `The contract accepts no intervention now. ${why.en}`,
      );
    }
    const subject = `assistance:${one.id}`;
    const on = localDate(one.territory, now);
    await fulfilObligations(tx, context, { accountId: one.accountId, subject, kind: 'assistance-callback', on });
    return keepCase(
      tx,
      context,
      journal,
      { ...one, state: 'in-progress', startedAt: now, technician: input.technician },
      {
        kind: 'started',
        title: { fr: 'Client rappelé : intervention commencée', en: 'Customer called back: intervention begun' },
      },
    );
  });
}
