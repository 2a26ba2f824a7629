import { isoDate, wholeMonthsBetween } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, NO_MONEY, smallest, subtract } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import {
  boolean,
  date,
  type FactsOf,
  integer,
  listOf,
  money,
  noted,
  oneOf,
  optional,
  record,
} from '../../model/fields.ts';
import { listedTwice } from '../../rules/listed-twice.ts';
import { decision, type MobileYtFigures } from './figures.ts';

const BENEFICIARY = 'mobile-yt/device.0.a';
const REFERENCE = 'mobile-yt/device.0.b';
const PROGRAMME = 'mobile-yt/device.0.c';
const PLAN = 'mobile-yt/device.0.d';
const NEW_PRICE = 'mobile-yt/device.0.e';
const EACH_PLAN = 'mobile-yt/device.3.a';
const PRICE = 'mobile-yt/device.3.b';
const DISCOUNT = 'mobile-yt/device.3.c';
const NEW_PLAN = 'mobile-yt/device.3.d';
const DURATION = 'mobile-yt/device.6';

const planKind = oneOf('plan', 'blocked-plan', 'business-custom', 'no-commitment-no-mobile', 'mobicarte');

const input = {
  at: noted(date, 'day of the renewal'),
  programmeOpen: boolean,
  holdsPlan: noted(boolean, 'the customer is the holder of the plan'),
  takenInMayotte: boolean,
  planKind,
  planAmount: noted(money, 'monthly amount of the present plan'),
  overdueInclTax: noted(money, 'bills of this plan past their due date and unpaid'),
  commissionedOn: date,
  lastRenewalOn: noted(optional(date), 'last handset renewal that was not withdrawn'),
  newPlanKind: noted(optional(planKind), 'plan changed at the renewal'),
  newPlanAmount: optional(money),
  deviceType: oneOf('mobile', 'tablet', 'usb-key', 'domino'),
  newCustomerPrice: noted(money, 'tax included, tariff of the day of the renewal'),
  discountTable: listOf(record({ fromMonths: integer, fromPlanAmount: money, discountInclTax: money })),
} as const;

type Facts = FactsOf<typeof input>;

const REFUSALS = {
  'programme-closed': [PROGRAMME, DURATION],
  'not-plan-holder': [BENEFICIARY],
  'not-mayotte-plan': [PLAN],
  'plan-excluded': [PLAN],
  'new-plan-excluded': [PLAN, NEW_PLAN],
  'bills-unpaid': [BENEFICIARY, EACH_PLAN],
} as const;

function refusalOf(facts: Facts, { renewablePlans }: MobileYtFigures): keyof typeof REFUSALS | null {
  if (!facts.programmeOpen) return 'programme-closed';
  if (!facts.holdsPlan) return 'not-plan-holder';
  if (!facts.takenInMayotte) return 'not-mayotte-plan';
  if (!renewablePlans.includes(facts.planKind)) return 'plan-excluded';
  if (facts.newPlanKind !== undefined && !renewablePlans.includes(facts.newPlanKind)) return 'new-plan-excluded';
  return facts.overdueInclTax > NO_MONEY ? 'bills-unpaid' : null;
}

/** The discount of the row that fits best: the longest time first, then the greatest plan amount. */
function discountOf(table: Facts['discountTable'], elapsedMonths: number, planAmount: Money): Money {
  let best: Facts['discountTable'][number] | undefined;
  for (const row of table) {
    if (row.fromMonths > elapsedMonths || row.fromPlanAmount > planAmount) continue;
    const better =
      best === undefined ||
      row.fromMonths > best.fromMonths ||
      (row.fromMonths === best.fromMonths && row.fromPlanAmount > best.fromPlanAmount);
    if (better) best = row;
  }
  return best?.discountInclTax ?? NO_MONEY;
}

