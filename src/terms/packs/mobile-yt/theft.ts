import { type CivilDate, earliest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { inTerritory, type Instant, isoInstant, localDate, plusHours } from '../../../kernel/instant.ts';
import {
  type Money,
  moneyText,
  monthlyPriceByDay,
  NO_MONEY,
  smallest,
  subtract,
  sum,
  toCents,
} from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  date,
  datetime,
  type FactsOf,
  listOf,
  money,
  nullable,
  oneOf,
  optional,
  record,
} from '../../model/fields.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const BLOCKING = 'mobile-yt/20.a';
const FEES = 'mobile-yt/20.b';
const FRAUD = 'mobile-yt/20.c';
const BILL = 'mobile-yt/20.d';
const REPORT = 'mobile-yt/2.h';

const input = {
  stolenAt: datetime,
  policeReport: boolean,
  suspendedFrom: optional(date),
  suspendedTo: optional(date),
  monthlyFees: money,
  feeRefundedThisYear: optional(boolean),
  fraudCalls: optional(listOf(record({ at: datetime, amount: money }))),
  fraudRefundedThisYear: optional(money),
  billDates: optional(listOf(date)),
} as const;

type Facts = FactsOf<typeof input>;

/** Fees of the days of suspension, up to one month. */
function feeRefund(facts: Facts, figures: MobileYtFigures): Money {
  const { suspendedFrom, suspendedTo } = facts;
  if (facts.feeRefundedThisYear || suspendedFrom === undefined || suspendedTo === undefined) return NO_MONEY;
  const last = earliest(suspendedTo, plusDays(plusMonths(suspendedFrom, figures.theftFeeMonths), -1));
  return smallest(toCents(monthlyPriceByDay(facts.monthlyFees, suspendedFrom, last)), facts.monthlyFees);
}

/** Communications of the hours that follow the theft, up to what the year has left. */
function fraudRefund(facts: Facts, until: Instant, cap: Money): Money {
  let spent = NO_MONEY;
  for (const { at, amount } of facts.fraudCalls ?? [])
    if (at >= facts.stolenAt && at <= until) spent = sum(spent, amount);
  return smallest(spent, subtract(cap, facts.fraudRefundedThisYear ?? NO_MONEY));
}

function billsAfter(facts: Facts, stolenOn: CivilDate): readonly CivilDate[] {
  return (facts.billDates ?? []).filter((day) => day > stolenOn).sort((a, b) => a - b);
}

/** Refunds after the theft of the SIM or handset (article 20). */
export const theft = decision({
  name: 'theft',
  question: { fr: 'Qu’est-ce qui est remboursé après le vol ?', en: 'What is refunded after the theft?' },
  clauses: [BLOCKING, FEES, FRAUD, BILL, REPORT],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('not-blocked', 'no-police-report')),
    feeRefund: money,
    fraudRefund: money,
    fraudUntil: datetime,
    simRenewalFree: boolean,
    refundBillFrom: nullable(date),
    refundBillBy: nullable(date),
  },
  check(facts, figures) {
    const { suspendedFrom, suspendedTo } = facts;
    if (suspendedFrom !== undefined && suspendedFrom < localDate('YT', facts.stolenAt))
      return fault('suspendedFrom', 'Le blocage précède le vol.', 'The blocking is before the theft.');
    if (suspendedTo !== undefined && (suspendedFrom === undefined || suspendedTo < suspendedFrom))
      return fault('suspendedTo', 'La suspension finit après son début.', 'The suspension ends after it starts.');
    if ((facts.fraudRefundedThisYear ?? NO_MONEY) > figures.theftFraudCap)
      return fault(
        'fraudRefundedThisYear',
        `L’année rembourse au plus ${moneyText(figures.theftFraudCap)} € de fraude.`,
        `A year refunds at most EUR ${moneyText(figures.theftFraudCap)} of fraud.`,
      );
    return undefined;
  },
  decide(facts, figures) {
    const until = plusHours(facts.stolenAt, figures.theftFraudHours);
    const fraudUntil = inTerritory('YT', until);
    const unreported = facts.policeReport ? null : 'no-police-report';
    const reason = facts.suspendedFrom === undefined ? 'not-blocked' : unreported;
    const nothing = { feeRefund: NO_MONEY, fraudRefund: NO_MONEY, refundBillFrom: null, refundBillBy: null };
    if (reason !== null)
      return answer({ ...nothing, eligible: false, reason, fraudUntil, simRenewalFree: false }, [REPORT, BLOCKING]);
    const bills = billsAfter(facts, localDate('YT', facts.stolenAt));
    return answer(
      {
        eligible: true,
        reason,
        feeRefund: feeRefund(facts, figures),
        fraudRefund: fraudRefund(facts, until, figures.theftFraudCap),
        fraudUntil,
        simRenewalFree: true,
        refundBillFrom: bills[0] ?? null,
        refundBillBy: bills[1] ?? null,
      },
      [REPORT, BLOCKING, FEES, FRAUD, BILL],
    );
  },
  explain(facts, figures, result) {
    const until = isoInstant(result.fraudUntil.at, result.fraudUntil.offsetMinutes);
    const cap = moneyText(figures.theftFraudCap);
    return [
      {
        clause: FEES,
        fr: `Abonnement de ${moneyText(facts.monthlyFees)} € au prorata de la suspension : ${moneyText(result.feeRefund)} €.`,
        en: `Fees of EUR ${moneyText(facts.monthlyFees)} pro rata to the suspension: EUR ${moneyText(result.feeRefund)}.`,
      },
      {
        clause: FRAUD,
        fr: `Communications frauduleuses jusqu’au ${until}, au plus ${cap} € par an : ${moneyText(result.fraudRefund)} €.`,
        en: `Fraudulent communications until ${until}, at most EUR ${cap} a year: EUR ${moneyText(result.fraudRefund)}.`,
      },
    ];
  },
});
