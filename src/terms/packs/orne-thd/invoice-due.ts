import { type CivilDate, isoDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, noted, oneOf, optional } from '../../model/fields.ts';
import { decision, type OrneThdFigures } from './figures.ts';

const BECAUSE = ['orne-thd/10.b'];
const input = {
  frequency: oneOf('monthly', 'quarterly', 'half-yearly'),
  periodStartsOn: date,
  issuedOn: date,
  paidOn: optional(date),
  debitOn: optional(noted(date, 'day of the direct debit, when the customer pays that way')),
  asOf: date,
};

function periodEnd(facts: FactsOf<typeof input>, figures: OrneThdFigures): CivilDate {
  return plusDays(plusMonths(facts.periodStartsOn, figures.invoiceMonths[facts.frequency]), -1);
}

/** Period of a bill, its due date and whether it is overdue (article 10). */
export const invoiceDue = decision({
  name: 'invoice-due',
  question: {
    fr: 'Quand cette facture est-elle exigible, et est-elle en retard ?',
    en: 'When is this bill due, and is it late?',
  },
  clauses: ['orne-thd/10.b'],
  input,
  output: { periodEndsOn: date, term: oneOf('arrears', 'advance'), dueOn: date, overdue: boolean },
  check(facts, figures) {
    const end = periodEnd(facts, figures);
    const { issuedOn, paidOn, debitOn } = facts;
    if (facts.frequency === 'monthly' ? issuedOn < end : issuedOn > end)
      return fault(
        'issuedOn',
        'Au mois, facturez à terme échu ; au trimestre ou au semestre, d’avance.',
        'Bill a month in arrears; a quarter or a half-year in advance.',
      );
    if (paidOn !== undefined && paidOn < issuedOn)
      return fault('paidOn', 'Le paiement ne peut précéder la facture.', 'The payment cannot come before the bill.');
    if (debitOn !== undefined && debitOn <= issuedOn)
      return fault('debitOn', 'Le prélèvement doit suivre la facture.', 'The direct debit must come after the bill.');
    return undefined;
  },
  decide(facts, figures) {
    const dueOn = plusDays(facts.issuedOn, figures.invoicePayableDays);
    const paid = facts.paidOn !== undefined && facts.paidOn <= facts.asOf;
    const lateAfter = facts.debitOn === undefined ? dueOn : latest(dueOn, facts.debitOn);
    return answer(
      {
        periodEndsOn: periodEnd(facts, figures),
        term: facts.frequency === 'monthly' ? 'arrears' : 'advance',
        dueOn,
        overdue: (paid ? facts.paidOn : facts.asOf) > lateAfter,
      },
      BECAUSE,
    );
  },
  explain(facts, figures, result) {
    const [issued, due] = [isoDate(facts.issuedOn), isoDate(result.dueOn)];
    return [
      {
        clause: 'orne-thd/10.b',
        fr: `Facture émise le ${issued}, payable sous ${figures.invoicePayableDays} jours : jusqu’au ${due} inclus.`,
        en: `Bill issued on ${issued}, payable within ${figures.invoicePayableDays} days: up to and including ${due}.`,
      },
    ];
  },
});
