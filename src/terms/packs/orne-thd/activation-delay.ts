import { daysBetween, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText, multiply, NO_MONEY, subtract } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

/** Flat compensation when connection or activation is late, and the claim for a greater loss (article 17.6). */
export const activationDelay = decision({
  name: 'activation-delay',
  question: {
    fr: 'Quelle indemnité est due pour une mise en service tardive, et peut-on réclamer davantage ?',
    en: 'What compensation is due for a late activation, and can more be claimed?',
  },
  clauses: ['orne-thd/17.6.a', 'orne-thd/17.6.b', 'orne-thd/17.6.c'],
  input: {
    contractualOn: noted(date, 'contractual day of connection or activation'),
    activatedOn: optional(date),
    asOf: date,
    cause: oneOf('operator', 'force-majeure', 'customer', 'third-party'),
    monthlyPrice: noted(money, 'service concerned, tariff in force'),
    incidentRecordedOn: optional(noted(date, 'OrneTHD takes the incident in')),
    extraClaimedOn: optional(noted(date, 'day the claim is sent to the sales department')),
    extraReasonedAndCosted: boolean,
    provenLoss: optional(money),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    daysLate: integer,
    lumpSum: money,
    extraClaimBy: nullable(date),
    extraAdmissible: boolean,
    extraMaximum: money,
  },
  check({ activatedOn, asOf, extraClaimedOn, incidentRecordedOn }) {
    if (activatedOn !== undefined && activatedOn > asOf)
      return fault(
        'activatedOn',
        'La mise en service ne peut suivre le jour d’évaluation.',
        'The activation cannot come after the day of evaluation.',
      );
    if (extraClaimedOn !== undefined && (incidentRecordedOn === undefined || extraClaimedOn < incidentRecordedOn))
      return fault(
        'extraClaimedOn',
        'Indiquez une prise en compte de l’incident antérieure ou égale à la réclamation.',
        'Give an incident taken in on or before the claim.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { incidentRecordedOn, extraClaimedOn, cause } = facts;
    const daysLate = Math.max(0, daysBetween(facts.contractualOn, facts.activatedOn ?? facts.asOf));
    const extraClaimBy =
      incidentRecordedOn === undefined ? null : plusDays(incidentRecordedOn, figures.extraLossClaimDays);
    if (daysLate === 0 || cause !== 'operator') {
      const reason = daysLate === 0 ? 'on-time' : cause;
      const nothing = { lumpSum: NO_MONEY, extraClaimBy, extraAdmissible: false, extraMaximum: NO_MONEY };
      const clause = daysLate === 0 ? 'orne-thd/17.6.a' : 'orne-thd/17.6.c';
      return answer({ eligible: false, reason, daysLate, ...nothing }, [clause]);
    }
    const lumpSum = multiply(facts.monthlyPrice, figures.activationCompensationMonths);
    const loss = facts.provenLoss ?? NO_MONEY;
    const inTime = extraClaimedOn !== undefined && extraClaimBy !== null && extraClaimedOn <= extraClaimBy;
    const extraAdmissible = inTime && facts.extraReasonedAndCosted && loss > lumpSum;
    const extraMaximum = extraAdmissible ? subtract(loss, lumpSum) : NO_MONEY;
    return answer(
      { eligible: true, daysLate, lumpSum, extraClaimBy, extraAdmissible, extraMaximum },
      extraClaimedOn === undefined ? ['orne-thd/17.6.a'] : ['orne-thd/17.6.a', 'orne-thd/17.6.b'],
    );
  },
  explain(facts, figures, result) {
    const [planned, lump] = [isoDate(facts.contractualOn), moneyText(result.lumpSum)];
    const steps: Step[] = [
      {
        clause: 'orne-thd/17.6.a',
        fr: `Mise en service prévue le ${planned}, ${result.daysLate} jours de retard : indemnité de ${lump} € TTC.`,
        en: `Activation planned on ${planned}, ${result.daysLate} days late: compensation of EUR ${lump} incl. tax.`,
      },
    ];
    if (result.extraClaimBy !== null) {
      const [by, extra] = [isoDate(result.extraClaimBy), moneyText(result.extraMaximum)];
      steps.push({
        clause: 'orne-thd/17.6.b',
        fr: `Préjudice supérieur : réclamation sous ${figures.extraLossClaimDays} jours, au plus tard le ${by} ; complément au plus de ${extra} €.`,
        en: `Greater loss: claim within ${figures.extraLossClaimDays} days, by ${by}; at most EUR ${extra} on top.`,
      });
    }
    return steps;
  },
});
