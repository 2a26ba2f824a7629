import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText, monthlyPriceByDay, NO_MONEY, subtract, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const CHANGE = 'mobile-yt/6.a';
const CREDIT = 'mobile-yt/6.c';
const ADJUSTMENT = 'mobile-yt/7.1.a';
const PRICE_LIST = 'mobile-yt/intro.12';

/** Effect date of a change of offer, adjustment of the fee and credit lost (articles 6 and 7.1). */
export const planChange = decision({
  name: 'plan-change',
  question: {
    fr: 'Quand le changement d’offre prend-il effet, et que coûte-t-il ?',
    en: 'When does the change of offer take effect, and what does it cost?',
  },
  clauses: [CHANGE, CREDIT, ADJUSTMENT, PRICE_LIST],
  input: {
    requestedOn: date,
    nextBillingOn: date,
    choice: oneOf('immediate', 'next-billing-date', 'chosen-date'),
    chosenOn: optional(date),
    oldMonthlyFee: money,
    newMonthlyFee: money,
    includedCreditLeft: money,
  },
  output: {
    eligible: boolean,
    reason: nullable(oneOf('outside-window')),
    effectiveOn: nullable(date),
    adjustment: noted(money, 'negative when the new fee is lower'),
    creditLost: money,
  },
  check(facts) {
    if (facts.nextBillingOn <= facts.requestedOn)
      return fault(
        'nextBillingOn',
        'La prochaine facturation suit la demande.',
        'The next billing day comes after the request.',
      );
    if (facts.choice === 'chosen-date' && facts.chosenOn === undefined)
      return fault('chosenOn', 'Indiquez la date choisie.', 'Give the date chosen.');
    return undefined;
  },
  decide(facts) {
    const { requestedOn, nextBillingOn, chosenOn } = facts;
    const immediate = facts.choice === 'immediate' ? requestedOn : nextBillingOn;
    const effectiveOn = facts.choice === 'chosen-date' ? chosenOn! : immediate;
    if (effectiveOn < requestedOn || effectiveOn > nextBillingOn)
      return answer(
        { eligible: false, reason: 'outside-window', effectiveOn: null, adjustment: NO_MONEY, creditLost: NO_MONEY },
        [CHANGE],
      );
    const difference = subtract(facts.newMonthlyFee, facts.oldMonthlyFee);
    return answer(
      {
        eligible: true,
        reason: null,
        effectiveOn,
        adjustment: toCents(monthlyPriceByDay(difference, effectiveOn, plusDays(nextBillingOn, -1))),
        creditLost: facts.includedCreditLeft,
      },
      [CHANGE, PRICE_LIST, ADJUSTMENT, CREDIT],
    );
  },
  explain(facts, _figures, result) {
    const until = isoDate(facts.nextBillingOn);
    if (result.effectiveOn === null)
      return [
        {
          clause: CHANGE,
          fr: `La date choisie doit tomber du ${isoDate(facts.requestedOn)} au ${until}.`,
          en: `The date chosen must lie from ${isoDate(facts.requestedOn)} to ${until}.`,
        },
      ];
    const days = facts.nextBillingOn - result.effectiveOn;
    return [
      {
        clause: ADJUSTMENT,
        fr: `${days} jours avant le ${until}, de ${moneyText(facts.oldMonthlyFee)} € à ${moneyText(facts.newMonthlyFee)} € par mois : ${moneyText(result.adjustment)} €.`,
        en: `${days} days before ${until}, from EUR ${moneyText(facts.oldMonthlyFee)} to EUR ${moneyText(facts.newMonthlyFee)} a month: EUR ${moneyText(result.adjustment)}.`,
      },
      {
        clause: CREDIT,
        fr: `Crédit inclus perdu : ${moneyText(result.creditLost)} €.`,
        en: `Included credit lost: EUR ${moneyText(result.creditLost)}.`,
      },
    ];
  },
});
