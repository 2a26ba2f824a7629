import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CLAUSE = 'mobile-yt/11.1.b';

function statusOf(notifyBy: CivilDate, notifiedOn: CivilDate | undefined, asOf: CivilDate) {
  if (notifiedOn !== undefined) return notifiedOn <= notifyBy ? 'in-time' : 'late';
  return asOf <= notifyBy ? 'pending' : 'overdue';
}

/** Deadline to tell Orange about changed identification or bank details (article 11.1). */
export const detailsUpdate = decision({
  name: 'details-update',
  question: {
    fr: 'Jusqu’à quand le client doit-il signaler ce changement ?',
    en: 'Until when must the customer tell this change?',
  },
  clauses: [CLAUSE],
  input: {
    change: oneOf('name', 'postal-address', 'email', 'bank-details', 'other'),
    directDebit: boolean,
    changedOn: date,
    notifiedOn: optional(date),
    asOf: date,
  },
  output: {
    required: boolean,
    notifyBy: nullable(date),
    status: oneOf('in-time', 'late', 'pending', 'overdue', 'not-required'),
  },
  check(facts) {
    if (facts.asOf < facts.changedOn)
      return fault('asOf', 'La date d’examen précède le changement.', 'The day looked at is before the change.');
    if (facts.notifiedOn !== undefined && facts.notifiedOn > facts.asOf)
      return fault('notifiedOn', 'Le signalement dépasse la date d’examen.', 'The notice is after the day looked at.');
    return undefined;
  },
  decide(facts, figures) {
    if (facts.change === 'bank-details' && !facts.directDebit)
      return answer({ required: false, notifyBy: null, status: 'not-required' }, [CLAUSE]);
    const notifyBy = plusDays(facts.changedOn, figures.detailsUpdateDays);
    return answer({ required: true, notifyBy, status: statusOf(notifyBy, facts.notifiedOn, facts.asOf) }, [CLAUSE]);
  },
  explain(facts, figures, result) {
    if (result.notifyBy === null)
      return [
        {
          clause: CLAUSE,
          fr: 'Sans prélèvement, un changement de banque n’est pas à signaler.',
          en: 'Without direct debit a change of bank need not be told.',
        },
      ];
    const by = isoDate(result.notifyBy);
    return [
      {
        clause: CLAUSE,
        fr: `${figures.detailsUpdateDays} jours après le ${isoDate(facts.changedOn)} : jusqu’au ${by}.`,
        en: `${figures.detailsUpdateDays} days after ${isoDate(facts.changedOn)}: until ${by}.`,
      },
    ];
  },
});
