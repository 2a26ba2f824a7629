import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { moneyText, multiply, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import {
  boolean,
  date,
  type FactsOf,
  integer,
  listOf,
  money,
  noted,
  nullable,
  oneOf,
  optional,
} from '../../model/fields.ts';
import {
  anniversary,
  anniversariesUntil,
  firstRenewalOverCaps,
  type PeriodLength,
} from '../../rules/prepaid-subscription.ts';
import { decision } from './figures.ts';

const CAPS = 'mobile-yt/payment.4.4';
const FORMULA = 'mobile-yt/payment.5.a';
const PERIOD = 'mobile-yt/payment.5.c';
const RENEWAL = 'mobile-yt/payment.5.d';
const CAP_REACHED = 'mobile-yt/payment.5.e';
const TERMINATED = 'mobile-yt/payment.5.f';
const AGAIN = 'mobile-yt/payment.5.g';
const ADVANCE = 'mobile-yt/payment.5.h';

const input = {
  subscribedOn: date,
  at: noted(date, 'date on which the state is asked'),
  renewable: boolean,
  periodCount: integer,
  periodUnit: oneOf('day', 'week', 'month', 'year'),
  priceInclTax: noted(money, 'price of one period'),
  caps: noted(optional(listOf(money)), 'maximum billing caps on the total cost'),
  terminatedOn: noted(optional(date), 'day the subscriber terminated'),
  resubscribeOn: noted(optional(date), 'day on which the subscriber wants to subscribe again'),
} as const;

type Facts = FactsOf<typeof input>;
type EndReason = 'terminated' | 'not-renewable' | 'cap-reached';

/** The renewal (number 1 or later) that does not take place, and why. */
interface End {
  readonly renewal: number;
  readonly reason: EndReason;
}

function lengthOf({ periodCount, periodUnit }: Facts): PeriodLength {
  if (periodUnit === 'day') return { days: periodCount };
  if (periodUnit === 'week') return { days: periodCount * 7 };
  return { months: periodUnit === 'month' ? periodCount : periodCount * 12 };
}

/** How the subscription ends whatever the subscriber does; `undefined` when it renews for ever. */
function ownEnd(facts: Facts): End | undefined {
  if (!facts.renewable) return { renewal: 1, reason: 'not-renewable' };
  const renewal = firstRenewalOverCaps(facts.priceInclTax, facts.caps ?? []);
  return renewal === undefined ? undefined : { renewal, reason: 'cap-reached' };
}

/** How it ends once a termination is counted: at the first anniversary on or after it, that day included. */
function endOf(facts: Facts, length: PeriodLength): End | undefined {
  if (facts.terminatedOn === undefined) return ownEnd(facts);
  const before = anniversariesUntil(facts.subscribedOn, length, plusDays(facts.terminatedOn, -1));
  return { renewal: before + 1, reason: 'terminated' };
}

function isRefused(facts: Facts): boolean {
  return facts.caps?.some((cap) => facts.priceInclTax > cap) ?? false;
}

const REFUSED = {
  eligible: false,
  reason: 'cap-exceeded',
  state: null,
  currentPeriodStart: null,
  currentPeriodEnd: null,
  nextRenewalOn: null,
  endsOn: null,
  endReason: null,
  renewals: 0,
  paidInclTax: NO_MONEY,
  resubscribeFrom: null,
  resubscriptionAllowed: null,
} as const;

const END_CLAUSES: Readonly<Record<EndReason, readonly string[]>> = {
  terminated: [TERMINATED, AGAIN],
  'not-renewable': [],
  'cap-reached': [CAPS, CAP_REACHED],
};

function resubscription(facts: Facts, end: EndReason | null, endsOn: CivilDate | null) {
  const resubscribeFrom = end === 'terminated' && endsOn !== null ? plusDays(endsOn, 1) : null;
  const wanted = facts.resubscribeOn;
  const resubscriptionAllowed = wanted === undefined || resubscribeFrom === null ? null : wanted >= resubscribeFrom;
  return { resubscribeFrom, resubscriptionAllowed };
}

/** Renewals, payments, end and re-subscription of a merchant subscription, as seen on a date. */
export const thirdPartySubscription = decision({
  name: 'third-party-subscription',
  question: {
    fr: 'Où en est cet abonnement chez un marchand, et quand finit-il ?',
    en: 'Where does this merchant subscription stand, and when does it end?',
  },
  clauses: [CAPS, FORMULA, PERIOD, RENEWAL, CAP_REACHED, TERMINATED, AGAIN, ADVANCE],
  input,
  output: {
    eligible: boolean,
    reason: noted(optional(oneOf('cap-exceeded')), 'present only on a refusal'),
    state: nullable(oneOf('active', 'ending', 'ended')),
    currentPeriodStart: nullable(date),
    currentPeriodEnd: nullable(date),
    nextRenewalOn: nullable(date),
    endsOn: nullable(date),
    endReason: nullable(oneOf('terminated', 'not-renewable', 'cap-reached')),
    renewals: integer,
    paidInclTax: money,
    resubscribeFrom: nullable(date),
    resubscriptionAllowed: nullable(boolean),
  },
  check(facts) {
    const { subscribedOn, at, terminatedOn, resubscribeOn } = facts;
    if (facts.periodCount < 1)
      return fault('periodCount', 'Une période compte au moins une unité.', 'A period counts at least one unit.');
    if (at < subscribedOn)
      return fault('at', 'La date d’examen précède l’abonnement.', 'The day looked at is before the subscription.');
    if (terminatedOn !== undefined && (terminatedOn < subscribedOn || terminatedOn > at))
      return fault(
        'terminatedOn',
        'La résiliation tombe entre l’abonnement et la date d’examen.',
        'The termination lies between the subscription and the day looked at.',
      );
    if (resubscribeOn !== undefined && (terminatedOn === undefined || resubscribeOn < terminatedOn))
      return fault(
        'resubscribeOn',
        'Un réabonnement suit la résiliation.',
        'A new subscription follows the termination.',
      );
    const end = terminatedOn === undefined || isRefused(facts) ? undefined : ownEnd(facts);
    if (end !== undefined && terminatedOn! > anniversary(subscribedOn, lengthOf(facts), end.renewal))
      return fault('terminatedOn', 'L’abonnement avait déjà pris fin.', 'The subscription had already ended.');
    return undefined;
  },
  decide(facts) {
    if (isRefused(facts)) return answer(REFUSED, [CAPS]);
    const { subscribedOn, at } = facts;
    const length = lengthOf(facts);
    const end = endOf(facts, length);
    const due = anniversariesUntil(subscribedOn, length, at);
    const renewals = end === undefined ? due : Math.min(due, end.renewal - 1);
    const currentPeriodEnd = anniversary(subscribedOn, length, renewals + 1);
    const endReason = end?.renewal === renewals + 1 ? end.reason : null;
    const endsOn = endReason === null ? null : currentPeriodEnd;
    const ending = at > currentPeriodEnd ? 'ended' : 'ending';
    return answer(
      {
        eligible: true,
        state: endReason === null ? 'active' : ending,
        currentPeriodStart: anniversary(subscribedOn, length, renewals),
        currentPeriodEnd,
        nextRenewalOn: endReason === null ? currentPeriodEnd : null,
        endsOn,
        endReason,
        renewals,
        paidInclTax: multiply(facts.priceInclTax, 1 + renewals),
        ...resubscription(facts, endReason, endsOn),
      },
      [
        FORMULA,
        PERIOD,
        ADVANCE,
        ...(renewals > 0 ? [RENEWAL] : []),
        ...(endReason === null ? [] : END_CLAUSES[endReason]),
      ],
    );
  },
  explain(facts, _figures, result) {
    const price = moneyText(facts.priceInclTax);
    if (result.currentPeriodStart === null || result.currentPeriodEnd === null)
      return [{ clause: CAPS, fr: `${price} € dépassent un plafond.`, en: `EUR ${price} is above a cap.` }];
    const paid = moneyText(result.paidInclTax);
    const steps: Step[] = [
      {
        clause: ADVANCE,
        fr: `1 + ${result.renewals} périodes payées d’avance à ${price} € : ${paid} €.`,
        en: `1 + ${result.renewals} periods paid in advance at EUR ${price}: EUR ${paid}.`,
      },
      {
        clause: PERIOD,
        fr: `Période du ${isoDate(result.currentPeriodStart)} au ${isoDate(result.currentPeriodEnd)}.`,
        en: `Period from ${isoDate(result.currentPeriodStart)} to ${isoDate(result.currentPeriodEnd)}.`,
      },
    ];
    return steps;
  },
});
