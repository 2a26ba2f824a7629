import { type CivilDate, plusDays, weekday } from '../../../kernel/civil-date.ts';
import { isHoliday } from '../../../kernel/holidays.ts';
import { inTerritory, type Instant, instantOf, isoInstant, localTime } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, datetime, listOf, noted, optional } from '../../model/fields.ts';
import { afterCountedHours } from '../../rules/counted-hours.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const TERRITORY = 'FR';
const DELAY = ['assistance/3.2.e', 'assistance/3.2.f'];
const REASON_CLAUSE = {
  'sunday-or-holiday': ['assistance/3.2.e'],
  'outside-service-hours': ['assistance/3.2.f'],
  'after-deadline': ['assistance/3.2.e'],
} as const;

type Excluded = (day: CivilDate) => boolean;
type Hours = { readonly opensMs: number; readonly closesMs: number };

/** Sundays, the eleven national holidays and the closed days given. */
function excludedDays(closedDays: readonly CivilDate[] | undefined): Excluded {
  const closed = closedDays && closedDays.length > 0 ? new Set(closedDays) : undefined;
  return (day) => weekday(day) === 7 || isHoliday(TERRITORY, day) || closed?.has(day) === true;
}

/** The end of the last hours of service at or before the deadline. */
function lastWindowEnd(deadline: Instant, hours: Hours, excluded: Excluded): Instant {
  const { date: day, msOfDay } = localTime(TERRITORY, deadline);
  if (msOfDay >= hours.opensMs) {
    return msOfDay <= hours.closesMs ? deadline : instantOf(TERRITORY, day, hours.closesMs);
  }
  let before = plusDays(day, -1);
  while (excluded(before)) before = plusDays(before, -1);
  return instantOf(TERRITORY, before, hours.closesMs);
}

function refusalOf(agreed: Instant, deadline: Instant, hours: Hours, excluded: Excluded) {
  const { date: day, msOfDay } = localTime(TERRITORY, agreed);
  if (excluded(day)) return 'sunday-or-holiday';
  if (msOfDay < hours.opensMs || msOfDay >= hours.closesMs) return 'outside-service-hours';
  return agreed > deadline ? 'after-deadline' : undefined;
}

/** Latest moment to call the customer back, and whether an agreed time is acceptable (article 3.2). */
export const callback = decision({
  name: 'callback',
  question: {
    fr: 'Jusqu’à quand rappeler le client, et l’heure convenue convient-elle ?',
    en: 'Until when must the customer be called back, and is the agreed time acceptable?',
  },
  clauses: ['assistance/3.2.e', 'assistance/3.2.f'],
  input: {
    requestedAt: datetime,
    agreedAt: optional(datetime),
    closedDays: noted(optional(listOf(date)), 'extra non-worked days (jours chômés)'),
  },
  output: { deadlineAt: datetime, lastWindowEndsAt: datetime, eligible: boolean, reason: refusalReason },
  check({ requestedAt, agreedAt }) {
    return agreedAt !== undefined && agreedAt < requestedAt
      ? fault('agreedAt', 'L’heure convenue doit suivre la demande.', 'The agreed time must come after the request.')
      : undefined;
  },
  decide({ requestedAt, agreedAt, closedDays }, figures) {
    const excluded = excludedDays(closedDays);
    const deadline = afterCountedHours(TERRITORY, requestedAt, figures.callbackHours, excluded);
    const hours = figures.serviceHours;
    const reason = agreedAt === undefined ? undefined : refusalOf(agreedAt, deadline, hours, excluded);
    return answer(
      {
        deadlineAt: inTerritory(TERRITORY, deadline),
        lastWindowEndsAt: inTerritory(TERRITORY, lastWindowEnd(deadline, hours, excluded)),
        eligible: reason === undefined,
        reason,
      },
      reason === undefined ? DELAY : REASON_CLAUSE[reason],
    );
  },
  explain(facts, figures, result) {
    const deadline = isoInstant(result.deadlineAt.at, result.deadlineAt.offsetMinutes);
    const last = isoInstant(result.lastWindowEndsAt.at, result.lastWindowEndsAt.offsetMinutes);
    return [
      {
        clause: 'assistance/3.2.e',
        fr: `${figures.callbackHours} heures, dimanches, jours fériés et jours chômés non comptés : ${deadline}.`,
        en: `${figures.callbackHours} hours, Sundays, holidays and closed days not counted: ${deadline}.`,
      },
      {
        clause: 'assistance/3.2.f',
        fr: `Dernières heures de service avant cette limite : jusqu’à ${last}.`,
        en: `Last hours of service before that limit: until ${last}.`,
      },
    ];
  },
});
