import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { compare, type Exact, minus, plus, ZERO } from '../../../kernel/exact.ts';
import { exactEuros, moneyText, monthlyPriceByDay, NO_MONEY, toCents } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const PERIOD = 'mobile-yt/4.c';
const RETURN = 'mobile-yt/4.d';
const COSTS = 'mobile-yt/4.e';
const REFUND = 'mobile-yt/4.f';
const PORTED = 'mobile-yt/4.g';

const input = {
  channel: oneOf('distance', 'in-store'),
  orderedOn: date,
  means: oneOf('customer-service', 'port-out'),
  exercisedOn: date,
  newContractElsewhere: optional(boolean),
  monthlyFee: money,
  activatedOn: optional(date),
  outOfPlanUsage: optional(money),
  paid: money,
  equipmentOrdered: boolean,
  equipmentReturnedOn: optional(date),
  equipmentComplete: optional(boolean),
  formJoined: optional(boolean),
} as const;

type Facts = FactsOf<typeof input>;
type Refusal = 'not-distance' | 'too-late' | 'no-new-contract';

/** Communications and the fee of each day in service before the withdrawal, unrounded. */
function usage(facts: Facts): Exact {
  const outOfPlan = exactEuros(facts.outOfPlanUsage ?? NO_MONEY);
  if (facts.activatedOn === undefined) return outOfPlan;
  return plus(outOfPlan, monthlyPriceByDay(facts.monthlyFee, facts.activatedOn, plusDays(facts.exercisedOn, -1)));
}

function refused(reason: Refusal, deadline: CivilDate | null) {
  return answer(
    {
      eligible: false,
      reason,
      deadline,
      equipmentReturnBy: null,
      equipmentReturnValid: null,
      usageCharged: NO_MONEY,
      refund: NO_MONEY,
      stillDue: NO_MONEY,
      refundBy: null,
      returnCostsOn: 'none',
    },
    [PERIOD],
  );
}

/** Return of the equipment ordered: until when, and whether what came back counts. */
function equipmentReturn(facts: Facts, returnDays: number) {
  if (!facts.equipmentOrdered)
    return { equipmentReturnBy: null, equipmentReturnValid: null, returnCostsOn: 'none' } as const;
  const by = plusDays(facts.exercisedOn, returnDays);
  const inTime = facts.equipmentReturnedOn !== undefined && facts.equipmentReturnedOn <= by;
  const equipmentReturnValid = inTime && facts.equipmentComplete === true && facts.formJoined === true;
  return { equipmentReturnBy: by, equipmentReturnValid, returnCostsOn: 'customer' } as const;
}

/** Withdrawal from a distance subscription: deadline, return of equipment, refund and usage billed (article 4). */
export const withdrawal = decision({
  name: 'withdrawal',
  question: {
    fr: 'Le client peut-il se rétracter, et qui doit quoi ensuite ?',
    en: 'May the customer withdraw, and who owes what then?',
  },
  clauses: [PERIOD, RETURN, COSTS, REFUND, PORTED],
  input,
  output: {
    eligible: boolean,
    reason: nullable(oneOf('not-distance', 'too-late', 'no-new-contract')),
    deadline: nullable(date),
    equipmentReturnBy: nullable(date),
    equipmentReturnValid: nullable(boolean),
    usageCharged: money,
    refund: money,
    stillDue: money,
    refundBy: nullable(date),
    returnCostsOn: oneOf('customer', 'none'),
  },
  check(facts) {
    const { orderedOn, activatedOn, equipmentReturnedOn } = facts;
    if (facts.exercisedOn < orderedOn)
      return fault('exercisedOn', 'La rétractation précède la commande.', 'The withdrawal is before the order.');
    if (facts.means === 'port-out' && facts.newContractElsewhere === undefined)
      return fault(
        'newContractElsewhere',
        'Indiquez si un contrat est souscrit chez l’autre opérateur.',
        'Say whether a contract was taken with the other operator.',
      );
    if (activatedOn !== undefined && activatedOn < orderedOn)
      return fault('activatedOn', 'L’activation précède la commande.', 'The activation is before the order.');
    if (equipmentReturnedOn !== undefined && (!facts.equipmentOrdered || equipmentReturnedOn < orderedOn))
      return fault(
        'equipmentReturnedOn',
        'Un retour suppose du matériel commandé, et suit la commande.',
        'A return needs equipment ordered, and comes after the order.',
      );
    return undefined;
  },
  decide(facts, figures) {
    if (facts.channel === 'in-store') return refused('not-distance', null);
    const deadline = plusDays(facts.orderedOn, figures.withdrawalDays);
    if (facts.exercisedOn > deadline) return refused('too-late', deadline);
    const porting = facts.means === 'port-out';
    if (porting && !facts.newContractElsewhere) return refused('no-new-contract', deadline);
    const used = usage(facts);
    const net = minus(exactEuros(facts.paid), used);
    const sign = compare(net, ZERO);
    return answer(
      {
        eligible: true,
        reason: null,
        deadline,
        usageCharged: toCents(used),
        refund: sign > 0 ? toCents(net) : NO_MONEY,
        stillDue: sign < 0 ? toCents(minus(ZERO, net)) : NO_MONEY,
        refundBy: plusDays(facts.exercisedOn, figures.withdrawalRefundDays),
        ...equipmentReturn(facts, figures.withdrawalReturnDays),
      },
      [PERIOD, ...(facts.equipmentOrdered ? [RETURN, COSTS] : []), REFUND, ...(porting ? [PORTED] : [])],
    );
  },
  explain(facts, figures, result) {
    if (result.deadline === null)
      return [
        {
          clause: PERIOD,
          fr: 'Souscription en boutique : la rétractation ne vaut qu’à distance.',
          en: 'Subscribed in a shop: withdrawal exists only at a distance.',
        },
      ];
    const deadline = isoDate(result.deadline);
    const steps = [
      {
        clause: PERIOD,
        fr: `Rétractation possible ${figures.withdrawalDays} jours après la commande du ${isoDate(facts.orderedOn)}, jusqu’au ${deadline}.`,
        en: `Withdrawal possible ${figures.withdrawalDays} days after the order of ${isoDate(facts.orderedOn)}, until ${deadline}.`,
      },
    ];
    if (result.refundBy !== null)
      steps.push({
        clause: REFUND,
        fr: `Payé ${moneyText(facts.paid)} €, usages ${moneyText(result.usageCharged)} € : ${moneyText(result.refund)} € à rendre au plus tard le ${isoDate(result.refundBy)}.`,
        en: `Paid EUR ${moneyText(facts.paid)}, usage EUR ${moneyText(result.usageCharged)}: EUR ${moneyText(result.refund)} refunded by ${isoDate(result.refundBy)}.`,
      });
    return steps;
  },
});
