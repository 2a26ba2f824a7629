import { dividedBy } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, multiply, NO_MONEY, sum, toCents } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, decimal, integer, listOf, money, noted, oneOf, optional, record } from '../../model/fields.ts';
import { lateIncrease } from '../../rules/late-increase.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

/** Simple interest by the day: one rate, periods of one day. */
const BY_THE_DAY = { rateMultiple: 1, periodDays: 1 };
const INDEMNITY = ['orne-thd/pro.10.a'];
const BOTH = ['orne-thd/pro.10.a', 'orne-thd/pro.10.b'];

/** Recovery indemnity and penalties for bills that a professional pays late (article 11, professional paragraph). */
export const proLatePayment = decision({
  name: 'pro-late-payment',
  question: {
    fr: 'Que doit un professionnel pour ses factures payées en retard ?',
    en: 'What does a professional owe for bills paid late?',
  },
  clauses: ['orne-thd/pro.10.a', 'orne-thd/pro.10.b'],
  input: {
    customerType: oneOf('residential', 'professional'),
    asOf: date,
    annualRatePercent: noted(decimal, 'annual penalty rate in force, 0 when none applies'),
    invoices: listOf(
      record({
        amountInclTax: money,
        dueOn: noted(
          date,
          'due date; for a customer on direct debit the later of the two dates of invoice-due (dueOn, debitOn)',
        ),
        paidOn: optional(date),
      }),
    ),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    lateInvoices: integer,
    indemnityNoVat: money,
    penaltiesNoVat: money,
    totalNoVat: money,
  },
  decide(facts, figures) {
    const nothing = {
      eligible: false,
      lateInvoices: 0,
      indemnityNoVat: NO_MONEY,
      penaltiesNoVat: NO_MONEY,
      totalNoVat: NO_MONEY,
    };
    if (facts.customerType === 'residential') return answer({ ...nothing, reason: 'professional-only' }, INDEMNITY);
    let lateInvoices = 0;
    let euroDays: Money = NO_MONEY;
    for (const { amountInclTax, dueOn, paidOn } of facts.invoices) {
      const end = paidOn !== undefined && paidOn <= facts.asOf ? paidOn : facts.asOf;
      if (end <= dueOn) continue;
      lateInvoices += 1;
      euroDays = sum(euroDays, multiply(amountInclTax, end - dueOn));
    }
    if (lateInvoices === 0) return answer({ ...nothing, reason: 'no-late-invoice' }, INDEMNITY);
    const rate = dividedBy(facts.annualRatePercent, 100);
    const indemnityNoVat = multiply(figures.recoveryIndemnity, lateInvoices);
    const penaltiesNoVat = toCents(lateIncrease(exactEuros(euroDays), rate, 1, BY_THE_DAY));
    return answer(
      { eligible: true, lateInvoices, indemnityNoVat, penaltiesNoVat, totalNoVat: sum(indemnityNoVat, penaltiesNoVat) },
      rate.numerator > 0n ? BOTH : INDEMNITY,
    );
  },
  explain(_facts, figures, result) {
    const [unit, indemnity, penalties] = [figures.recoveryIndemnity, result.indemnityNoVat, result.penaltiesNoVat].map(
      moneyText,
    );
    return [
      {
        clause: 'orne-thd/pro.10.a',
        fr: `${result.lateInvoices} facture(s) en retard à ${unit} € : ${indemnity} €, sans TVA.`,
        en: `${result.lateInvoices} late bill(s) at EUR ${unit}: EUR ${indemnity}, no VAT.`,
      },
      {
        clause: 'orne-thd/pro.10.b',
        fr: `Pénalités au taux annuel, par jour de retard sur 365 : ${penalties} €.`,
        en: `Penalties at the annual rate, by day late over 365: EUR ${penalties}.`,
      },
    ];
  },
});
