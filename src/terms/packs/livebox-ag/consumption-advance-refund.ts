import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, listOf, money, noted, nullable, optional } from '../../model/fields.ts';
import { deductAdvance } from '../../rules/advance-deduction.ts';
import { decision } from './figures.ts';

const SET_OFF = ['livebox-ag/10.4.d'];
const SET_OFF_AND_REFUND = ['livebox-ag/10.4.d', 'livebox-ag/10.4.e'];

/** How an advance on consumption is set off against the bills, and when what is left is refunded (article 10.4). */
export const consumptionAdvanceRefund = decision({
  name: 'consumption-advance-refund',
  question: {
    fr: 'Comment l’avance sur consommation est-elle imputée, et quand le reste est-il remboursé ?',
    en: 'How is the advance on consumption set off, and when is the rest refunded?',
  },
  clauses: ['livebox-ag/10.4.d', 'livebox-ag/10.4.e'],
  input: {
    advancePaid: money,
    bills: noted(
      listOf(money),
      'amounts due, tax included, oldest first: those owed when the advance is paid and those that follow',
    ),
    lastBillIssued: noted(boolean, 'the list ends with the last bill of the contract'),
    lastBillPaidOn: optional(date),
  },
  output: {
    billsStillDue: noted(listOf(money), 'what remains to pay of each bill, same order'),
    advanceLeft: money,
    refund: money,
    refundDueBy: noted(nullable(date), 'null when nothing is to be refunded yet'),
  },
  check(facts) {
    if (facts.advancePaid === NO_MONEY)
      return fault('advancePaid', 'Donnez une avance supérieure à zéro.', 'Give an advance above zero.');
    if (facts.lastBillPaidOn !== undefined && !facts.lastBillIssued)
      return fault(
        'lastBillPaidOn',
        'La dernière facture doit d’abord être émise.',
        'The last bill must be issued first.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { netBills, left } = deductAdvance(facts.advancePaid, facts.bills);
    const refunded = facts.lastBillIssued && facts.lastBillPaidOn !== undefined && left > 0n;
    return answer(
      {
        billsStillDue: netBills,
        advanceLeft: left,
        refund: refunded ? left : NO_MONEY,
        refundDueBy: refunded ? plusDays(facts.lastBillPaidOn, figures.advanceRefundDays) : null,
      },
      refunded ? SET_OFF_AND_REFUND : SET_OFF,
    );
  },
  explain(facts, figures, result) {
    const paid = moneyText(facts.advancePaid);
    const left = moneyText(result.advanceLeft);
    const steps: Step[] = [
      {
        clause: 'livebox-ag/10.4.d',
        fr: `Avance de ${paid} € imputée sur ${facts.bills.length} facture(s), dans l’ordre : reste ${left} €.`,
        en: `Advance of EUR ${paid} set off against ${facts.bills.length} bill(s) in order: EUR ${left} left.`,
      },
    ];
    if (result.refundDueBy !== null) {
      const on = isoDate(facts.lastBillPaidOn!);
      const by = isoDate(result.refundDueBy);
      steps.push({
        clause: 'livebox-ag/10.4.e',
        fr: `Dernière facture payée le ${on}, plus ${figures.advanceRefundDays} jours : remboursement au plus tard le ${by}.`,
        en: `Last bill paid on ${on}, plus ${figures.advanceRefundDays} days: refund by ${by}.`,
      });
    }
    return steps;
  },
});
