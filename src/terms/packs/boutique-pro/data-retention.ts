import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { inTerritory, isoInstant, localDate, plusHours } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, datetime, integer, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { type BoutiqueProFigures, decision } from './figures.ts';
import { type Retention, type RetentionPeriod, retentionOf, retentions } from './retention.ts';

const BECAUSE = new Map(retentions.map((one) => [one.category, [one.clause]]));

interface Facts {
  readonly category: string;
  readonly eventOn?: CivilDate | undefined;
  readonly lastContactOn?: CivilDate | undefined;
  readonly preventelExtensionMonths?: number | undefined;
  readonly limitationEndOn?: CivilDate | undefined;
}

function periodOf(category: string, figures: BoutiqueProFigures): RetentionPeriod {
  return figures[`retention ${category}`]!;
}

/** Last day on which the data may be kept; `null` while what starts the count has not happened. */
function lastDay(facts: Facts, row: Retention, figures: BoutiqueProFigures): CivilDate | null {
  const { eventOn, lastContactOn, preventelExtensionMonths = 0 } = facts;
  if (eventOn === undefined) return facts.limitationEndOn ?? null;
  if (row.mode === 'until-event') return eventOn;
  const start = lastContactOn !== undefined && lastContactOn > eventOn ? lastContactOn : eventOn;
  const { months, days } = periodOf(row.category, figures);
  return plusDays(plusMonths(start, months + preventelExtensionMonths), days);
}

/** Until when data of a category are kept, and whether they must be purged (article 3 of the privacy policy). */
export const dataRetention = decision({
  name: 'data-retention',
  question: {
    fr: 'Jusqu’à quand garder ces données, et faut-il les purger ?',
    en: 'Until when are these data kept, and must they be purged?',
  },
  clauses: retentions.map((one) => one.clause),
  input: {
    category: oneOf(...retentions.map((one) => one.category)),
    eventOn: noted(optional(date), "the event in the retention table's 'from'"),
    eventAt: noted(optional(datetime), 'for the categories counted in hours'),
    lastContactOn: optional(date),
    preventelExtensionMonths: optional(integer),
    limitationEndOn: optional(date),
    asOf: datetime,
  },
  output: { retainUntil: nullable(date), retainUntilAt: nullable(datetime), purge: boolean },
  check(facts) {
    const { category } = facts;
    if (facts.lastContactOn !== undefined && category !== 'commercial-prospect')
      return fault(
        'lastContactOn',
        'Le dernier contact ne compte que pour un prospect.',
        'The last contact only counts for a prospect.',
      );
    if (facts.preventelExtensionMonths !== undefined && category !== 'unpaid-debt')
      return fault(
        'preventelExtensionMonths',
        'La prolongation ne vaut que pour un impayé.',
        'The extension is only for an unpaid debt.',
      );
    if (facts.limitationEndOn !== undefined && category !== 'data-subject-requests')
      return fault(
        'limitationEndOn',
        'La prescription ne vaut que pour une demande d’exercice des droits.',
        'The limitation is only for a request to exercise rights.',
      );
    const { mode, event } = retentionOf(category);
    if (mode === 'hours' && facts.eventAt === undefined)
      return fault('eventAt', `Donnez la date et l’heure : ${event.fr}.`, `Give the date and time: ${event.en}.`);
    if (mode === 'fixed' && facts.eventOn === undefined)
      return fault('eventOn', `Donnez la date : ${event.fr}.`, `Give the date: ${event.en}.`);
    return undefined;
  },
  decide(facts, figures) {
    const row = retentionOf(facts.category);
    const because = BECAUSE.get(facts.category)!;
    if (row.mode === 'none') return answer({ retainUntil: null, retainUntilAt: null, purge: true }, because);
    if (row.mode === 'hours') {
      const end = plusHours(facts.eventAt!, periodOf(row.category, figures).hours);
      return answer({ retainUntil: null, retainUntilAt: inTerritory('FR', end), purge: facts.asOf > end }, because);
    }
    const retainUntil = lastDay(facts, row, figures);
    const purge = retainUntil !== null && localDate('FR', facts.asOf) > retainUntil;
    return answer({ retainUntil, retainUntilAt: null, purge }, because);
  },
  explain({ category }, figures, { retainUntil, retainUntilAt }) {
    const { label, event, clause } = retentionOf(category);
    const { months, days, hours } = periodOf(category, figures);
    const end = retainUntilAt
      ? isoInstant(retainUntilAt.at, retainUntilAt.offsetMinutes)
      : retainUntil && isoDate(retainUntil);
    const length = {
      fr: `${months} mois, ${days} jours, ${hours} heures`,
      en: `${months} months, ${days} days, ${hours} hours`,
    };
    return [
      {
        clause,
        fr: `${label.fr} : ${length.fr} (départ : ${event.fr})${end ? `, soit ${end}` : ''}.`,
        en: `${label.en}: ${length.en} (from: ${event.en})${end ? `, that is ${end}` : ''}.`,
      },
    ];
  },
});
