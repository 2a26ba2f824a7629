import {
  type CivilDate,
  isoDate,
  latest,
  plusDays,
  plusMonths,
  wholeMonthsBetween,
} from '../../../kernel/civil-date.ts';
import { plus, ratio, times } from '../../../kernel/exact.ts';
import { exactEuros, type Money, moneyText, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, type FactsOf, integer, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const OVER_GENERAL = 'mobile-yt/blocked.0.a';
const MAY_CHANGE = 'mobile-yt/blocked.6.a';
const COMMITTED = 'mobile-yt/blocked.6.b';
const BILLED = 'mobile-yt/blocked.6.c';
const INCLUDED = 'mobile-yt/blocked.6.d';
const RECHARGED = 'mobile-yt/blocked.6.e';
const STILL_OWED = 'mobile-yt/blocked.6.f';
const LOST = 'mobile-yt/blocked.6.1.a';
const REMAINING = 'mobile-yt/blocked.6.1.b';
const ORDINARY = 'mobile-yt/blocked.6.2';

const input = {
  changeOn: noted(date, 'day on which the change takes effect'),
  commitmentMonths: integer,
  commitmentStartedOn: noted(optional(date), 'required when commitmentMonths is above 0'),
  destination: oneOf('blocked-without-unlimited', 'blocked-with-unlimited', 'mobicarte', 'ordinary-plan'),
  destinationCommitted: noted(boolean, 'the new offer has an initial commitment'),
  monthlyFee: noted(money, 'price of one monthly plan'),
  monthlyRemaining: money,
  carriedOverRemaining: money,
  topUpRemaining: money,
  changeFee: noted(money, 'from the price list'),
  communicationsDue: noted(money, 'communications made with the SIM card and not yet paid'),
} as const;

type Facts = FactsOf<typeof input>;

function commitmentEnd(facts: Facts): CivilDate | null {
  if (facts.commitmentStartedOn === undefined) return null;
  return plusDays(plusMonths(facts.commitmentStartedOn, facts.commitmentMonths), -1);
}

/** The credits that follow to the destination. */
function keptCredits(facts: Facts) {
  const all = facts.destination === 'blocked-without-unlimited';
  return {
    keptMonthly: all ? facts.monthlyRemaining : NO_MONEY,
    keptCarriedOver: all ? facts.carriedOverRemaining : NO_MONEY,
    keptTopUp: facts.destination === 'ordinary-plan' ? NO_MONEY : facts.topUpRemaining,
  };
}

/** The monthly plans that start after the change, up to the end of the commitment. */
function plansLeft(facts: Facts, figures: MobileYtFigures) {
  const started = wholeMonthsBetween(facts.commitmentStartedOn!, facts.changeOn) + 1;
  const full = Math.min(figures.fullFeeMonths, facts.commitmentMonths);
  const monthsInFull = Math.max(0, full - started);
  const monthsAtQuarter = Math.max(0, facts.commitmentMonths - Math.max(figures.fullFeeMonths, started));
  const months = plus(ratio(monthsInFull), ratio(monthsAtQuarter, figures.laterMonthsDivisor));
  return { monthsInFull, monthsAtQuarter, remainingPlansDue: toCents(times(exactEuros(facts.monthlyFee), months)) };
}

const NO_PLANS = { monthsInFull: 0, monthsAtQuarter: 0, remainingPlansDue: NO_MONEY };

function conditionsEnd(facts: Facts, ends: CivilDate | null): CivilDate | null {
  if (facts.destination === 'ordinary-plan') return facts.changeOn;
  if (facts.destination !== 'mobicarte') return null;
  return ends === null ? facts.changeOn : latest(facts.changeOn, ends);
}

function refused(facts: Facts, earliestOn: CivilDate) {
  return answer(
    {
      eligible: false,
      reason: 'commitment-running',
      earliestOn,
      keptMonthly: facts.monthlyRemaining,
      keptCarriedOver: facts.carriedOverRemaining,
      keptTopUp: facts.topUpRemaining,
      lostInclTax: NO_MONEY,
      ...NO_PLANS,
      changeFeeDue: NO_MONEY,
      totalDue: NO_MONEY,
      conditionsEndOn: null,
    },
    [MAY_CHANGE, COMMITTED],
  );
}

const LEAVING = {
  'blocked-without-unlimited': [OVER_GENERAL],
  'blocked-with-unlimited': [],
  mobicarte: [LOST],
  'ordinary-plan': [LOST, ORDINARY],
} as const;

/** Whether a blocked plan may be left for another offer, what credit survives, and what is owed (blocked plans, article 6). */
export const blockedPlanChange = decision({
  name: 'blocked-plan-change',
  question: {
    fr: 'Le client peut-il quitter son forfait bloqué, que garde-t-il et que doit-il ?',
    en: 'May the customer leave the blocked plan, what is kept and what is owed?',
  },
  clauses: [OVER_GENERAL, MAY_CHANGE, COMMITTED, BILLED, INCLUDED, RECHARGED, STILL_OWED, LOST, REMAINING, ORDINARY],
  input,
  output: {
    eligible: boolean,
    reason: noted(optional(oneOf('commitment-running')), 'present only on a refusal'),
    earliestOn: nullable(date),
    keptMonthly: money,
    keptCarriedOver: money,
    keptTopUp: money,
    lostInclTax: money,
    monthsInFull: integer,
    monthsAtQuarter: integer,
    remainingPlansDue: money,
    changeFeeDue: money,
    totalDue: money,
    conditionsEndOn: nullable(date),
  },
  check(facts, figures) {
    const { commitmentMonths, commitmentStartedOn, changeOn } = facts;
    if (!figures.blockedCommitments.includes(commitmentMonths))
      return fault(
        'commitmentMonths',
        `Un forfait bloqué engage pour ${figures.blockedCommitments.join(', ')} mois.`,
        `A blocked plan commits for ${figures.blockedCommitments.join(', ')} months.`,
      );
    const given = commitmentStartedOn !== undefined;
    if (given !== commitmentMonths > 0 || (given && commitmentStartedOn > changeOn))
      return fault(
        'commitmentStartedOn',
        'Le début de l’engagement se donne s’il y en a un, et précède le changement.',
        'The start of the commitment is given when there is one, and is not after the change.',
      );
    if (facts.destination === 'mobicarte' && facts.destinationCommitted)
      return fault('destinationCommitted', 'Une Mobicarte n’engage pas.', 'A Mobicarte has no commitment.');
    return undefined;
  },
  decide(facts, figures) {
    const ends = commitmentEnd(facts);
    const running = ends !== null && facts.changeOn < ends;
    const toMobicarte = facts.destination === 'mobicarte';
    if (running && !toMobicarte && !facts.destinationCommitted) return refused(facts, ends);
    const kept = keptCredits(facts);
    const remaining: Money = sum(facts.monthlyRemaining, facts.carriedOverRemaining, facts.topUpRemaining);
    const plans = running && toMobicarte ? plansLeft(facts, figures) : NO_PLANS;
    return answer(
      {
        eligible: true,
        earliestOn: null,
        ...kept,
        lostInclTax: subtract(remaining, sum(kept.keptMonthly, kept.keptCarriedOver, kept.keptTopUp)),
        ...plans,
        changeFeeDue: facts.changeFee,
        totalDue: sum(plans.remainingPlansDue, facts.changeFee, facts.communicationsDue),
        conditionsEndOn: conditionsEnd(facts, ends),
      },
      [
        MAY_CHANGE,
        ...LEAVING[facts.destination],
        INCLUDED,
        RECHARGED,
        ...(running && toMobicarte ? [REMAINING] : []),
        BILLED,
        STILL_OWED,
      ],
    );
  },
  explain(facts, figures, result) {
    if (result.earliestOn !== null)
      return [
        {
          clause: COMMITTED,
          fr: `Engagement en cours : changement possible le ${isoDate(result.earliestOn)}.`,
          en: `Commitment running: change possible on ${isoDate(result.earliestOn)}.`,
        },
      ];
    const fee = moneyText(facts.monthlyFee);
    const due = moneyText(result.remainingPlansDue);
    const total = `${due} + ${moneyText(result.changeFeeDue)} + ${moneyText(facts.communicationsDue)} = ${moneyText(result.totalDue)}`;
    const steps: Step[] = [
      {
        clause: INCLUDED,
        fr: `Crédit perdu : ${moneyText(result.lostInclTax)} €.`,
        en: `Credit lost: EUR ${moneyText(result.lostInclTax)}.`,
      },
      {
        clause: REMAINING,
        fr: `${result.monthsInFull} forfaits de ${fee} € entiers et ${result.monthsAtQuarter} divisés par ${figures.laterMonthsDivisor} : ${due} €.`,
        en: `${result.monthsInFull} plans of EUR ${fee} in full and ${result.monthsAtQuarter} divided by ${figures.laterMonthsDivisor}: EUR ${due}.`,
      },
      {
        clause: STILL_OWED,
        fr: `Forfaits, frais et communications : ${total} €.`,
        en: `Plans, fee and communications: EUR ${total}.`,
      },
    ];
    return steps;
  },
});