/** Price of a handset renewed under Changer de mobile (handset renewal, article 3). */
export const deviceRenewal = decision({
  name: 'device-renewal',
  question: {
    fr: 'À quel prix le client peut-il changer de mobile ?',
    en: 'At what price may the customer renew the handset?',
  },
  clauses: [
    BENEFICIARY,
    REFERENCE,
    PROGRAMME,
    PLAN,
    NEW_PRICE,
    'mobile-yt/device.0.f',
    EACH_PLAN,
    PRICE,
    DISCOUNT,
    NEW_PLAN,
    DURATION,
  ],
  input,
  output: {
    eligible: boolean,
    reason: noted(
      optional(
        oneOf(
          'programme-closed',
          'not-plan-holder',
          'not-mayotte-plan',
          'plan-excluded',
          'new-plan-excluded',
          'bills-unpaid',
        ),
      ),
      'present only on a refusal',
    ),
    referenceDate: date,
    elapsedMonths: integer,
    planAmountUsed: money,
    discountInclTax: money,
    priceInclTax: money,
  },
  check(facts) {
    const { at, commissionedOn, lastRenewalOn, newPlanKind, newPlanAmount } = facts;
    if (at < commissionedOn)
      return fault('at', 'Le renouvellement précède la mise en service.', 'The renewal is before the date of service.');
    if (lastRenewalOn !== undefined && (lastRenewalOn < commissionedOn || lastRenewalOn > at))
      return fault(
        'lastRenewalOn',
        'Le dernier renouvellement tombe entre la mise en service et ce jour.',
        'The last renewal lies between the date of service and that day.',
      );
    if (newPlanKind !== undefined && newPlanAmount === undefined)
      return fault('newPlanAmount', 'Indiquez le montant du nouveau forfait.', 'Give the amount of the new plan.');
    if (newPlanAmount !== undefined && newPlanKind === undefined)
      return fault('newPlanKind', 'Indiquez la nature du nouveau forfait.', 'Give the kind of the new plan.');
    if (listedTwice(facts.discountTable.map((row) => `${row.fromMonths} ${row.fromPlanAmount}`)))
      return fault('discountTable', 'Deux lignes ont les mêmes seuils.', 'Two rows have the same thresholds.');
    return undefined;
  },
  decide(facts, figures) {
    const referenceDate = facts.lastRenewalOn ?? facts.commissionedOn;
    const elapsedMonths = wholeMonthsBetween(referenceDate, facts.at);
    const planAmountUsed = facts.newPlanAmount ?? facts.planAmount;
    const found = { referenceDate, elapsedMonths, planAmountUsed };
    const reason = refusalOf(facts, figures);
    if (reason !== null)
      return answer(
        { eligible: false, reason, ...found, discountInclTax: NO_MONEY, priceInclTax: NO_MONEY },
        REFUSALS[reason],
      );
    const table = discountOf(facts.discountTable, elapsedMonths, planAmountUsed);
    const discountInclTax = smallest(table, facts.newCustomerPrice);
    const priceInclTax = subtract(facts.newCustomerPrice, discountInclTax);
    const changed = facts.newPlanKind !== undefined;
    return answer({ eligible: true, ...found, discountInclTax, priceInclTax }, [
      BENEFICIARY,
      PLAN,
      REFERENCE,
      ...(changed ? [NEW_PLAN] : []),
      DISCOUNT,
      NEW_PRICE,
      PRICE,
    ]);
  },
  explain(facts, _figures, result) {
    const since = isoDate(result.referenceDate);
    const plan = moneyText(result.planAmountUsed);
    const sale = `${moneyText(facts.newCustomerPrice)} - ${moneyText(result.discountInclTax)} = ${moneyText(result.priceInclTax)}`;
    return [
      {
        clause: DISCOUNT,
        fr: `${result.elapsedMonths} mois depuis le ${since}, forfait de ${plan} €.`,
        en: `${result.elapsedMonths} months since ${since}, plan of EUR ${plan}.`,
      },
      {
        clause: PRICE,
        fr: `Prix nouveau client moins remise : ${sale} €.`,
        en: `New-customer price less discount: EUR ${sale}.`,
      },
    ];
  },
});
