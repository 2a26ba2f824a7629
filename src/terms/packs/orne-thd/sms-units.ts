import { times } from '../../../kernel/exact.ts';
import { moneyText, toCents } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, decimal, integer, money, noted } from '../../model/fields.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/2.d.10'];

/** How many SMS a text counts for, and its price (article 2.d). */
export const smsUnits = decision({
  name: 'sms-units',
  question: {
    fr: 'Pour combien de SMS ce texte compte-t-il, et à quel prix ?',
    en: 'How many SMS does this text count for, at what price?',
  },
  clauses: ['orne-thd/2.d.10'],
  input: {
    characters: integer,
    unitPriceInclTax: noted(decimal, 'price of one SMS; 0 within an unlimited plan'),
    roamLikeAtHome: boolean,
  },
  output: { units: integer, priceInclTax: money },
  decide(facts, figures) {
    const units = facts.roamLikeAtHome ? Math.max(1, Math.ceil(facts.characters / figures.smsCharacters)) : 1;
    return answer({ units, priceInclTax: toCents(times(facts.unitPriceInclTax, units)) }, BECAUSE);
  },
  explain(facts, figures, result) {
    const price = moneyText(result.priceInclTax);
    return [
      {
        clause: 'orne-thd/2.d.10',
        fr: `${facts.characters} caractères, ${figures.smsCharacters} par SMS en itinérance : ${result.units} SMS, ${price} € TTC.`,
        en: `${facts.characters} characters, ${figures.smsCharacters} an SMS while roaming: ${result.units} SMS, EUR ${price} incl. tax.`,
      },
    ];
  },
});
