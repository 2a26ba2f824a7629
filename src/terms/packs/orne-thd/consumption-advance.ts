import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, listOf, money, noted } from '../../model/fields.ts';
import { deductAdvance } from '../../rules/advance-deduction.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const BECAUSE = ['orne-thd/8.x'];

/** Whether an advance on phone consumption may be asked for, and how it is deducted (article 8). */
export const consumptionAdvance = decision({
  name: 'consumption-advance',
  question: {
    fr: 'Une avance sur consommation peut-elle être demandée, et comment est-elle déduite ?',
    en: 'May an advance on consumption be asked for, and how is it deducted?',
  },
  clauses: ['orne-thd/8.x'],
  input: {
    heavyUsageOutsidePlan: noted(boolean, 'heavy usage beyond or outside the plan or subscription'),
    paymentDifficultyExpected: noted(boolean, 'OrneTHD considers that it may put the customer in payment difficulty'),
    advanceInclTax: money,
    bills: noted(listOf(money), 'amounts due, then to come, oldest first'),
  },
  output: { eligible: boolean, reason: refusalReason, netBills: listOf(money), advanceLeftInclTax: money },
  check(facts) {
    return facts.advanceInclTax === NO_MONEY
      ? fault('advanceInclTax', 'Donnez le montant de l’avance.', 'Give the amount of the advance.')
      : undefined;
  },
  decide(facts) {
    if (!facts.heavyUsageOutsidePlan || !facts.paymentDifficultyExpected) {
      const reason = facts.heavyUsageOutsidePlan ? 'no-payment-risk' : 'no-heavy-usage';
      return answer({ eligible: false, reason, netBills: facts.bills, advanceLeftInclTax: NO_MONEY }, BECAUSE);
    }
    const { netBills, left } = deductAdvance(facts.advanceInclTax, facts.bills);
    return answer({ eligible: true, netBills, advanceLeftInclTax: left }, BECAUSE);
  },
  explain(facts, _figures, result) {
    const [advance, left] = [moneyText(facts.advanceInclTax), moneyText(result.advanceLeftInclTax)];
    const net = result.netBills.map(moneyText).join(', ') || '-';
    if (!result.eligible)
      return [
        { clause: 'orne-thd/8.x', fr: 'Aucune avance ne peut être demandée.', en: 'No advance may be asked for.' },
      ];
    return [
      {
        clause: 'orne-thd/8.x',
        fr: `Avance de ${advance} € déduite de la plus ancienne facture d’abord ; reste à payer : ${net} ; avance restante ${left} €.`,
        en: `Advance of EUR ${advance} deducted from the oldest bill first; left to pay: ${net}; advance left EUR ${left}.`,
      },
    ];
  },
});
