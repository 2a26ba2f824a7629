import { plusDays, weekday } from '../../../kernel/civil-date.ts';
import { HOUR_MS, inTerritory, type Instant, instantOf, isoInstant, localTime } from '../../../kernel/instant.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, money, oneOf, optional } from '../../model/fields.ts';
import { decision, type LiveboxFigures } from './figures.ts';
import { taxZone } from './tax-zone.ts';

/** Goes back from an instant through the working hours of Monday to Friday, holidays included, until `hours` have been counted. */
function backThroughWorkingHours(
  territory: Territory,
  from: Instant,
  hours: number,
  day: LiveboxFigures['appointmentDay'],
): Instant {
  const opens = day.opens * HOUR_MS;
  const closes = day.closes * HOUR_MS;
  let { date, msOfDay } = localTime(territory, from);
  let left = hours * HOUR_MS;
  for (;;) {
    if (weekday(date) <= day.lastWeekday && msOfDay > opens) {
      const end = Math.min(msOfDay, closes);
      if (end - opens >= left) return instantOf(territory, date, end - left);
      left -= end - opens;
    }
    date = plusDays(date, -1);
    msOfDay = 24 * HOUR_MS;
  }
}

/** Sum owed by a customer who is absent or cancels too late (articles 5.2 b and c). */
export const missedAppointment = decision({
  name: 'missed-appointment',
  question: {
    fr: 'Que doit un client absent à son rendez-vous, ou qui l’annule trop tard ?',
    en: 'What does a customer owe who misses an appointment or cancels it too late?',
  },
  clauses: ['livebox-ag/5.2.b', 'livebox-ag/5.2.c'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    appointmentAt: datetime,
    change: oneOf('none', 'cancelled', 'rescheduled'),
    changedAt: optional(datetime),
    absent: boolean,
    legitimateReason: boolean,
  },
  output: {
    penaltyInclTax: money,
    penaltyReason: oneOf('none', 'absent', 'cancelled-too-late'),
    freeCancellationUntil: datetime,
  },
  check(facts) {
    if (facts.change === 'none') return undefined;
    if (facts.changedAt === undefined)
      return fault(
        'changedAt',
        'Indiquez quand le client a annulé ou déplacé.',
        'Say when the customer cancelled or moved it.',
      );
    if (facts.changedAt >= facts.appointmentAt)
      return fault(
        'changedAt',
        'Le changement doit précéder le rendez-vous.',
        'The change must come before the appointment.',
      );
    if (facts.absent)
      return fault('absent', 'Un rendez-vous changé ne peut être manqué.', 'A changed appointment cannot be missed.');
    return undefined;
  },
  decide(facts, figures) {
    const until = backThroughWorkingHours(
      facts.territory,
      facts.appointmentAt,
      figures.cancellationNoticeHours,
      figures.appointmentDay,
    );
    const tooLate = facts.change === 'cancelled' && facts.changedAt! > until;
    const cause = facts.absent ? 'absent' : tooLate ? 'cancelled-too-late' : 'none';
    const penaltyReason = facts.legitimateReason ? 'none' : cause;
    const owed = penaltyReason !== 'none';
    return answer(
      {
        penaltyInclTax: owed ? figures.missedAppointmentPenalty[taxZone(facts.territory)] : NO_MONEY,
        penaltyReason,
        freeCancellationUntil: inTerritory(facts.territory, until),
      },
      owed ? ['livebox-ag/5.2.b', 'livebox-ag/5.2.c'] : ['livebox-ag/5.2.b'],
    );
  },
  explain(facts, figures, result) {
    const until = isoInstant(result.freeCancellationUntil.at, result.freeCancellationUntil.offsetMinutes);
    const penalty = moneyText(result.penaltyInclTax);
    return [
      {
        clause: 'livebox-ag/5.2.b',
        fr: `Annulation sans frais jusqu’à ${figures.cancellationNoticeHours} heures ouvrées avant le rendez-vous, soit ${until}.`,
        en: `Free cancellation until ${figures.cancellationNoticeHours} working hours before the appointment, that is ${until}.`,
      },
      {
        clause: 'livebox-ag/5.2.c',
        fr: `Forfait dû en zone ${taxZone(facts.territory)} : ${penalty} € TTC.`,
        en: `Flat sum owed in zone ${taxZone(facts.territory)}: EUR ${penalty} incl. tax.`,
      },
    ];
  },
});
