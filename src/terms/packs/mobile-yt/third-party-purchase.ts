import { dividedBy, times } from '../../../kernel/exact.ts';
import { largest, type Money, moneyText, NO_MONEY, subtract, sum, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  decimal,
  type FactsOf,
  integer,
  money,
  noted,
  nullable,
  oneOf,
  optional,
} from '../../model/fields.ts';
import { decision } from './figures.ts';
import { paymentSolution } from './payment-solutions.ts';

const SUBSCRIBER = 'mobile-yt/payment.1.a';
const SOLUTION = 'mobile-yt/payment.1.e';
const ON_TOP = 'mobile-yt/payment.3.1.b';
const WITHDRAWAL = 'mobile-yt/payment.3.2';
const SWITCHED_OFF = 'mobile-yt/payment.4.1.b';
const COLLECTION = 'mobile-yt/payment.4.2';
const CAPS = 'mobile-yt/payment.4.4';
const CHANNELS = 'mobile-yt/payment.4.5';
const FORMULA = 'mobile-yt/payment.5.a';
const COOKIES = 'mobile-yt/payment.6.1.a';
const COOKIES_REFUSED = 'mobile-yt/payment.6.1.b';
const BREACH = 'mobile-yt/payment.7.3';

const input = {
  channel: paymentSolution,
  formula: oneOf('per-act', 'subscription', 'duration'),
  unitPriceInclTax: noted(decimal, 'tax included: per act, per subscription period, or per minute connected'),
  connectedSeconds: noted(optional(integer), 'formula duration only'),
  account: oneOf('bill', 'prepaid'),
  prepaidBalance: noted(optional(money), 'account prepaid only'),
  lineActive: boolean,
  solutionActive: boolean,
  deprivedForBreach: boolean,
  needsCookie: boolean,
  cookiesRefused: boolean,
  capPerPurchase: optional(money),
  capPerMonth: optional(money),
  collectedThisMonth: noted(optional(money), 'already collected in the calendar month; default 0.00'),
} as const;

type Facts = FactsOf<typeof input>;

const REFUSALS = {
  'line-not-active': [SUBSCRIBER],
  'deprived-for-breach': [BREACH],
  'solution-deactivated': [SWITCHED_OFF],
  'cookies-refused': [COOKIES, COOKIES_REFUSED],
  'purchase-cap': [FORMULA, CAPS],
  'monthly-cap': [FORMULA, CAPS],
  'insufficient-balance': [FORMULA, COLLECTION],
} as const;

/** The price of the act or of one period, or of the seconds connected; rounded once. */
function chargeOf(facts: Facts): Money {
  if (facts.formula !== 'duration') return toCents(facts.unitPriceInclTax);
  return toCents(dividedBy(times(facts.unitPriceInclTax, facts.connectedSeconds!), 60));
}

function refusalOf(facts: Facts, charge: Money): keyof typeof REFUSALS | null {
  const { capPerPurchase, capPerMonth } = facts;
  if (!facts.lineActive) return 'line-not-active';
  if (facts.deprivedForBreach) return 'deprived-for-breach';
  if (!facts.solutionActive) return 'solution-deactivated';
  if (facts.needsCookie && facts.cookiesRefused) return 'cookies-refused';
  if (capPerPurchase !== undefined && charge > capPerPurchase) return 'purchase-cap';
  if (capPerMonth !== undefined && sum(facts.collectedThisMonth ?? NO_MONEY, charge) > capPerMonth)
    return 'monthly-cap';
  return facts.account === 'prepaid' && charge > facts.prepaidBalance! ? 'insufficient-balance' : null;
}

function capLeft(facts: Facts, charged: Money): Money | null {
  if (facts.capPerMonth === undefined) return null;
  return largest(NO_MONEY, subtract(facts.capPerMonth, sum(facts.collectedThisMonth ?? NO_MONEY, charged)));
}

/** Whether a merchant purchase can be collected through a payment solution, and for how much (operator-bill payments). */
export const thirdPartyPurchase = decision({
  name: 'third-party-purchase',
  question: {
    fr: 'Cet achat chez un marchand peut-il être porté sur la facture ou le compte mobile ?',
    en: 'May this merchant purchase be put on the bill or the mobile account?',
  },
  clauses: [
    SUBSCRIBER,
    SOLUTION,
    ON_TOP,
    WITHDRAWAL,
    SWITCHED_OFF,
    COLLECTION,
    CAPS,
    CHANNELS,
    FORMULA,
    COOKIES,
    COOKIES_REFUSED,
    BREACH,
  ],
  input,
  output: {
    eligible: boolean,
    reason: noted(
      optional(
        oneOf(
          'line-not-active',
          'deprived-for-breach',
          'solution-deactivated',
          'cookies-refused',
          'purchase-cap',
          'monthly-cap',
          'insufficient-balance',
        ),
      ),
      'present only on a refusal',
    ),
    chargedInclTax: money,
    collectedThrough: nullable(oneOf('bill', 'prepaid-account')),
    prepaidBalanceAfter: nullable(money),
    monthlyCapLeft: nullable(money),
    withdrawalHandledBy: oneOf('merchant'),
  },
  check(facts) {
    if ((facts.formula === 'duration') !== (facts.connectedSeconds !== undefined))
      return fault(
        'connectedSeconds',
        'La durée connectée se donne pour un achat à la durée, et pour lui seul.',
        'The time connected is given for a purchase by duration, and for it alone.',
      );
    if ((facts.account === 'prepaid') !== (facts.prepaidBalance !== undefined))
      return fault(
        'prepaidBalance',
        'Le solde se donne pour un compte prépayé, et pour lui seul.',
        'The balance is given for a prepaid account, and for it alone.',
      );
    return undefined;
  },
  decide(facts) {
    const charge = chargeOf(facts);
    const reason = refusalOf(facts, charge);
    const balance = facts.prepaidBalance ?? null;
    if (reason !== null)
      return answer(
        {
          eligible: false,
          reason,
          chargedInclTax: NO_MONEY,
          collectedThrough: null,
          prepaidBalanceAfter: balance,
          monthlyCapLeft: capLeft(facts, NO_MONEY),
          withdrawalHandledBy: 'merchant',
        },
        REFUSALS[reason],
      );
    const capped = facts.capPerPurchase !== undefined || facts.capPerMonth !== undefined;
    return answer(
      {
        eligible: true,
        chargedInclTax: charge,
        collectedThrough: balance === null ? 'bill' : 'prepaid-account',
        prepaidBalanceAfter: balance === null ? null : subtract(balance, charge),
        monthlyCapLeft: capLeft(facts, charge),
        withdrawalHandledBy: 'merchant',
      },
      [CHANNELS, SOLUTION, FORMULA, ...(capped ? [CAPS] : []), ON_TOP, COLLECTION, WITHDRAWAL],
    );
  },
  explain(facts, _figures, result) {
    const charged = moneyText(result.chargedInclTax);
    const left = result.monthlyCapLeft === null ? null : moneyText(result.monthlyCapLeft);
    return [
      {
        clause: FORMULA,
        fr: `Prix de l’achat : ${moneyText(chargeOf(facts))} €, encaissé : ${charged} €.`,
        en: `Price of the purchase: EUR ${moneyText(chargeOf(facts))}, collected: EUR ${charged}.`,
      },
      ...(left === null
        ? []
        : [{ clause: CAPS, fr: `Plafond du mois restant : ${left} €.`, en: `Cap of the month left: EUR ${left}.` }]),
    ];
  },
});
