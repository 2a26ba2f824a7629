import { moneyText, multiply, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { integer, money, oneOf } from '../../model/fields.ts';
import { decision } from './figures.ts';

const COPY = ['orne-thd/8.t'];
const PAPER = ['orne-thd/10.e'];

/** Price of a copy of a bill (articles 8 and 10). */
export const duplicateInvoice = decision({
  name: 'duplicate-invoice',
  question: { fr: 'Combien coûte cette copie de facture ?', en: 'What does this copy of a bill cost?' },
  clauses: ['orne-thd/8.t', 'orne-thd/10.e'],
  input: { kind: oneOf('duplicate', 'customer-space-copy', 'paper-bill'), copies: integer },
  output: { feeInclTax: money },
  check(facts) {
    return facts.copies < 1 ? fault('copies', 'Demandez au moins une copie.', 'Ask for at least one copy.') : undefined;
  },
  decide(facts, figures) {
    const charged = facts.kind === 'duplicate';
    const feeInclTax = charged ? multiply(figures.duplicateInvoiceFee, facts.copies) : NO_MONEY;
    return answer({ feeInclTax }, facts.kind === 'paper-bill' ? PAPER : COPY);
  },
  explain(facts, figures, result) {
    const [unit, fee] = [moneyText(figures.duplicateInvoiceFee), moneyText(result.feeInclTax)];
    if (facts.kind !== 'duplicate')
      return [
        {
          clause: facts.kind === 'paper-bill' ? 'orne-thd/10.e' : 'orne-thd/8.t',
          fr: 'Gratuit.',
          en: 'Free of charge.',
        },
      ];
    return [
      {
        clause: 'orne-thd/8.t',
        fr: `${facts.copies} duplicata à ${unit} € : ${fee} € TTC.`,
        en: `${facts.copies} duplicates at EUR ${unit}: EUR ${fee} incl. tax.`,
      },
    ];
  },
});
