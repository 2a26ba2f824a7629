import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Money, moneyText, NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, money, noted, nullable, optional, record } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const REFUSED = {
  equipmentReturnDeadline: null,
  returnedInTime: null,
  refundDueOn: null,
  refundInclTax: NO_MONEY,
  usageChargeInclTax: NO_MONEY,
} as const;
const PERIOD = ['assistance/10.a'];

/** Withdrawal from a distance subscription: return of the equipment, refund and usage (article 10). */
export const withdrawal = decision({
  name: 'withdrawal',
  question: {
    fr: 'Le client peut-il se rétracter, que rembourser et que facturer ?',
    en: 'May the customer withdraw, what is refunded and what is charged?',
  },
  clauses: ['assistance/10.a', 'assistance/10.b', 'assistance/10.d', 'assistance/10.e', 'assistance/10.f'],
  input: {
    subscribedRemotely: boolean,
    orderedOn: date,
    withdrawnOn: noted(date, 'date of the withdrawal request'),
    equipmentOrdered: boolean,
    equipmentReturnedOn: optional(date),
    paidInclTax: money,
    usages: optional(listOf(record({ on: date, amountInclTax: money }))),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    withdrawalDeadline: nullable(date),
    equipmentReturnDeadline: nullable(date),
    returnedInTime: nullable(boolean),
    refundDueOn: nullable(date),
    refundInclTax: money,
    usageChargeInclTax: money,
  },
  check({ orderedOn, withdrawnOn, equipmentOrdered, equipmentReturnedOn }) {
    if (withdrawnOn < orderedOn)
      return fault('withdrawnOn', 'La rétractation suit la commande.', 'The withdrawal comes after the order.');
    if (equipmentReturnedOn === undefined) return undefined;
    if (!equipmentOrdered)
      return fault('equipmentReturnedOn', 'Aucun équipement n’a été commandé.', 'No equipment was ordered.');
    if (equipmentReturnedOn < orderedOn)
      return fault('equipmentReturnedOn', 'Le retour suit la commande.', 'The return comes after the order.');
    return undefined;
  },
  decide(facts, figures) {
    const { orderedOn, withdrawnOn, equipmentOrdered, equipmentReturnedOn, usages } = facts;
    if (!facts.subscribedRemotely) {
      return answer(
        { eligible: false, reason: 'not-remote-subscription', withdrawalDeadline: null, ...REFUSED },
        PERIOD,
      );
    }
    const withdrawalDeadline = plusDays(orderedOn, figures.withdrawalDays);
    if (withdrawnOn > withdrawalDeadline) {
      return answer({ eligible: false, reason: 'withdrawal-period-over', withdrawalDeadline, ...REFUSED }, PERIOD);
    }
    const returnDeadline = plusDays(withdrawnOn, figures.equipmentReturnDays);
    let usage = 0n;
    for (const one of usages ?? []) {
      if (one.on >= orderedOn && one.on <= withdrawnOn) usage += one.amountInclTax;
    }
    const because = ['assistance/10.a'];
    if (equipmentOrdered) because.push('assistance/10.b', 'assistance/10.d');
    because.push('assistance/10.e');
    if (usages) because.push('assistance/10.f');
    return answer(
      {
        eligible: true,
        reason: undefined,
        withdrawalDeadline,
        equipmentReturnDeadline: equipmentOrdered ? returnDeadline : null,
        returnedInTime: equipmentReturnedOn === undefined ? null : equipmentReturnedOn <= returnDeadline,
        refundDueOn: plusDays(withdrawnOn, figures.refundDays),
        refundInclTax: facts.paidInclTax,
        usageChargeInclTax: usage as Money,
      },
      because,
    );
  },
  explain(facts, figures, result) {
    if (result.withdrawalDeadline === null) return [];
    const ordered = isoDate(facts.orderedOn);
    const deadline = isoDate(result.withdrawalDeadline);
    const period = {
      clause: 'assistance/10.a',
      fr: `${figures.withdrawalDays} jours calendaires après la commande du ${ordered} : ${deadline} inclus.`,
      en: `${figures.withdrawalDays} calendar days after the order of ${ordered}: ${deadline} included.`,
    };
    if (result.refundDueOn === null) return [period];
    const refund = moneyText(result.refundInclTax);
    const usage = moneyText(result.usageChargeInclTax);
    return [
      period,
      {
        clause: 'assistance/10.e',
        fr: `Remboursement de ${refund} € au plus tard le ${isoDate(result.refundDueOn)} (${figures.refundDays} jours).`,
        en: `Refund of EUR ${refund} by ${isoDate(result.refundDueOn)} (${figures.refundDays} days).`,
      },
      {
        clause: 'assistance/10.f',
        fr: `Usages de la commande à la rétractation, facturés à part : ${usage} €.`,
        en: `Usage from the order to the withdrawal, charged apart: EUR ${usage}.`,
      },
    ];
  },
});
