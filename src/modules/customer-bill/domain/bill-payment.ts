import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, negate, subtract } from '../../../kernel/money.ts';
import type { TemplateData } from '../../document/index.ts';
import { type BillContent, fill, type Words } from './bill-content.ts';

/** How a bill is really paid: without a mandate nothing can be debited, and a transfer is asked for. */
export function wayToPay({ account, mandate }: Pick<BillContent, 'account' | 'mandate'>) {
  if (account.paymentMethod !== 'direct-debit') return account.paymentMethod;
  return mandate === undefined ? 'transfer' : 'direct-debit';
}

/** When a bill is to be paid, how and how much, in the words of its head. */
export function paymentOf(content: BillContent, words: Words): TemplateData['payment'] {
  const { bill, account, settings, mandate, maskedIban, chequesTo } = content;
  const { language } = account;
  const toPay = subtract(bill.total_incl, bill.from_credit);
  const euros = (amount: Money): string => spokenEuros(moneyText(amount), language);
  if (bill.total_incl < 0n) {
    return { when: words.when.kept, how: [], label: words.kept, amount: euros(negate(bill.total_incl)) };
  }
  if (toPay === 0n)
    return { when: words.when.nothing, how: words.how.nothing, label: words.toPay, amount: euros(toPay) };
  const way = wayToPay(content);
  const values = {
    due: spokenDate(isoDate(bill.due_on), language),
    iban: maskedIban ?? '',
    mandate: mandate?.reference ?? '',
    operator: settings.name,
    operatorIban: settings.iban.replace(/(.{4})(?=.)/g, '$1\u00a0'),
    number: bill.number,
    payer: account.payer?.name ?? '',
    chequesTo: chequesTo ?? '',
  };
  const own =
    way === 'cheque' && chequesTo !== undefined ? [...words.how.cheque, ...words.how['cheque-to']] : words.how[way];
  const how = account.payer === null ? own : [...words.how.payer, ...own];
  return {
    when: fill(way === 'direct-debit' ? words.when['direct-debit'] : words.when.other, values),
    how: how.map((line) => fill(line, values)),
    label: words.toPay,
    amount: euros(toPay),
  };
}
