import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { compare, dividedBy, type Exact } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, sum, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const AVERAGE = 'livebox-ag/10.4.a';
const SENIORITY = 'livebox-ag/10.4.b';
const SUSPENSION = 'livebox-ag/10.4.c';
const NO_GROUND = [AVERAGE, SENIORITY];

/** Mean of the latest closed periods, exact; `undefined` when there are too few of them. */
function meanOfLatest(periods: readonly Money[], count: number): Exact | undefined {
  if (periods.length < count) return undefined;
  return dividedBy(exactEuros(sum(...periods.slice(0, count))), count);
}

/** Whether an advance on consumption may be asked for, and the service suspended while it is not paid (article 10.4). */
export const consumptionAdvance = decision({
  name: 'consumption-advance',
  question: {
    fr: 'Une avance sur consommation peut-elle être demandée ?',
    en: 'May an advance on consumption be asked for?',
  },
  clauses: ['livebox-ag/10.4.a', 'livebox-ag/10.4.b', 'livebox-ag/10.4.c'],
  input: {
    activatedOn: date,
    asOf: date,
    currentCommunications: noted(money, 'communications of the period in progress, since the last bill'),
    previousCommunications: noted(
      listOf(money),
      'communications of the closed billing periods, latest first, money strings, possibly empty',
    ),
    outOfPlanCommunications: noted(money, 'part of currentCommunications not included in the plan'),
    advanceStatus: oneOf('not-requested', 'pending', 'refused', 'paid'),
  },
  output: {
    eligible: noted(boolean, 'an advance may be asked'),
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    grounds: listOf(text),
    average: noted(nullable(money), 'null with fewer than six closed periods'),
    sixMonthsOn: date,
    suspensionAllowed: boolean,
  },
  check(facts) {
    if (facts.asOf < facts.activatedOn)
      return fault('asOf', 'Donnez un jour à partir de la mise en service.', 'Give a day from the activation on.');
    if (facts.outOfPlanCommunications > facts.currentCommunications)
      return fault(
        'outOfPlanCommunications',
        'La part hors forfait ne dépasse pas les communications en cours.',
        'The out-of-plan part does not exceed the communications in progress.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const average = meanOfLatest(facts.previousCommunications, figures.advanceAveragedPeriods);
    const sixMonthsOn = plusMonths(facts.activatedOn, figures.advanceSeniorityMonths);
    const aboveAverage = average !== undefined && compare(exactEuros(facts.currentCommunications), average) > 0;
    const lowSeniority = facts.asOf < sixMonthsOn && facts.outOfPlanCommunications > figures.advanceThreshold;
    const grounds: string[] = [];
    const because: string[] = [];
    if (aboveAverage) {
      grounds.push('above-six-period-average');
      because.push(AVERAGE);
    }
    if (lowSeniority) {
      grounds.push('low-seniority-over-100');
      because.push(SENIORITY);
    }
    const eligible = grounds.length > 0;
    const suspensionAllowed = eligible && (facts.advanceStatus === 'pending' || facts.advanceStatus === 'refused');
    if (suspensionAllowed) because.push(SUSPENSION);
    return answer(
      {
        eligible,
        reason: eligible ? undefined : 'no-ground',
        grounds,
        average: average === undefined ? null : toCents(average),
        sixMonthsOn,
        suspensionAllowed,
      },
      eligible ? because : NO_GROUND,
    );
  },
  explain(facts, figures, result) {
    const current = moneyText(facts.currentCommunications);
    const mean = result.average === null ? undefined : moneyText(result.average);
    const threshold = moneyText(figures.advanceThreshold);
    const outOfPlan = moneyText(facts.outOfPlanCommunications);
    const until = isoDate(result.sixMonthsOn);
    return [
      {
        clause: AVERAGE,
        fr:
          mean === undefined
            ? `Moins de ${figures.advanceAveragedPeriods} périodes closes : pas de moyenne.`
            : `Communications en cours ${current} €, moyenne des ${figures.advanceAveragedPeriods} dernières périodes ${mean} €.`,
        en:
          mean === undefined
            ? `Fewer than ${figures.advanceAveragedPeriods} closed periods: no average.`
            : `Communications in progress EUR ${current}, average of the last ${figures.advanceAveragedPeriods} periods EUR ${mean}.`,
      },
      {
        clause: SENIORITY,
        fr: `Avant le ${until} seulement, hors forfait au-delà de ${threshold} € : ${outOfPlan} €.`,
        en: `Before ${until} only, out of plan above EUR ${threshold}: EUR ${outOfPlan}.`,
      },
    ];
  },
});
