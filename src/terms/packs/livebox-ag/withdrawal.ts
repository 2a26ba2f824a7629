import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { plus, ZERO } from '../../../kernel/exact.ts';
import { exactEuros, monthlyPriceByDay, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const REFUSED = {
  equipmentReturnBy: null,
  subscriptionInclTax: NO_MONEY,
  amountDueInclTax: NO_MONEY,
  returnCostBorneBy: null,
} as const;

/** The right to go back on a distance order, the return of the equipment, and the use that may be charged (articles 2 g to j). */
export const withdrawal = decision({
  name: 'withdrawal',
  question: {
    fr: 'Le client peut-il se rétracter, quand rend-il le matériel et que paie-t-il ?',
    en: 'May the customer withdraw, when is the equipment due back, and what does he pay?',
  },
  clauses: ['livebox-ag/2.g', 'livebox-ag/2.h', 'livebox-ag/2.i', 'livebox-ag/2.j', 'livebox-ag/6.3.a'],
  input: {
    channel: oneOf('shop', 'distance'),
    orderedOn: date,
    withdrawnOn: date,
    activatedOn: optional(date),
    equipmentReceived: boolean,
    monthlyPriceInclTax: money,
    nonIncludedCallsInclTax: money,
  },
  output: {
    eligible: boolean,
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    deadline: nullable(date),
    equipmentReturnBy: nullable(date),
    subscriptionInclTax: money,
    amountDueInclTax: money,
    returnCostBorneBy: nullable(
      noted(oneOf('customer'), 'null when nothing is to be returned or the withdrawal is refused'),
    ),
  },
  check({ orderedOn, withdrawnOn, activatedOn }) {
    if (withdrawnOn < orderedOn)
      return fault(
        'withdrawnOn',
        'La rétractation ne peut précéder la commande.',
        'The withdrawal cannot come before the order.',
      );
    if (activatedOn !== undefined && (activatedOn < orderedOn || activatedOn > withdrawnOn))
      return fault(
        'activatedOn',
        'La mise en service tombe entre la commande et la rétractation, ou n’a pas eu lieu.',
        'The activation falls between the order and the withdrawal, or did not happen.',
      );
    return undefined;
  },
  decide(facts, figures) {
    if (facts.channel === 'shop')
      return answer({ eligible: false, reason: 'not-a-distance-contract', deadline: null, ...REFUSED }, [
        'livebox-ag/2.g',
      ]);
    const deadline = plusDays(facts.orderedOn, figures.withdrawalDays);
    if (facts.withdrawnOn > deadline)
      return answer({ eligible: false, reason: 'withdrawal-period-over', deadline, ...REFUSED }, ['livebox-ag/2.g']);
    const used =
      facts.activatedOn === undefined
        ? ZERO
        : monthlyPriceByDay(facts.monthlyPriceInclTax, plusDays(facts.activatedOn, 1), facts.withdrawnOn);
    const back = facts.equipmentReceived;
    return answer(
      {
        eligible: true,
        deadline,
        equipmentReturnBy: back ? plusDays(facts.withdrawnOn, figures.withdrawalReturnDays) : null,
        subscriptionInclTax: toCents(used),
        amountDueInclTax: toCents(plus(used, exactEuros(facts.nonIncludedCallsInclTax))),
        returnCostBorneBy: back ? 'customer' : null,
      },
      back
        ? ['livebox-ag/2.g', 'livebox-ag/6.3.a', 'livebox-ag/2.h', 'livebox-ag/2.i', 'livebox-ag/2.j']
        : ['livebox-ag/2.g', 'livebox-ag/2.j'],
    );
  },
  explain(facts, figures, result) {
    if (result.deadline === null)
      return [
        {
          clause: 'livebox-ag/2.g',
          fr: 'La rétractation est ouverte aux seules souscriptions à distance.',
          en: 'Only a subscription made at a distance can be withdrawn.',
        },
      ];
    const deadline = isoDate(result.deadline);
    const steps: Step[] = [
      {
        clause: 'livebox-ag/2.g',
        fr: `Commande du ${isoDate(facts.orderedOn)} plus ${figures.withdrawalDays} jours : rétractation possible jusqu’au ${deadline}.`,
        en: `Ordered on ${isoDate(facts.orderedOn)}, plus ${figures.withdrawalDays} days: withdrawal possible until ${deadline}.`,
      },
    ];
    if (!result.eligible) return steps;
    if (result.equipmentReturnBy !== null) {
      const by = isoDate(result.equipmentReturnBy);
      steps.push({
        clause: 'livebox-ag/2.h',
        fr: `Matériel à renvoyer, à ses frais, ${figures.withdrawalReturnDays} jours au plus après la rétractation : le ${by}.`,
        en: `Equipment to send back, at his cost, at most ${figures.withdrawalReturnDays} days after the withdrawal: by ${by}.`,
      });
    }
    const [use, calls] = [moneyText(result.subscriptionInclTax), moneyText(facts.nonIncludedCallsInclTax)];
    const total = moneyText(result.amountDueInclTax);
    steps.push({
      clause: 'livebox-ag/2.j',
      fr: `Usage jusqu’à la rétractation : ${use} € d’abonnement au prorata et ${calls} € d’appels, soit ${total} €.`,
      en: `Use until the withdrawal: EUR ${use} of subscription pro rata and EUR ${calls} of calls, EUR ${total} in all.`,
    });
    return steps;
  },
});
