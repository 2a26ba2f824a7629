import { type CivilDate, earliest, isoDate, latest, plusDays } from '../../../kernel/civil-date.ts';
import { plus } from '../../../kernel/exact.ts';
import {
  exactEuros,
  type Money,
  moneyText,
  monthlyPriceByDay,
  NO_MONEY,
  smallest,
  toCents,
} from '../../../kernel/money.ts';
import { answer, type Step } from '../../model/decision.ts';
import { boolean, date, money, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { deviceWithdrawalFault, deviceWithdrawalInput, type DeviceWithdrawalFacts } from './device-withdrawal-facts.ts';
import { decision } from './figures.ts';

const PERIOD = 'mobile-yt/device.8';
const RIGHT = 'mobile-yt/device.9.a';
const PLAN_KEPT = 'mobile-yt/device.9.b';
const PLAN_CHANGED = 'mobile-yt/device.9.c';
const PAYMENTS = 'mobile-yt/device.9.d';
const RETURN = 'mobile-yt/device.9.e';
const RETURN_FORM = 'mobile-yt/device.9.f';
const HANDLING = 'mobile-yt/device.9.g';
const REFUND = 'mobile-yt/device.9.h';
const USAGE = 'mobile-yt/device.9.i';

type Facts = DeviceWithdrawalFacts;

const NOTHING = {
  planEffect: null,
  returnDeadline: null,
  returnedInTime: null,
  returnConforming: null,
  goodsRefundInclTax: NO_MONEY,
  goodsRefundDueOn: null,
  deliveryRefundInclTax: NO_MONEY,
  deliveryRefundDueOn: null,
  handlingChargeInclTax: NO_MONEY,
  usageChargeInclTax: NO_MONEY,
} as const;

function goodsReturn(facts: Facts, returnDays: number) {
  const received = facts.receivedBackOn !== undefined;
  const returnConforming = received ? facts.completeInBox === true && facts.formEnclosed === true : null;
  if (!facts.delivered) return { returnDeadline: null, returnedInTime: null, returnConforming };
  const returnDeadline = plusDays(facts.withdrawnOn, returnDays);
  const returnedOn = facts.sentBackOn ?? facts.receivedBackOn;
  return {
    returnDeadline,
    returnedInTime: returnedOn === undefined ? null : returnedOn <= returnDeadline,
    returnConforming,
  };
}

/** The goods are refunded once received back or proved sent, not before the ordinary day; `null` while put off. */
function goodsRefundDay({ delivered, receivedBackOn, proofGivenOn }: Facts, base: CivilDate): CivilDate | null {
  if (!delivered) return base;
  const first = receivedBackOn ?? proofGivenOn;
  if (first === undefined) return null;
  return latest(base, proofGivenOn === undefined ? first : earliest(first, proofGivenOn));
}

function handlingCharge(facts: Facts): Money {
  const charged = facts.excessiveHandling && facts.delivered && facts.receivedBackOn !== undefined;
  return charged ? smallest(facts.valueLossInclTax, facts.goodsPaidInclTax) : NO_MONEY;
}

/** Communications and the fee of each day of the new plan before the withdrawal; rounded once. */
function usageCharge(facts: Facts): Money {
  const outOfPlan = exactEuros(facts.outOfPlanUsage ?? NO_MONEY);
  if (facts.newPlanFrom === undefined) return toCents(outOfPlan);
  const plan = monthlyPriceByDay(facts.newMonthlyFee!, facts.newPlanFrom, plusDays(facts.withdrawnOn, -1));
  return toCents(plus(outOfPlan, plan));
}

/** Withdrawal from a handset renewal ordered at a distance (handset renewal, articles 8 and 9). */
export const deviceWithdrawal = decision({
  name: 'device-withdrawal',
  question: {
    fr: 'Le client peut-il revenir sur son changement de mobile, et qui doit quoi ?',
    en: 'May the customer withdraw from the handset renewal, and who owes what?',
  },
  clauses: [PERIOD, RIGHT, PLAN_KEPT, PLAN_CHANGED, PAYMENTS, RETURN, RETURN_FORM, HANDLING, REFUND, USAGE],
  input: deviceWithdrawalInput,
  output: {
    eligible: boolean,
    reason: noted(optional(oneOf('not-remote-order', 'withdrawal-period-over')), 'present only on a refusal'),
    withdrawalDeadline: nullable(date),
    planEffect: nullable(oneOf('recommitment-cancelled', 'former-plan-reactivated')),
    returnDeadline: nullable(date),
    returnedInTime: nullable(boolean),
    returnConforming: nullable(boolean),
    goodsRefundInclTax: money,
    goodsRefundDueOn: nullable(date),
    deliveryRefundInclTax: money,
    deliveryRefundDueOn: nullable(date),
    handlingChargeInclTax: money,
    usageChargeInclTax: money,
  },
  check: deviceWithdrawalFault,
  decide(facts, figures) {
    if (!facts.orderedRemotely)
      return answer({ ...NOTHING, eligible: false, reason: 'not-remote-order', withdrawalDeadline: null }, [RIGHT]);
    const withdrawalDeadline = plusDays(facts.orderedOn, figures.deviceWithdrawalDays);
    if (facts.withdrawnOn > withdrawalDeadline)
      return answer({ ...NOTHING, eligible: false, reason: 'withdrawal-period-over', withdrawalDeadline }, [PERIOD]);
    const base = plusDays(facts.withdrawnOn, figures.deviceRefundDays);
    const deliveryRefundInclTax = smallest(facts.deliveryPaidInclTax, facts.standardDeliveryInclTax);
    const handlingChargeInclTax = handlingCharge(facts);
    return answer(
      {
        eligible: true,
        withdrawalDeadline,
        planEffect: facts.planChanged ? 'former-plan-reactivated' : 'recommitment-cancelled',
        ...goodsReturn(facts, figures.deviceReturnDays),
        goodsRefundInclTax: facts.goodsPaidInclTax,
        goodsRefundDueOn: goodsRefundDay(facts, base),
        deliveryRefundInclTax,
        deliveryRefundDueOn: deliveryRefundInclTax === NO_MONEY ? null : base,
        handlingChargeInclTax,
        usageChargeInclTax: usageCharge(facts),
      },
      [
        RIGHT,
        PERIOD,
        facts.planChanged ? PLAN_CHANGED : PLAN_KEPT,
        PAYMENTS,
        ...(facts.delivered ? [RETURN, RETURN_FORM] : []),
        ...(handlingChargeInclTax > NO_MONEY ? [HANDLING] : []),
        REFUND,
        USAGE,
      ],
    );
  },
  explain(facts, figures, result) {
    if (result.withdrawalDeadline === null)
      return [
        {
          clause: RIGHT,
          fr: 'Achat en boutique : la rétractation ne vaut qu’à distance.',
          en: 'Bought in a shop: withdrawal exists only at a distance.',
        },
      ];
    const deadline = isoDate(result.withdrawalDeadline);
    const steps: Step[] = [
      {
        clause: PERIOD,
        fr: `Rétractation possible ${figures.deviceWithdrawalDays} jours après la commande du ${isoDate(facts.orderedOn)}, jusqu’au ${deadline}.`,
        en: `Withdrawal possible ${figures.deviceWithdrawalDays} days after the order of ${isoDate(facts.orderedOn)}, until ${deadline}.`,
      },
    ];
    if (!result.eligible) return steps;
    const goods = moneyText(result.goodsRefundInclTax);
    const delivery = moneyText(result.deliveryRefundInclTax);
    const by = result.goodsRefundDueOn === null ? null : isoDate(result.goodsRefundDueOn);
    steps.push({
      clause: REFUND,
      fr: `${goods} € de matériel à rendre ${by === null ? 'une fois le retour reçu ou prouvé' : `le ${by} au plus tard`}, et ${delivery} € de livraison.`,
      en: `EUR ${goods} of goods refunded ${by === null ? 'once received back or proved sent' : `by ${by}`}, and EUR ${delivery} of delivery.`,
    });
    return steps;
  },
});
