import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { plus, ZERO } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, nullable } from '../../model/fields.ts';
import { remainingMonthlyFees } from '../../rules/remaining-fees.ts';
import { decision } from './figures.ts';

const TERM = [
  'livebox-ag/intro.4',
  'livebox-ag/annex1.term.a',
  'livebox-ag/annex2.term.a',
  'livebox-ag/annex1.term.c',
  'livebox-ag/annex2.term.c',
] as const;
const FEE = ['livebox-ag/annex1.prices.g', 'livebox-ag/annex2.prices.g'] as const;
const REMAINING = ['livebox-ag/intro.5', 'livebox-ag/annex1.term.b', 'livebox-ag/annex2.term.b'] as const;

/** What a customer owes who ends the contract himself (introduction, annexes 1 and 2). */
export const earlyTerminationFees = decision({
  name: 'early-termination-fees',
  question: {
    fr: 'Que doit le client qui met fin à son contrat ?',
    en: 'What does a customer owe who ends his contract?',
  },
  clauses: [
    'livebox-ag/intro.4',
    'livebox-ag/intro.5',
    'livebox-ag/annex1.prices.g',
    'livebox-ag/annex2.prices.g',
    'livebox-ag/annex1.term.a',
    'livebox-ag/annex2.term.a',
    'livebox-ag/annex1.term.b',
    'livebox-ag/annex2.term.b',
    'livebox-ag/annex1.term.c',
    'livebox-ag/annex2.term.c',
  ],
  input: {
    commitmentMonths: noted(integer, '12 for Essentiel and Infini; 0 for an offer without commitment'),
    activatedOn: date,
    effectiveOn: noted(date, 'day the termination takes effect'),
    legitimateReason: boolean,
    monthlyPriceInclTax: money,
  },
  output: {
    commitmentEndsOn: nullable(date),
    withinCommitment: boolean,
    remainingChargesInclTax: money,
    terminationFeeInclTax: money,
    totalInclTax: money,
    dueOn: nullable(date),
  },
  check({ commitmentMonths, activatedOn, effectiveOn, monthlyPriceInclTax }, figures) {
    const months = figures.commitmentMonths;
    if (commitmentMonths !== 0 && commitmentMonths !== months)
      return fault(
        'commitmentMonths',
        `L’engagement est de 0 ou de ${months} mois.`,
        `The commitment is of 0 or ${months} months.`,
      );
    if (effectiveOn < activatedOn)
      return fault(
        'effectiveOn',
        'La fin ne peut précéder la mise en service.',
        'The end cannot come before the activation.',
      );
    if (monthlyPriceInclTax <= NO_MONEY)
      return fault(
        'monthlyPriceInclTax',
        'Le prix mensuel doit être supérieur à zéro.',
        'The monthly price must be above zero.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { commitmentMonths, effectiveOn } = facts;
    const commitmentEndsOn = commitmentMonths === 0 ? null : plusMonths(facts.activatedOn, commitmentMonths);
    const withinCommitment = commitmentEndsOn !== null && effectiveOn < commitmentEndsOn;
    if (facts.legitimateReason)
      return answer(
        {
          commitmentEndsOn,
          withinCommitment,
          remainingChargesInclTax: NO_MONEY,
          terminationFeeInclTax: NO_MONEY,
          totalInclTax: NO_MONEY,
          dueOn: null,
        },
        [...TERM, ...REMAINING],
      );
    const remaining = withinCommitment
      ? remainingMonthlyFees(facts.monthlyPriceInclTax, effectiveOn, commitmentEndsOn)
      : ZERO;
    return answer(
      {
        commitmentEndsOn,
        withinCommitment,
        remainingChargesInclTax: toCents(remaining),
        terminationFeeInclTax: figures.terminationFee,
        totalInclTax: toCents(plus(remaining, exactEuros(figures.terminationFee))),
        dueOn: effectiveOn,
      },
      withinCommitment ? [...TERM, ...REMAINING, ...FEE] : [...TERM, ...FEE],
    );
  },
  explain(facts, _figures, result) {
    const steps: Step[] = [];
    if (result.commitmentEndsOn !== null) {
      const end = isoDate(result.commitmentEndsOn);
      steps.push({
        clause: 'livebox-ag/annex1.term.a',
        fr: `Mise en service le ${isoDate(facts.activatedOn)} plus ${facts.commitmentMonths} mois : engagement jusqu’au ${end}.`,
        en: `Activated on ${isoDate(facts.activatedOn)}, plus ${facts.commitmentMonths} months: committed until ${end}.`,
      });
    }
    if (facts.legitimateReason) {
      steps.push({
        clause: 'livebox-ag/intro.5',
        fr: 'Motif légitime : rien n’est dû.',
        en: 'Legitimate reason: nothing is due.',
      });
      return steps;
    }
    const [price, left] = [moneyText(facts.monthlyPriceInclTax), moneyText(result.remainingChargesInclTax)];
    if (result.withinCommitment)
      steps.push({
        clause: 'livebox-ag/annex1.term.b',
        fr: `Mensualités du lendemain du ${isoDate(facts.effectiveOn)} à la fin de l’engagement, à ${price} € par mois, jour par jour : ${left} €.`,
        en: `Charges from the day after ${isoDate(facts.effectiveOn)} to the end of the commitment, at EUR ${price} a month, day by day: EUR ${left}.`,
      });
    const [fee, total] = [moneyText(result.terminationFeeInclTax), moneyText(result.totalInclTax)];
    steps.push({
      clause: 'livebox-ag/annex1.prices.g',
      fr: `Frais de résiliation : ${fee} € ; total dû : ${total} €.`,
      en: `Termination fee: EUR ${fee}; total due: EUR ${total}.`,
    });
    return steps;
  },
});
