import { uuidV7 } from '../../../kernel/ids.ts';
import { type Instant, localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementOf } from '../../agreement/index.ts';
import type { NewObligation } from '../../obligation/index.ts';
import type { Appointment } from '../domain/appointment.ts';
import { dayAndHour } from '../domain/visit-words.ts';
import { insertAppointment } from '../store.ts';
import { tellVisit } from './change-visit.ts';
import { checkSlot } from './check-slot.ts';
import { openVisit } from './open-visit.ts';

/**
 * Fixes a visit by which a customer is helped at home, under a contract that runs; `taken` is the decision that it rests on.
 * Refused: in the past, or when no technician comes then.
 */
export async function bookHomeHelp(
  tx: Tx,
  context: Context,
  input: { readonly agreementId: string; readonly at: Instant; readonly taken: NewObligation['effect']['taken'] },
): Promise<Result<Appointment>> {
  const agreement = await agreementOf(tx, input.agreementId);
  if (!agreement)
    return fail('agreement/not-found', 'Ce contrat n’existe pas.', 'There is no such contract.', 'agreementId');
  const now = context.clock.now();
  if (input.at <= now)
    return fail('appointment/in-the-past', 'Choisissez une date à venir.', 'Choose a date to come.', 'at');
  const slot = await checkSlot(tx, context, agreement, input.at);
  if (!slot.ok) return slot;
  const today = localDate(agreement.territory, now);
  const visit: Appointment = {
    id: uuidV7(now, context.random),
    accountId: agreement.accountId,
    agreementId: agreement.id,
    at: input.at,
    agreedOn: today,
    state: 'booked',
    purpose: 'assistance',
    freeCancellationUntil: null,
    version: 1,
  };
  await insertAppointment(tx, visit);
  await openVisit(tx, context, agreement, visit, input.taken);
  const at = dayAndHour(agreement.territory, visit.at);
  await tellVisit(tx, context, agreement, {
    kind: 'appointment-booked',
    visit,
    template: 'assistance-visit-booked',
    on: today,
    title: { fr: `Assistance à domicile fixée au ${at}`, en: `Help at home fixed for ${at}` },
    decision: input.taken.decision ?? undefined,
  });
  return ok(visit);
}
