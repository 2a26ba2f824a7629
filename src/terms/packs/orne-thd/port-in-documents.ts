import { NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, listOf, money, noted, oneOf } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const FREE: readonly string[] = ['orne-thd/3.f', 'orne-thd/2.c.12'];
const CHARGED: readonly string[] = ['orne-thd/3.f', 'orne-thd/2.c.5', 'orne-thd/8.n'];

/** Whether the number held with the previous operator may be asked for, and at what price (articles 2.c, 3 and 8). */
export const portInDocuments = decision({
  name: 'port-in-documents',
  question: {
    fr: 'Le client peut-il demander à conserver son numéro, et à quel prix ?',
    en: 'May the customer ask to keep its number, and at what price?',
  },
  clauses: ['orne-thd/2.c.5', 'orne-thd/2.c.12', 'orne-thd/3.f', 'orne-thd/3.g', 'orne-thd/8.n'],
  input: {
    line: oneOf('fixed', 'mobile'),
    isHolder: noted(boolean, 'every contracting person holds the contract with the previous operator'),
    rioDocument: noted(boolean, 'document of the previous operator showing the RIO of the line presented'),
    previousBillAsked: boolean,
    previousBillPresented: boolean,
    tariffInclTax: noted(money, 'price of fixed-number porting in force on the request day'),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    missing: listOf(oneOf('rio-document', 'previous-bill')),
    feeInclTax: money,
  },
  decide(facts) {
    const missing: ('rio-document' | 'previous-bill')[] = [];
    const lacking: string[] = [];
    if (!facts.rioDocument) {
      missing.push('rio-document');
      lacking.push(facts.line === 'fixed' ? 'orne-thd/2.c.5' : 'orne-thd/2.c.12');
    }
    if (facts.previousBillAsked && !facts.previousBillPresented) {
      missing.push('previous-bill');
      lacking.push('orne-thd/3.g');
    }
    const refused = { eligible: false, missing, feeInclTax: NO_MONEY };
    if (!facts.isHolder) return answer({ ...refused, reason: 'not-holder' }, ['orne-thd/3.f']);
    if (missing.length > 0) return answer({ ...refused, reason: 'documents-missing' }, lacking);
    const fixed = facts.line === 'fixed';
    return answer(
      { eligible: true, missing, feeInclTax: fixed ? facts.tariffInclTax : NO_MONEY },
      fixed ? CHARGED : FREE,
    );
  },
});
