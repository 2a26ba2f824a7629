import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { dividedBy } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, decimal, type FactsOf, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { lateIncrease } from '../../rules/late-increase.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const REPORT = 'mobile-yt/5.e';
const FIX = 'mobile-yt/5.f';
const REFUND = 'mobile-yt/5.g';
/** Interest day by day, at the legal rate itself. */
const INTEREST = { rateMultiple: 1, periodDays: 1 };

const input = {
  registeredOn: date,
  asOf: date,
  reportedOn: optional(date),
  resolvedOn: optional(date),
  extensionUntil: optional(date),
  terminatedOn: optional(date),
  refundedOn: optional(date),
  paid: money,
  legalRatePercent: decimal,
  bankDetailsKnown: boolean,
} as const;

type Facts = FactsOf<typeof input>;

/** Whether a day lacks the one it follows, precedes it or lies after the day looked at. */
function misplaced(day: CivilDate | undefined, after: CivilDate | undefined, asOf: CivilDate): boolean {
  return day !== undefined && (after === undefined || day < after || day > asOf);
}

function refusalOf(facts: Facts, reportBy: CivilDate, fixBy: CivilDate | null) {
  if (facts.reportedOn === undefined || fixBy === null) return 'not-reported';
  if (facts.reportedOn > reportBy) return 'late-report';
  if (facts.resolvedOn !== undefined && facts.resolvedOn <= fixBy) return 'resolved';
  return (facts.terminatedOn ?? facts.asOf) <= fixBy ? 'too-early' : null;
}

/** What is given back once the customer has terminated, and the interest of a late refund. */
function refundOf(facts: Facts, terminatedOn: CivilDate, figures: MobileYtFigures) {
  const refundBy = plusDays(terminatedOn, figures.failureRefundDays);
  const daysLate = Math.max(0, (facts.refundedOn ?? facts.asOf) - refundBy);
  const rate = dividedBy(facts.legalRatePercent, 100);
  return {
    refund: facts.paid,
    refundBy,
    interest: toCents(lateIncrease(exactEuros(facts.paid), rate, daysLate, INTEREST)),
    refundMethod: facts.bankDetailsKnown ? 'bank-transfer' : 'cheque',
  } as const;
}

/** A line that fails to start: report, repair, termination, refund and interest (article 5). */
export const activationFailure = decision({
  name: 'activation-failure',
  question: {
    fr: 'La ligne ne démarre pas : le client peut-il résilier et être remboursé ?',
    en: 'The line fails to start: may the customer terminate and be refunded?',
  },
  clauses: [REPORT, FIX, REFUND],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('not-reported', 'late-report', 'resolved', 'too-early')),
    reportBy: date,
    fixBy: nullable(date),
    refund: money,
    refundBy: nullable(date),
    interest: money,
    refundMethod: oneOf('bank-transfer', 'cheque', 'none'),
  },
  check(facts, figures) {
    const { registeredOn, asOf, reportedOn, extensionUntil, terminatedOn } = facts;
    if (asOf < registeredOn)
      return fault(
        'asOf',
        'La date d’examen précède l’enregistrement.',
        'The day looked at is before the registration.',
      );
    if (misplaced(reportedOn, registeredOn, asOf))
      return fault(
        'reportedOn',
        'Le signalement tombe entre l’enregistrement et la date d’examen.',
        'The report lies between the registration and the day looked at.',
      );
    if (misplaced(facts.resolvedOn, reportedOn, asOf))
      return fault(
        'resolvedOn',
        'La résolution suit le signalement, sans dépasser la date d’examen.',
        'The repair follows the report, and not after the day looked at.',
      );
    const fixed = reportedOn === undefined ? undefined : plusMonths(reportedOn, figures.failureFixMonths);
    if (extensionUntil !== undefined && (fixed === undefined || extensionUntil <= fixed))
      return fault(
        'extensionUntil',
        'Un délai accepté prolonge celui d’un mois après le signalement.',
        'A longer delay goes beyond the month that follows the report.',
      );
    if (misplaced(terminatedOn, reportedOn, asOf))
      return fault(
        'terminatedOn',
        'La résiliation suit le signalement, sans dépasser la date d’examen.',
        'The termination follows the report, and not after the day looked at.',
      );
    if (misplaced(facts.refundedOn, terminatedOn, asOf))
      return fault(
        'refundedOn',
        'Le remboursement suit la résiliation, sans dépasser la date d’examen.',
        'The refund follows the termination, and not after the day looked at.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const reportBy = plusWorkingDays('ouvre', 'YT', facts.registeredOn, figures.failureReportDays);
    const { reportedOn, terminatedOn } = facts;
    const ordinary = reportedOn === undefined ? null : plusMonths(reportedOn, figures.failureFixMonths);
    const fixBy = facts.extensionUntil ?? ordinary;
    const reason = refusalOf(facts, reportBy, fixBy);
    const state = { eligible: reason === null, reason, reportBy, fixBy } as const;
    const because = reason === 'not-reported' || reason === 'late-report' ? [REPORT] : [REPORT, FIX];
    if (reason !== null || terminatedOn === undefined)
      return answer({ ...state, refund: NO_MONEY, refundBy: null, interest: NO_MONEY, refundMethod: 'none' }, because);
    return answer({ ...state, ...refundOf(facts, terminatedOn, figures) }, [...because, REFUND]);
  },
  explain(facts, figures, result) {
    const by = isoDate(result.reportBy);
    const steps = [
      {
        clause: REPORT,
        fr: `Signalement possible ${figures.failureReportDays} jours ouvrés après l’enregistrement, jusqu’au ${by}.`,
        en: `Report possible ${figures.failureReportDays} working days after the registration, until ${by}.`,
      },
    ];
    if (result.fixBy !== null) {
      const fix = isoDate(result.fixBy);
      steps.push({ clause: FIX, fr: `Résolution attendue jusqu’au ${fix}.`, en: `Repair expected until ${fix}.` });
    }
    if (result.refundBy !== null)
      steps.push({
        clause: REFUND,
        fr: `${moneyText(facts.paid)} € à rendre au plus tard le ${isoDate(result.refundBy)}, intérêts ${moneyText(result.interest)} €.`,
        en: `EUR ${moneyText(facts.paid)} refunded by ${isoDate(result.refundBy)}, interest EUR ${moneyText(result.interest)}.`,
      });
    return steps;
  },
});
