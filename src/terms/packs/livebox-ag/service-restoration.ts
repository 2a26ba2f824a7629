import { daysBetween, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, monthlyPriceByDay, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const RESTORE = 'livebox-ag/13.a';
const REFUND = 'livebox-ag/13.b';

interface Interruption {
  readonly totalInterruption: boolean;
  readonly causedByCustomer: boolean;
  readonly refundRequested: boolean;
}

function refusalOf(facts: Interruption): { reason: string; because: readonly string[] } | undefined {
  if (!facts.totalInterruption) return { reason: 'interruption-not-total', because: [RESTORE, REFUND] };
  if (facts.causedByCustomer) return { reason: 'caused-by-customer', because: [RESTORE, 'livebox-ag/13.d'] };
  if (!facts.refundRequested) return { reason: 'refund-not-requested', because: [RESTORE, REFUND] };
  return undefined;
}

/** Day by which an interrupted service must be back, and refund of its price (article 13). */
export const serviceRestoration = decision({
  name: 'service-restoration',
  question: {
    fr: 'Quand le service doit-il être rétabli, et quel remboursement est dû ?',
    en: 'When must the service be back, and what refund is owed?',
  },
  clauses: ['livebox-ag/13.a', 'livebox-ag/13.b', 'livebox-ag/13.c', 'livebox-ag/13.d'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    monthlyFee: money,
    reportedOn: noted(date, "the customer's report is received by customer service"),
    interruptedFrom: noted(optional(date), 'first day of the interruption; reportedOn when absent'),
    restoredOn: optional(date),
    asOf: date,
    totalInterruption: boolean,
    causedByCustomer: noted(
      boolean,
      'the delay in ending the interruption is due to the customer (having caused the interruption itself is not enough)',
    ),
    refundRequested: boolean,
  },
  output: {
    restoreBy: date,
    late: boolean,
    eligible: noted(boolean, 'refund'),
    reason: noted(optional(text), 'kebab-case code, present only when eligible is false'),
    interruptedDays: integer,
    refund: noted(money, 'tax included, given as a discount on a later bill'),
  },
  check(facts) {
    if (facts.asOf < facts.reportedOn)
      return fault('asOf', 'Donnez un jour à partir du signalement.', 'Give a day from the report on.');
    if (facts.interruptedFrom !== undefined && facts.interruptedFrom > facts.reportedOn)
      return fault(
        'interruptedFrom',
        'L’interruption ne suit pas le signalement.',
        'The interruption does not follow the report.',
      );
    if (facts.restoredOn !== undefined && (facts.restoredOn < facts.reportedOn || facts.restoredOn > facts.asOf))
      return fault(
        'restoredOn',
        'Le rétablissement se place entre le signalement et le jour demandé.',
        'The restoration lies between the report and the day asked about.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const restoreBy = plusWorkingDays('ouvrable', facts.territory, facts.reportedOn, figures.restorationDays);
    const from = facts.interruptedFrom ?? facts.reportedOn;
    const to = facts.restoredOn ?? facts.asOf;
    const refused = refusalOf(facts);
    const outcome = {
      restoreBy,
      late: to > restoreBy,
      eligible: refused === undefined,
      reason: refused?.reason,
      interruptedDays: facts.totalInterruption ? daysBetween(from, to) + 1 : 0,
      refund: refused ? NO_MONEY : toCents(monthlyPriceByDay(facts.monthlyFee, from, to)),
    };
    return answer(outcome, refused?.because ?? [RESTORE, REFUND, 'livebox-ag/13.c']);
  },
  explain(facts, figures, result) {
    const by = isoDate(result.restoreBy);
    const refund = moneyText(result.refund);
    const steps: Step[] = [
      {
        clause: RESTORE,
        fr: `Signalement du ${isoDate(facts.reportedOn)}, plus ${figures.restorationDays} jours ouvrables : rétablissement au plus tard le ${by}.`,
        en: `Report of ${isoDate(facts.reportedOn)}, plus ${figures.restorationDays} working days: back by ${by}.`,
      },
    ];
    if (result.eligible)
      steps.push({
        clause: REFUND,
        fr: `${result.interruptedDays} jour(s) d’interruption totale, chacun au prix mensuel divisé par les jours de son mois : ${refund} €.`,
        en: `${result.interruptedDays} day(s) of total interruption, each at the monthly price divided by the days of its month: EUR ${refund}.`,
      });
    return steps;
  },
});
