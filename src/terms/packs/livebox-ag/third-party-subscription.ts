import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, multiply, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { anniversariesUntil, anniversary, firstRenewalOverCaps } from '../../rules/prepaid-subscription.ts';
import { decision } from './figures.ts';
import { words } from './words.ts';

const ADVANCE = 'livebox-ag/annex5.5.advance';
const RENEWAL = 'livebox-ag/annex5.5.renewal';
const STOP = 'livebox-ag/annex5.5.cap-stop';
const RUNNING = ['livebox-ag/annex5.5.formulas', 'livebox-ag/annex5.5.access', RENEWAL, ADVANCE];
const ENDING = [...RUNNING, STOP, 'livebox-ag/annex5.5.access-kept'];
const RESUBSCRIBE = [...ENDING, 'livebox-ag/annex5.5.resubscription'];

const MONTH = { months: 1 };

interface Lengths {
  readonly weeklySubscriptionDays: number;
  readonly halfMonthSubscriptionDays: number;
}

/** The anniversaries of a subscription, numbered from 1, each counted from its first day. */
interface Calendar {
  readonly at: (k: number) => CivilDate;
  /** How many anniversaries fall on or before a day. */
  readonly until: (day: CivilDate) => number;
}

function calendarOf(
  subscribedOn: CivilDate,
  period: 'weekly' | 'twice-monthly' | 'monthly',
  lengths: Lengths,
): Calendar {
  if (period !== 'twice-monthly') {
    const length = period === 'monthly' ? MONTH : { days: lengths.weeklySubscriptionDays };
    return {
      at: (k) => anniversary(subscribedOn, length, k),
      until: (day) => anniversariesUntil(subscribedOn, length, day),
    };
  }
  const at = (k: number): CivilDate => {
    const month = anniversary(subscribedOn, MONTH, Math.floor(k / 2));
    return k % 2 === 0 ? month : plusDays(month, lengths.halfMonthSubscriptionDays);
  };
  return {
    at,
    until(day) {
      const months = 2 * anniversariesUntil(subscribedOn, MONTH, day);
      return at(months + 1) <= day ? months + 1 : months;
    },
  };
}

interface Subscription {
  readonly autoRenew: boolean;
  readonly price: Money;
  readonly cap?: Money | undefined;
  readonly terminatedOn?: CivilDate | undefined;
}

interface End {
  readonly number: number;
  readonly reason: 'terminated' | 'not-renewable' | 'cap-reached';
}

/** The anniversary at which the subscription ends instead of renewing; on the same one, the first reason listed holds. */
function endOf(subscription: Subscription, calendar: Calendar): End | undefined {
  const { terminatedOn, cap, price } = subscription;
  const ends: End[] = [];
  if (terminatedOn !== undefined)
    ends.push({ number: calendar.until(plusDays(terminatedOn, -1)) + 1, reason: 'terminated' });
  if (!subscription.autoRenew) ends.push({ number: 1, reason: 'not-renewable' });
  if (cap !== undefined) ends.push({ number: firstRenewalOverCaps(price, [cap])!, reason: 'cap-reached' });
  let first: End | undefined;
  for (const end of ends) if (first === undefined || end.number < first.number) first = end;
  return first;
}

/** Renewals, charges and end of a subscription with a merchant (annex 5, article 5). */
export const thirdPartySubscription = decision({
  name: 'third-party-subscription',
  question: {
    fr: 'Où en est l’abonnement chez un marchand, et combien a-t-il coûté ?',
    en: 'Where does the subscription with a merchant stand, and what has it cost?',
  },
  clauses: [
    'livebox-ag/annex5.5.formulas',
    'livebox-ag/annex5.5.access',
    'livebox-ag/annex5.5.renewal',
    'livebox-ag/annex5.5.cap-stop',
    'livebox-ag/annex5.5.access-kept',
    'livebox-ag/annex5.5.resubscription',
    'livebox-ag/annex5.5.advance',
  ],
  input: {
    subscribedOn: date,
    period: oneOf('weekly', 'twice-monthly', 'monthly'),
    autoRenew: boolean,
    price: money,
    cap: noted(optional(money), 'lowest cap on the total cost of the subscription'),
    terminatedOn: noted(optional(date), "day the subscriber's termination is received"),
    asOf: date,
  },
  output: {
    active: boolean,
    payments: integer,
    totalCharged: money,
    nextPaymentOn: nullable(date),
    endsOn: nullable(date),
    endReason: nullable(oneOf('terminated', 'not-renewable', 'cap-reached')),
    resubscribeFrom: nullable(date),
  },
  check(facts) {
    if (facts.price === NO_MONEY) return fault('price', 'Donnez un prix supérieur à zéro.', 'Give a price above zero.');
    if (facts.cap !== undefined && facts.cap < facts.price)
      return fault('cap', 'Le plafond couvre au moins une période.', 'The cap covers at least one period.');
    if (facts.terminatedOn !== undefined && facts.terminatedOn < facts.subscribedOn)
      return fault('terminatedOn', 'La résiliation suit l’abonnement.', 'The termination follows the subscription.');
    if (facts.asOf < facts.subscribedOn)
      return fault('asOf', 'Donnez un jour à partir de l’abonnement.', 'Give a day from the subscription on.');
    return undefined;
  },
  decide(facts, figures) {
    const { asOf } = facts;
    const calendar = calendarOf(facts.subscribedOn, facts.period, figures);
    const end = endOf(facts, calendar);
    const passed = calendar.until(asOf);
    const renewals = end === undefined ? passed : Math.min(passed, end.number - 1);
    const endsOn = end === undefined ? null : calendar.at(end.number);
    const renewsAgain = end === undefined || passed + 1 < end.number;
    const terminated = end?.reason === 'terminated';
    return answer(
      {
        active: endsOn === null || asOf <= endsOn,
        payments: 1 + renewals,
        totalCharged: multiply(facts.price, 1 + renewals),
        nextPaymentOn: renewsAgain ? calendar.at(passed + 1) : null,
        endsOn,
        endReason: end?.reason ?? null,
        resubscribeFrom: terminated ? plusDays(endsOn!, 1) : null,
      },
      terminated ? RESUBSCRIBE : end === undefined ? RUNNING : ENDING,
    );
  },
  explain(facts, _figures, result) {
    const paid = moneyText(result.totalCharged);
    const from = isoDate(facts.subscribedOn);
    const steps: Step[] = [
      {
        clause: ADVANCE,
        fr: `${result.payments} période(s) payée(s) d’avance depuis le ${from}, à ${moneyText(facts.price)} € : ${paid} €.`,
        en: `${result.payments} period(s) paid in advance since ${from}, at EUR ${moneyText(facts.price)}: EUR ${paid}.`,
      },
    ];
    if (result.nextPaymentOn !== null) {
      const next = isoDate(result.nextPaymentOn);
      steps.push({ clause: RENEWAL, fr: `Prochain paiement le ${next}.`, en: `Next payment on ${next}.` });
    }
    if (result.endsOn !== null) {
      const last = isoDate(result.endsOn);
      steps.push({
        clause: STOP,
        fr: `Fin le ${last}, accès compris (${words.say(result.endReason, 'fr')}).`,
        en: `Ends on ${last}, access included (${words.say(result.endReason, 'en')}).`,
      });
    }
    return steps;
  },
});
