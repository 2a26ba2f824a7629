import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementOf, awaitActivation } from '../../agreement/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { fulfilObligations } from '../../obligation/index.ts';
import type { Appointment, AppointmentOutcome } from '../domain/appointment.ts';
import { dayAndHour } from '../domain/visit-words.ts';
import { insertAppointment } from '../store.ts';
import { checkSlot } from './check-slot.ts';
import { openVisit } from './open-visit.ts';
import { askDay, freeUntil, journalOfVisit, tellVisit } from './change-visit.ts';

/** Fixes a technician's visit. Refused: in the past, later than the contract accepts, or for a service that has begun. */
export async function bookAppointment(
  tx: Tx,
  context: Context,
  input: { readonly agreementId: string; readonly at: Instant },
): Promise<Result<AppointmentOutcome>> {
  return withoutFault(async () => {
    const agreement = await agreementOf(tx, input.agreementId);
    if (!agreement)
      return fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.', 'agreementId');
    if (agreement.state !== 'ordered' && agreement.state !== 'awaiting-activation') {
      return fail(
        'appointment/not-awaited',
        'Ce contrat n’attend pas de rendez-vous d’installation.',
        'This contract awaits no installation appointment.',
      );
    }
    const now = context.clock.now();
    if (input.at <= now)
      return fail('appointment/in-the-past', 'Choisissez une date à venir.', 'Choose a date to come.', 'at');
    const today = localDate(agreement.territory, now);
    const id = uuidV7(now, context.random);
    const journal = await journalOfVisit(tx, context, agreement, id, today);
    const answer = askDay(journal, agreement, input.at, today, today);
    if (!answer.ok) return answer;
    const slot = await checkSlot(tx, context, agreement, input.at);
    if (!slot.ok) return slot;
    const visit: Appointment = {
      id,
      accountId: agreement.accountId,
      agreementId: agreement.id,
      at: input.at,
      agreedOn: today,
      state: 'booked',
      purpose: 'installation',
      freeCancellationUntil: freeUntil(journal, agreement, input.at, today),
      version: 1,
    };
    await insertAppointment(tx, visit);
    await openVisit(tx, context, agreement, visit, answer.value.taken);
    await fulfilObligations(tx, context, {
      accountId: visit.accountId,
      subject: `activation:${agreement.id}`,
      kind: 'appointment',
      on: today,
    });
    if (agreement.state === 'ordered') {
      const ready = await awaitActivation(tx, context, { agreementId: agreement.id });
      if (!ready.ok) return ready;
    }
    const at = dayAndHour(agreement.territory, visit.at);
    await tellVisit(tx, context, agreement, {
      kind: 'appointment-booked',
      visit,
      template: 'appointment-confirmed',
      on: today,
      title: { fr: `Rendez-vous d’installation fixé au ${at}`, en: `Installation appointment fixed for ${at}` },
      decision: answer.value.taken.decision,
    });
    await journal.save(tx);
    return ok({ appointment: visit, charges: [], notes: journal.notes() });
  });
}
