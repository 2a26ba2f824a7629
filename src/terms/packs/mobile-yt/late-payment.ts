import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { dividedBy } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, decimal, integer, money, nullable, optional } from '../../model/fields.ts';
import { lateIncrease } from '../../rules/late-increase.ts';
import { decision } from './figures.ts';

const DUE = 'mobile-yt/7.1.d';
const SURCHARGE = 'mobile-yt/7.1.e';
const FILES = 'mobile-yt/7.1.f';

/** Surcharge on a bill paid late, and files of unpaid bills (article 7.1). */
export const latePayment = decision({
  name: 'late-payment',
  question: {
    fr: 'Que coûte le retard de paiement de cette facture, et le client est-il fiché ?',
    en: 'What does the late payment of this bill cost, and is the customer on file?',
  },
  clauses: [DUE, SURCHARGE, FILES],
  input: {
    dueOn: date,
    asOf: date,
    amountExclTax: money,
    legalRatePercent: decimal,
    noticeReceivedOn: optional(date),
    paidOn: optional(date),
  },
  output: {
    daysLate: integer,
    noticeEndsOn: nullable(date),
    surchargeApplies: boolean,
    periods: integer,
    surcharge: money,
    inOrangeUnpaidFile: boolean,
    preventelPossible: boolean,
  },
  check(facts) {
    const { noticeReceivedOn, asOf } = facts;
    if (noticeReceivedOn !== undefined && (noticeReceivedOn <= facts.dueOn || noticeReceivedOn > asOf))
      return fault(
        'noticeReceivedOn',
        'La mise en demeure suit l’échéance, sans dépasser la date d’examen.',
        'The formal notice comes after the due date, and not after the day looked at.',
      );
    if (facts.paidOn !== undefined && facts.paidOn > asOf)
      return fault('paidOn', 'Le paiement dépasse la date d’examen.', 'The payment is after the day looked at.');
    return undefined;
  },
  decide(facts, figures) {
    const end = facts.paidOn ?? facts.asOf;
    const daysLate = Math.max(0, end - facts.dueOn);
    const notice = facts.noticeReceivedOn;
    const noticeEndsOn = notice === undefined ? null : plusDays(notice, figures.latePaymentNoticeDays);
    const surchargeApplies = noticeEndsOn !== null && end > noticeEndsOn;
    const terms = { rateMultiple: figures.latePaymentRateMultiple, periodDays: figures.latePaymentPeriodDays };
    const periods = surchargeApplies ? Math.ceil(daysLate / terms.periodDays) : 0;
    const rate = dividedBy(facts.legalRatePercent, 100);
    const unpaid = facts.paidOn === undefined && daysLate > 0;
    return answer(
      {
        daysLate,
        noticeEndsOn,
        surchargeApplies,
        periods,
        surcharge: surchargeApplies
          ? toCents(lateIncrease(exactEuros(facts.amountExclTax), rate, periods, terms))
          : NO_MONEY,
        inOrangeUnpaidFile: unpaid,
        preventelPossible: unpaid,
      },
      [DUE, ...(notice === undefined ? [] : [SURCHARGE]), ...(unpaid ? [FILES] : [])],
    );
  },
  explain(facts, figures, result) {
    const due = isoDate(facts.dueOn);
    const steps = [
      {
        clause: DUE,
        fr: `${result.daysLate} jours de retard depuis le ${due}.`,
        en: `${result.daysLate} days late since ${due}.`,
      },
    ];
    if (result.noticeEndsOn === null) return steps;
    const base = moneyText(facts.amountExclTax);
    const ends = isoDate(result.noticeEndsOn);
    const owed = moneyText(result.surcharge);
    steps.push({
      clause: SURCHARGE,
      fr: `Mise en demeure sans effet après le ${ends} : ${result.periods} périodes de ${figures.latePaymentPeriodDays} jours à ${figures.latePaymentRateMultiple} fois le taux légal sur ${base} € HT, soit ${owed} €.`,
      en: `Notice without effect after ${ends}: ${result.periods} periods of ${figures.latePaymentPeriodDays} days at ${figures.latePaymentRateMultiple} times the legal rate on EUR ${base} excl. tax, that is EUR ${owed}.`,
    });
    return steps;
  },
});
