import { isoDate } from '../../../kernel/civil-date.ts';
import { type Instant, localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { contractFacts } from '../../agreement/index.ts';
import { withoutFault } from '../../decision/index.ts';
import { cancelObligations, fulfilObligations } from '../../obligation/index.ts';
import type { AppointmentOutcome } from '../domain/appointment.ts';
import { dayAndHour, localText } from '../domain/visit-words.ts';
import { updateAppointment } from '../store.ts';
import { checkSlot } from './check-slot.ts';
import { answerForAbsence, keepReport } from './attend-visit.ts';
import { NO_DECISION, openVisit } from './open-visit.ts';
import { askDay, chargeVisit, freeUntil, journalOfVisit, takeVisit, tellVisit } from './change-visit.ts';

export interface AppointmentChange {
  readonly appointmentId: string;
  readonly change: 'cancelled' | 'rescheduled';
  /** The new date of a visit that is moved. */
  readonly at?: Instant;
  readonly legitimateReason?: boolean;
  readonly ifVersion?: number;
}

/** The customer cancels or moves a visit, now by the clock: the contract says whether it is too late to be free. */
export async function changeAppointment(
  tx: Tx,
  context: Context,
  input: AppointmentChange,
): Promise<Result<AppointmentOutcome>> {
  return withoutFault(async () => {
    const taken = await takeVisit(tx, input);
    if (!taken.ok) return taken;
    const { visit, agreement } = taken.value;
    const now = context.clock.now();
    const today = localDate(agreement.territory, now);
    const { change, at } = input;
    if (change === 'rescheduled' && (at === undefined || at <= now)) {
      return fail(
        'appointment/in-the-past',
        'Choisissez une nouvelle date à venir.',
        'Choose a new date to come.',
        'at',
      );
    }
    const journal = await journalOfVisit(tx, context, agreement, visit.id, today);
    const installs = visit.purpose === 'installation';
    const missed = installs ? journal.life.missedAppointment : undefined;
    const answer = missed?.(journal.ask, contractFacts(agreement), {
      appointmentAt: localText(agreement.territory, visit.at),
      change,
      changedAt: localText(agreement.territory, now),
      absent: false,
      legitimateReason: input.legitimateReason ?? false,
      on: isoDate(today),
    });
    const moves = at !== undefined && change === 'rescheduled';
    const day = moves && installs ? askDay(journal, agreement, at, visit.agreedOn, today) : undefined;
    if (day && !day.ok) return day;
    const slot = moves ? await checkSlot(tx, context, agreement, at, visit.id) : ok(null);
    if (!slot.ok) return slot;
    await cancelObligations(tx, context, { accountId: visit.accountId, subject: `appointment:${visit.id}`, on: today });
    const charges = answer?.charges ?? [];
    await chargeVisit(tx, context, agreement, charges);
    let changed = visit;
    if (!moves) changed = await updateAppointment(tx, visit, { state: 'cancelled' });
    else {
      const free = installs ? { freeCancellationUntil: freeUntil(journal, agreement, at, today) } : {};
      changed = await updateAppointment(tx, visit, { at, ...free });
      await openVisit(tx, context, agreement, changed, day?.value.taken ?? NO_DECISION);
    }
    const when = dayAndHour(agreement.territory, changed.at);
    await tellVisit(tx, context, agreement, {
      kind: `appointment-${change}`,
      visit: changed,
      template: change === 'cancelled' ? 'appointment-cancelled' : 'appointment-changed',
      on: today,
      title:
        change === 'cancelled'
          ? { fr: `Rendez-vous du ${when} annulé`, en: `Appointment of ${when} cancelled` }
          : { fr: `Rendez-vous déplacé au ${when}`, en: `Appointment moved to ${when}` },
      decision: answer?.taken.decision,
    });
    await journal.save(tx);
    return ok({ appointment: changed, charges, notes: journal.notes() });
  });
}

export interface Attendance {
  readonly appointmentId: string;
  readonly attendance: 'kept' | 'missed-by-customer' | 'missed-by-operator';
  readonly legitimateReason?: boolean;
  readonly ifVersion?: number;
}

const ATTENDANCE_TITLES = {
  kept: { fr: 'Visite du technicien effectuée', en: 'Technician’s visit made' },
  'missed-by-customer': { fr: 'Client absent au rendez-vous', en: 'Customer absent from the appointment' },
  'missed-by-operator': { fr: 'Rendez-vous manqué par l’opérateur', en: 'Appointment missed by the operator' },
} as const;

/** What the customer is written. */
const TEMPLATES = {
  kept: undefined,
  'missed-by-customer': 'appointment-missed',
  'missed-by-operator': 'appointment-not-kept',
} as const;

/** What became of a visit: kept, or missed by one side; a customer's absence costs what the contract says. */
export async function recordAttendance(
  tx: Tx,
  context: Context,
  input: Attendance,
): Promise<Result<AppointmentOutcome>> {
  return withoutFault(async () => {
    const taken = await takeVisit(tx, input);
    if (!taken.ok) return taken;
    const { visit, agreement } = taken.value;
    const today = localDate(agreement.territory, context.clock.now());
    const journal = await journalOfVisit(tx, context, agreement, visit.id, today);
    const installs = visit.purpose === 'installation';
    const absent = input.attendance === 'missed-by-customer' && installs;
    const answer = absent
      ? journal.life.missedAppointment?.(journal.ask, contractFacts(agreement), {
          appointmentAt: localText(agreement.territory, visit.at),
          change: 'none',
          absent: true,
          legitimateReason: input.legitimateReason ?? false,
          on: isoDate(today),
        })
      : undefined;
    const charges = answer?.charges ?? [];
    await chargeVisit(tx, context, agreement, charges);
    const filter = { accountId: visit.accountId, subject: `appointment:${visit.id}`, on: today };
    if (input.attendance === 'kept') await fulfilObligations(tx, context, filter);
    else await cancelObligations(tx, context, filter);
    const changed = await updateAppointment(tx, visit, { state: input.attendance });
    if (installs && input.attendance === 'kept') await keepReport(tx, context, agreement, visit);
    if (installs && input.attendance === 'missed-by-operator') {
      const answered = await answerForAbsence(tx, context, agreement, visit, journal);
      if (!answered.ok) return answered;
    }
    await tellVisit(tx, context, agreement, {
      kind: `appointment-${input.attendance}`,
      visit: changed,
      template: TEMPLATES[input.attendance],
      on: today,
      title: ATTENDANCE_TITLES[input.attendance],
      decision: answer?.taken.decision,
    });
    await journal.save(tx);
    return ok({ appointment: changed, charges, notes: journal.notes() });
  });
}
