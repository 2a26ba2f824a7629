import { isoDate } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, noted, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/8.k', 'orne-thd/8.l'];
const input = {
  newAddressEligible: boolean,
  feasible: boolean,
  mobileOnly: noted(boolean, 'the contract holds mobile lines only'),
  previousMonthlyInclTax: money,
  newMonthlyInclTax: money,
  effectiveOn: optional(noted(date, 'effective date of the new offer, when known')),
  on: noted(date, 'day looked at'),
};

function refused(facts: FactsOf<typeof input>): string | undefined {
  if (facts.mobileOnly) return undefined;
  if (!facts.newAddressEligible) return 'address-not-eligible';
  return facts.feasible ? undefined : 'not-technically-feasible';
}

/** Fee of a transfer to a new address, and the price that applies meanwhile (article 8). */
export const transferFee = decision({
  name: 'transfer-fee',
  question: {
    fr: 'Que coûte le transfert à la nouvelle adresse, et quel abonnement s’applique ?',
    en: 'What does the transfer to the new address cost, and which subscription applies?',
  },
  clauses: ['orne-thd/8.k', 'orne-thd/8.l'],
  input,
  output: { eligible: boolean, reason: refusalReason, feeInclTax: money, monthlyInclTax: money },
  decide(facts, figures) {
    const reason = refused(facts);
    const eligible = reason === undefined;
    const moved = eligible && facts.effectiveOn !== undefined && facts.on >= facts.effectiveOn;
    return answer(
      {
        eligible,
        reason,
        feeInclTax: eligible && !facts.mobileOnly ? figures.transferFee : NO_MONEY,
        monthlyInclTax: moved ? facts.newMonthlyInclTax : facts.previousMonthlyInclTax,
      },
      BECAUSE,
    );
  },
  explain(facts, _figures, result) {
    const [fee, monthly, on] = [moneyText(result.feeInclTax), moneyText(result.monthlyInclTax), isoDate(facts.on)];
    return [
      {
        clause: 'orne-thd/8.k',
        fr: `Frais de raccordement : ${fee} € TTC.`,
        en: `Connection fee: EUR ${fee} incl. tax.`,
      },
      {
        clause: 'orne-thd/8.l',
        fr: `Abonnement mensuel au ${on} : ${monthly} € TTC (l’ancien jusqu’à la veille de la prise d’effet).`,
        en: `Monthly subscription on ${on}: EUR ${monthly} incl. tax (the former one until the day before the effective date).`,
      },
    ];
  },
});
