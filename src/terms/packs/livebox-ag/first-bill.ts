import { daysBetween, isoDate } from '../../../kernel/civil-date.ts';
import { dividedBy, plus, times } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { withoutTax } from '../../../kernel/vat.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, integer, money, noted, oneOf, optional } from '../../model/fields.ts';
import { billingPeriodOf } from '../../rules/billing-period.ts';
import { decision } from './figures.ts';
import { taxZone } from './tax-zone.ts';

/** Last day number that every month has. */
const LAST_BILLING_DAY = 28;
const FIRST_BILL_CLAUSES = ['livebox-ag/10.1.h'];

/** First bill: the monthly fee for the days that follow the activation, plus the one-off charges (article 10.1). */
export const firstBill = decision({
  name: 'first-bill',
  question: {
    fr: 'Que facture-t-on pour le premier mois d’abonnement ?',
    en: 'What is billed for the first month of subscription?',
  },
  clauses: ['livebox-ag/10.1.h'],
  input: {
    territory: oneOf('GP', 'MQ', 'GF', 'MF', 'BL'),
    monthlyFee: noted(money, 'monthly subscription, tax included'),
    activatedOn: date,
    billingDay: noted(optional(integer), '1 to 28, first day of each billing period; 1 when absent'),
    oneOffFees: noted(
      optional(money),
      'one-off charges billed with the first month, tax included, never prorated; 0.00 when absent',
    ),
  },
  output: {
    periodStart: date,
    periodEnd: date,
    billedDays: integer,
    daysInPeriod: integer,
    subscription: money,
    total: money,
    totalExclTax: money,
  },
  check(facts) {
    const { billingDay } = facts;
    if (billingDay !== undefined && (billingDay < 1 || billingDay > LAST_BILLING_DAY))
      return fault('billingDay', 'Donnez un jour de facturation de 1 à 28.', 'Give a billing day from 1 to 28.');
    return undefined;
  },
  decide(facts, figures) {
    const { first, last } = billingPeriodOf(facts.activatedOn, facts.billingDay ?? 1);
    const billedDays = daysBetween(facts.activatedOn, last);
    const daysInPeriod = daysBetween(first, last) + 1;
    const subscription = dividedBy(times(exactEuros(facts.monthlyFee), billedDays), daysInPeriod);
    const total = plus(subscription, exactEuros(facts.oneOffFees ?? NO_MONEY));
    return answer(
      {
        periodStart: first,
        periodEnd: last,
        billedDays,
        daysInPeriod,
        subscription: toCents(subscription),
        total: toCents(total),
        totalExclTax: toCents(withoutTax(total, figures.taxZoneVatRate[taxZone(facts.territory)])),
      },
      FIRST_BILL_CLAUSES,
    );
  },
  explain(facts, figures, result) {
    const fee = moneyText(facts.monthlyFee);
    const subscription = moneyText(result.subscription);
    const share = `${result.billedDays}/${result.daysInPeriod}`;
    const from = isoDate(facts.activatedOn);
    const to = isoDate(result.periodEnd);
    return [
      {
        clause: 'livebox-ag/10.1.h',
        fr: `Jours après la mise en service du ${from}, jusqu’au ${to} compris : ${fee} € x ${share} = ${subscription} €.`,
        en: `Days after the activation of ${from}, up to ${to} included: EUR ${fee} x ${share} = EUR ${subscription}.`,
      },
      {
        clause: 'livebox-ag/10.1.h',
        fr: `Avec les frais uniques de ${moneyText(facts.oneOffFees ?? NO_MONEY)} € : ${moneyText(result.total)} € TTC, ${moneyText(result.totalExclTax)} € HT.`,
        en: `With one-off charges of EUR ${moneyText(facts.oneOffFees ?? NO_MONEY)}: EUR ${moneyText(result.total)} incl. tax, EUR ${moneyText(result.totalExclTax)} excl. tax.`,
      },
    ];
  },
});
