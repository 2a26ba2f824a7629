import { isoDate } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const AUTOMATIC = 'mobile-yt/13.1';
const DISABLED = 'mobile-yt/13.4';

/** When international mode must work after a subscription (article 13). */
export const internationalAccess = decision({
  name: 'international-access',
  question: {
    fr: 'Le mode international doit-il déjà fonctionner ?',
    en: 'Must international mode already work?',
  },
  clauses: [AUTOMATIC, DISABLED],
  input: { isPlan: boolean, registeredOn: date, disabledOn: optional(date), asOf: date },
  output: {
    automatic: boolean,
    activeBy: nullable(date),
    state: oneOf('pending', 'must-be-active', 'disabled', 'not-automatic'),
  },
  check(facts) {
    const { registeredOn, disabledOn, asOf } = facts;
    if (asOf < registeredOn)
      return fault(
        'asOf',
        'La date d’examen précède la souscription.',
        'The day looked at is before the subscription.',
      );
    if (disabledOn !== undefined && (disabledOn < registeredOn || disabledOn > asOf))
      return fault(
        'disabledOn',
        'Le blocage tombe entre la souscription et la date d’examen.',
        'It is switched off between the subscription and the day looked at.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const activeBy = facts.isPlan
      ? plusWorkingDays('ouvre', 'YT', facts.registeredOn, figures.internationalDays)
      : null;
    const automatic = facts.isPlan;
    if (facts.disabledOn !== undefined)
      return answer({ automatic, activeBy, state: 'disabled' }, [AUTOMATIC, DISABLED]);
    if (activeBy === null) return answer({ automatic, activeBy, state: 'not-automatic' }, [AUTOMATIC]);
    return answer({ automatic, activeBy, state: facts.asOf <= activeBy ? 'pending' : 'must-be-active' }, [AUTOMATIC]);
  },
  explain(facts, figures, result) {
    if (result.activeBy === null)
      return [
        {
          clause: AUTOMATIC,
          fr: 'Le mode international n’est automatique qu’avec un forfait.',
          en: 'International mode is automatic only with a plan.',
        },
      ];
    const by = isoDate(result.activeBy);
    return [
      {
        clause: AUTOMATIC,
        fr: `${figures.internationalDays} jours ouvrés après le ${isoDate(facts.registeredOn)} : ${by}.`,
        en: `${figures.internationalDays} working days after ${isoDate(facts.registeredOn)}: ${by}.`,
      },
    ];
  },
});
