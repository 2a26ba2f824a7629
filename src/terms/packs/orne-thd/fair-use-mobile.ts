import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { compare } from '../../../kernel/exact.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  date,
  decimal,
  type FactsOf,
  integer,
  listOf,
  money,
  noted,
  nullable,
  oneOf,
  optional,
  record,
  text,
} from '../../model/fields.ts';
import { decision } from './figures.ts';

const DAYS_OF_LONGEST_MONTH = 31;
const ground = oneOf('usage-mostly-non-eu', 'absent-from-mainland', 'too-many-correspondents');
type Ground = (typeof ground.values)[number];

const input = {
  correspondents: noted(integer, 'different French and foreign correspondents of the month'),
  mainlandUsage: noted(decimal, 'consumption in mainland France, any unit'),
  nonEu: noted(
    listOf(record({ destination: text, usage: decimal, daysConnected: integer })),
    'one line per destination outside the EU; usage in the unit of mainlandUsage',
  ),
  daysWithoutMainlandConnection: integer,
  assessedOn: date,
  notifiedOn: optional(date),
  changedOn: optional(date),
  brochureSurchargeInclTax: money,
};
type Month = FactsOf<typeof input>;

const CLAUSE_OF: Readonly<Record<Ground, string>> = {
  'usage-mostly-non-eu': 'orne-thd/2.d.3',
  'absent-from-mainland': 'orne-thd/2.d.4',
  'too-many-correspondents': 'orne-thd/2.d.5',
};
const WITHIN = ['orne-thd/2.d.3', 'orne-thd/2.d.4', 'orne-thd/2.d.5'];

function groundsOf(facts: Month, correspondents: number): readonly Ground[] {
  const grounds: Ground[] = [];
  let longestStay = 0;
  let moreAbroad = false;
  for (const one of facts.nonEu) {
    if (one.daysConnected > longestStay) longestStay = one.daysConnected;
    if (compare(facts.mainlandUsage, one.usage) < 0) moreAbroad = true;
  }
  if (moreAbroad) grounds.push('usage-mostly-non-eu');
  if (longestStay >= 1 && facts.daysWithoutMainlandConnection > longestStay) grounds.push('absent-from-mainland');
  if (facts.correspondents > correspondents) grounds.push('too-many-correspondents');
  return grounds;
}

/** Whether a month of mobile use is abusive, and whether the surcharge applies (articles 2.d). */
export const fairUseMobile = decision({
  name: 'fair-use-mobile',
  question: {
    fr: 'L’usage mobile du mois est-il abusif, et la surcharge s’applique-t-elle ?',
    en: 'Is the month’s mobile use abusive, and does the surcharge apply?',
  },
  clauses: ['orne-thd/2.d.2', 'orne-thd/2.d.3', 'orne-thd/2.d.4', 'orne-thd/2.d.5', 'orne-thd/2.d.6'],
  input,
  output: {
    abusive: boolean,
    grounds: listOf(ground),
    changeDeadline: nullable(date),
    status: oneOf('within-fair-use', 'to-be-notified', 'grace', 'usage-changed', 'surcharge'),
    surchargeInclTax: money,
  },
  check(facts) {
    if (facts.daysWithoutMainlandConnection > DAYS_OF_LONGEST_MONTH)
      return fault('daysWithoutMainlandConnection', 'Un mois compte au plus 31 jours.', 'A month has at most 31 days.');
    if (facts.nonEu.some((one) => one.daysConnected > DAYS_OF_LONGEST_MONTH))
      return fault('nonEu', 'Un mois compte au plus 31 jours connectés.', 'A month has at most 31 days connected.');
    const { notifiedOn, changedOn, assessedOn } = facts;
    if (notifiedOn !== undefined && notifiedOn > assessedOn)
      return fault(
        'notifiedOn',
        'L’information doit précéder l’examen.',
        'The notice must not come after the assessment.',
      );
    if (changedOn === undefined) return undefined;
    if (notifiedOn === undefined)
      return fault('changedOn', 'Indiquez quand le client a été informé.', 'Say when the customer was told.');
    if (changedOn < notifiedOn || changedOn > assessedOn)
      return fault(
        'changedOn',
        'Donnez une date entre l’information et l’examen.',
        'Give a date between the notice and the assessment.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const grounds = groundsOf(facts, figures.mobileCorrespondents);
    const none = { abusive: grounds.length > 0, grounds, changeDeadline: null, surchargeInclTax: NO_MONEY };
    if (grounds.length === 0) return answer({ ...none, status: 'within-fair-use' }, WITHIN);
    const because = [...grounds.map((one) => CLAUSE_OF[one]), 'orne-thd/2.d.6'];
    if (facts.notifiedOn === undefined) return answer({ ...none, status: 'to-be-notified' }, because);
    const changeDeadline = plusDays(facts.notifiedOn, figures.abuseNoticeDays);
    if (facts.changedOn !== undefined && facts.changedOn <= changeDeadline)
      return answer({ ...none, changeDeadline, status: 'usage-changed' }, because);
    if (facts.assessedOn <= changeDeadline) return answer({ ...none, changeDeadline, status: 'grace' }, because);
    return answer({ ...none, changeDeadline, status: 'surcharge', surchargeInclTax: facts.brochureSurchargeInclTax }, [
      ...because,
      'orne-thd/2.d.2',
    ]);
  },
  explain(facts, figures, result) {
    if (result.changeDeadline === null) return [];
    const until = isoDate(result.changeDeadline);
    const owed = moneyText(result.surchargeInclTax);
    return [
      {
        clause: 'orne-thd/2.d.6',
        fr: `Client informé le ${isoDate(facts.notifiedOn!)} : ${figures.abuseNoticeDays} jour pour changer d’usage, soit jusqu’au ${until} inclus.`,
        en: `Customer told on ${isoDate(facts.notifiedOn!)}: ${figures.abuseNoticeDays} day to change, that is up to and including ${until}.`,
      },
      { clause: 'orne-thd/2.d.2', fr: `Surcharge due : ${owed} € TTC.`, en: `Surcharge owed: EUR ${owed} incl. tax.` },
    ];
  },
});
