import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { AppointmentAnswer, ChargeEffect } from '../../../terms/model/life.ts';
import { type Agreement, agreementOf, contractFacts } from '../../agreement/index.ts';
import { sendMessage } from '../../communication/index.ts';
import { addCharge } from '../../customer-bill/index.ts';
import { type Journal, openJournal } from '../../decision/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Appointment } from '../domain/appointment.ts';
import { dayAndHour, localText } from '../domain/visit-words.ts';
import { lockAppointment } from '../store.ts';

/** A visit taken for a change, with its agreement. */
export interface TakenVisit {
  readonly visit: Appointment;
  readonly agreement: Agreement;
}

/** Takes a booked visit for a change. Refused: unknown, over, or changed meanwhile. */
export async function takeVisit(
  tx: Tx,
  input: { readonly appointmentId: string; readonly ifVersion?: number },
): Promise<Result<TakenVisit>> {
  const visit = await lockAppointment(tx, input.appointmentId);
  const agreement = visit && (await agreementOf(tx, visit.agreementId));
  if (!visit || !agreement)
    return fail(
      'appointment/not-found',
      'Ce rendez-vous n’existe pas.',
      'There is no such appointment.',
      'appointmentId',
    );
  if (input.ifVersion !== undefined && input.ifVersion !== visit.version) {
    return fail(
      'appointment/changed-meanwhile',
      'Quelqu’un a modifié ce rendez-vous entre-temps.',
      'Somebody changed this appointment meanwhile.',
    );
  }
  if (visit.state !== 'booked')
    return fail('appointment/over', 'Ce rendez-vous est passé ou annulé.', 'This appointment is over or cancelled.');
  return ok({ visit, agreement });
}

/** A journal on the terms of the visit's agreement. */
export function journalOfVisit(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  visitId: string,
  on: CivilDate,
): Promise<Journal> {
  const { accountId, pack, termsVersion: version } = agreement;
  return openJournal(tx, context, { accountId, subject: `appointment:${visitId}`, pack, version, on });
}

/** Asks whether the contract accepts a day for the visit. Refused: too late for it. */
export function askDay(
  journal: Journal,
  agreement: Agreement,
  at: Instant,
  agreedOn: CivilDate,
  today: CivilDate,
): Result<AppointmentAnswer> {
  const answer = journal.life.appointment?.(journal.ask, contractFacts(agreement), {
    needed: true,
    agreedOn: isoDate(agreedOn),
    appointmentOn: isoDate(localDate(agreement.territory, at)),
    asOf: isoDate(today),
  });
  if (answer === undefined) {
    return fail(
      'appointment/not-in-contract',
      'Ce contrat ne prévoit pas de rendez-vous.',
      'This contract knows no appointment.',
    );
  }
  if (answer.eligible) return ok(answer);
  const latest = answer.latestOn ?? '';
  return fail(
    'appointment/too-late',
    `Le contrat demande un rendez-vous au plus tard le ${latest}.`,
    `The contract asks for an appointment on ${latest} at the latest.`,
    'at',
  );
}

/** Until when the customer may cancel without owing anything: up to the visit where the contract charges nothing. */
export function freeUntil(journal: Journal, agreement: Agreement, at: Instant, today: CivilDate): string {
  const appointmentAt = localText(agreement.territory, at);
  const answer = journal.life.missedAppointment?.(journal.ask, contractFacts(agreement), {
    appointmentAt,
    change: 'none',
    absent: false,
    legitimateReason: false,
    on: isoDate(today),
  });
  return answer?.freeCancellationUntil ?? appointmentAt;
}

/** Makes the charges of a visit due. */
export async function chargeVisit(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  charges: readonly ChargeEffect[],
): Promise<void> {
  const { accountId, id: agreementId, pack, termsVersion: version } = agreement;
  for (const effect of charges) await addCharge(tx, context, { accountId, agreementId, effect, pack, version });
}

/** Tells a change of a visit: timeline, audit trail, and a message to the customer. */
export async function tellVisit(
  tx: Tx,
  context: Context,
  agreement: Agreement,
  told: {
    readonly kind: string;
    readonly visit: Appointment;
    readonly on: CivilDate;
    readonly title: Bilingual;
    readonly decision?: string | undefined;
    /** What the customer is written; nothing when absent. */
    readonly template?: string | undefined;
  },
): Promise<void> {
  const { accountId, id: agreementId } = agreement;
  const { kind, on, title, decision, visit, template } = told;
  await recordEvent(tx, context, { accountId, agreementId, kind, on, title, decision });
  await recordAudit(tx, context, {
    action: `appointment:${kind}`,
    subject: `appointment:${visit.id}`,
    terms: `${agreement.pack}@${agreement.termsVersion}`,
  });
  if (template === undefined) return;
  const [day, time] = dayAndHour(agreement.territory, visit.at).split(' ');
  const { line, postcode, city } = agreement.address;
  await sendMessage(tx, context, {
    accountId,
    template,
    channel: 'email',
    dedupeKey: `${template}:${visit.id}:${visit.version}`,
    data: {
      on: day,
      time,
      address: `${line}, ${postcode} ${city}`,
      freeCancellationUntil: visit.freeCancellationUntil,
    },
  });
}
