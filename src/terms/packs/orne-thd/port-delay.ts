import { daysBetween } from '../../../kernel/civil-date.ts';
import { dividedBy, times } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, money, noted, nullable, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { portClaimDays, portClaimFault, portClaimInput, portClaimRefusal, portClaimSteps } from './port-claim.ts';

const input = {
  subscriptionPrice: noted(money, 'monthly, tax included'),
  plannedOn: date,
  portedOn: optional(noted(date, 'absent while the number is not ported')),
  operatorFault: boolean,
  excludedDays: noted(
    integer,
    'days of delay due to the customer (missing documents, wrong RIO), the other operator, or force majeure',
  ),
  ...portClaimInput,
  asOf: optional(noted(date, 'day of evaluation, needed while the number is not ported; ignored otherwise')),
} as const;

type Facts = FactsOf<typeof input>;

/** Calendar days from the planned day to the port, or to the day of evaluation while the number is not ported. */
function daysLateOf(facts: Facts): number {
  return Math.max(0, daysBetween(facts.plannedOn, facts.portedOn ?? facts.asOf!));
}

/** Why no compensation is owed, with the clause it rests on. */
function refusalOf(
  facts: Facts,
  daysLate: number,
  claimRefusal: string | undefined,
): readonly [string, string] | undefined {
  if (daysLate === 0) return ['no-delay', 'orne-thd/17.d'];
  if (!facts.operatorFault) return ['not-operator-fault', 'orne-thd/21.2.h'];
  if (facts.excludedDays === daysLate) return ['excluded-cause', 'orne-thd/17.i'];
  return claimRefusal === undefined ? undefined : [claimRefusal, 'orne-thd/17.g'];
}

/** Compensation for a number ported late by the operator's fault (article 17). */
export const portDelay = decision({
  name: 'port-delay',
  question: {
    fr: 'Quelle indemnité est due pour un numéro porté en retard ?',
    en: 'What compensation is due for a number ported late?',
  },
  clauses: [
    'orne-thd/17.d',
    'orne-thd/17.e',
    'orne-thd/17.g',
    'orne-thd/17.h',
    'orne-thd/17.i',
    'orne-thd/17.j',
    'orne-thd/17.5',
    'orne-thd/21.2.h',
  ],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    daysLate: integer,
    daysCompensated: integer,
    amount: money,
    claimBy: date,
    answerBy: nullable(date),
  },
  check(facts) {
    if (facts.portedOn === undefined && facts.asOf === undefined)
      return fault(
        'asOf',
        'Indiquez le jour d’évaluation tant que le numéro n’est pas porté.',
        'Give the day of evaluation while the number is not ported.',
      );
    if (facts.noticedOn < facts.plannedOn)
      return fault(
        'noticedOn',
        'Le constat ne peut précéder le jour prévu.',
        'The incident cannot be noticed before the planned day.',
      );
    const claimFault = portClaimFault(facts);
    if (claimFault) return claimFault;
    return facts.excludedDays > daysLateOf(facts)
      ? fault(
          'excludedDays',
          'Les jours exclus ne peuvent dépasser le retard.',
          'The excluded days cannot exceed the delay.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const daysLate = daysLateOf(facts);
    const { claimBy, answerBy } = portClaimDays(facts, figures);
    const refused = refusalOf(facts, daysLate, portClaimRefusal(facts, claimBy));
    if (refused) {
      const [reason, clause] = refused;
      const outcome = { eligible: false, reason, daysLate, daysCompensated: 0, amount: NO_MONEY, claimBy, answerBy };
      return answer(outcome, clause === 'orne-thd/17.i' ? ['orne-thd/17.i', 'orne-thd/17.j'] : [clause]);
    }
    const daysCompensated = daysLate - facts.excludedDays;
    const amount = toCents(
      dividedBy(times(exactEuros(facts.subscriptionPrice), daysCompensated), figures.portDelayDivisor),
    );
    const because = ['orne-thd/17.d', 'orne-thd/17.5', 'orne-thd/17.g', 'orne-thd/17.h', 'orne-thd/17.e'];
    if (facts.excludedDays > 0) because.push('orne-thd/17.i', 'orne-thd/17.j');
    return answer({ eligible: true, daysLate, daysCompensated, amount, claimBy, answerBy }, because);
  },
  explain(facts, figures, result) {
    const [price, amount] = [moneyText(facts.subscriptionPrice), moneyText(result.amount)];
    const { daysLate, daysCompensated } = result;
    const steps: Step[] = [
      {
        clause: 'orne-thd/17.e',
        fr: `${daysLate} jours de retard, ${facts.excludedDays} exclus : ${daysCompensated} × ${price} € / ${figures.portDelayDivisor} = ${amount} € TTC.`,
        en: `${daysLate} days late, ${facts.excludedDays} excluded: ${daysCompensated} x EUR ${price} / ${figures.portDelayDivisor} = EUR ${amount} incl. tax.`,
      },
    ];
    return [...steps, ...portClaimSteps(facts, figures)];
  },
});
