import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const EFFECT = 'mobile-yt/5.a';
const CHOICE = 'mobile-yt/5.b';
const DELAY = 'mobile-yt/5.c';
const COMPENSATION = 'mobile-yt/5.d';

/** Date of service chosen, activation deadline, effect of the contract and compensation of a delay (article 5). */
export const activation = decision({
  name: 'activation',
  question: {
    fr: 'Quand la ligne doit-elle être en service, et que doit Orange si elle tarde ?',
    en: 'When must the line be in service, and what does Orange owe if it is late?',
  },
  clauses: ['mobile-yt/intro.4', EFFECT, CHOICE, DELAY, COMPENSATION],
  input: {
    registeredOn: date,
    chosenOn: date,
    asOf: date,
    activatedOn: optional(date),
    delayCause: optional(oneOf('orange', 'customer', 'force-majeure')),
  },
  output: {
    eligible: boolean,
    reason: nullable(oneOf('date-too-late')),
    latestChoice: date,
    activateBy: nullable(date),
    contractEffectiveOn: nullable(date),
    compensation: money,
  },
  check(facts) {
    const { registeredOn, chosenOn, asOf, activatedOn } = facts;
    if (chosenOn < registeredOn)
      return fault(
        'chosenOn',
        'Choisissez une date de mise en service à partir de l’enregistrement.',
        'Choose a date of service from the registration on.',
      );
    if (asOf < registeredOn)
      return fault(
        'asOf',
        'La date d’examen précède l’enregistrement.',
        'The day looked at is before the registration.',
      );
    if (activatedOn !== undefined && (activatedOn < registeredOn || activatedOn > asOf))
      return fault(
        'activatedOn',
        'L’activation tombe entre l’enregistrement et la date d’examen.',
        'The activation lies between the registration and the day looked at.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const latestChoice = plusDays(facts.registeredOn, figures.serviceChoiceDays);
    const nothing = { latestChoice, activateBy: null, contractEffectiveOn: null, compensation: NO_MONEY };
    if (facts.chosenOn > latestChoice)
      return answer({ ...nothing, eligible: false, reason: 'date-too-late' }, [CHOICE]);
    const activateBy = plusDays(facts.chosenOn, figures.activationDays);
    const late = (facts.activatedOn ?? facts.asOf) > activateBy;
    const compensated = late && (facts.delayCause ?? 'orange') === 'orange';
    const because = [CHOICE, DELAY];
    if (facts.activatedOn !== undefined) because.push('mobile-yt/intro.4', EFFECT);
    if (compensated) because.push(COMPENSATION);
    return answer(
      {
        eligible: true,
        reason: null,
        latestChoice,
        activateBy,
        contractEffectiveOn: facts.activatedOn ?? null,
        compensation: compensated ? figures.activationCompensation : NO_MONEY,
      },
      because,
    );
  },
  explain(facts, figures, result) {
    const latest = isoDate(result.latestChoice);
    const steps = [
      {
        clause: CHOICE,
        fr: `Date de service à choisir dans les ${figures.serviceChoiceDays} jours, jusqu’au ${latest}.`,
        en: `Date of service chosen within ${figures.serviceChoiceDays} days, until ${latest}.`,
      },
    ];
    if (result.activateBy === null) return steps;
    const by = isoDate(result.activateBy);
    steps.push({
      clause: DELAY,
      fr: `Activation au plus tard ${figures.activationDays} jours après le ${isoDate(facts.chosenOn)}, soit le ${by}.`,
      en: `Activation at most ${figures.activationDays} days after ${isoDate(facts.chosenOn)}, that is ${by}.`,
    });
    const owed = moneyText(result.compensation);
    steps.push({ clause: COMPENSATION, fr: `Indemnité : ${owed} €.`, en: `Compensation: EUR ${owed}.` });
    return steps;
  },
});
