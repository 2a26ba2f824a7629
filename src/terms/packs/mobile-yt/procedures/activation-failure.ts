import { civilDate } from '../../../../kernel/civil-date.ts';
import { euros, moneyText, monthlyPriceByDay, smallest, toCents } from '../../../../kernel/money.ts';
import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { refundMeansOf } from '../life-money-back.ts';
import {
  amountOf,
  due,
  given,
  going,
  letter,
  onDay,
  over,
  refusal,
  said,
  telling,
  textOf,
  toldText,
} from './answer-parts.ts';
import { dayAfter, isLiving } from './contract-parts.ts';

/** The days of service that the last bill would keep: those after the end are given back by the bill itself. */
function keptByBill(contract: ContractInLife, refund: string, lastDay: string): string {
  const { activatedOn, monthlyPriceInclTax } = contract;
  if (activatedOn === undefined || activatedOn > lastDay) return '0.00';
  const used = monthlyPriceByDay(euros(monthlyPriceInclTax), civilDate(activatedOn), civilDate(lastDay));
  return moneyText(smallest(toCents(used), euros(refund)));
}

function leaving(taken: Taken, contract: ContractInLife, told: JsonFacts, leftOn: string): ProcedureEffects {
  const refund = amountOf(taken, 'refund');
  const refundBy = textOf(taken, 'refundBy') ?? leftOn;
  const refundedOn = toldText(told, 'refundedOn');
  const late = refundedOn === undefined && contract.today > refundBy;
  const reason = 'activation-failure';
  const ends: AgreementChange = isLiving(contract)
    ? { do: 'end', on: leftOn, reason, free: true, by: 'customer' }
    : { do: 'cancel', on: leftOn, reason };
  return {
    ...(refundedOn === undefined
      ? going('refund-awaited', ['remboursement attendu', 'refund awaited'])
      : over('refunded', ['remboursé', 'refunded'])),
    changes: contract.state === 'terminated' || contract.state === 'cancelled' ? [] : [ends],
    charges: [
      ...given(taken, {
        code: 'FAILURE-REFUND',
        words: ['Abonnement payé pour une ligne qui n’a pas démarré', 'Fees paid for a line that did not start'],
        amount: keptByBill(contract, refund, leftOn),
        on: leftOn,
      }),
      ...given(taken, {
        code: 'FAILURE-INTEREST',
        words: ['Intérêts du remboursement tardif', 'Interest of the late refund'],
        amount: amountOf(taken, 'interest'),
        on: refundBy,
        kind: 'compensation',
        taxed: false,
      }),
    ],
    due:
      refundedOn === undefined
        ? due(taken, {
            kind: 'refund',
            by: 'operator',
            on: refundBy,
            words: [`${refund} € à rembourser au client`, `EUR ${refund} to pay back to the customer`],
          }).map((one) => ({ ...one, means: [refundMeansOf(taken.result.refundMethod) ?? 'cheque'] }))
        : [],
    // Interest runs day by day.
    ...(late ? { reviewOn: dayAfter(contract.today) } : {}),
    figures: ['refund', 'refundBy', 'interest', 'refundMethod'],
  };
}

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const reason = textOf(taken, 'reason');
  const leftOn = toldText(told, 'terminatedOn');
  if (reason === 'late-report' || reason === 'not-reported') return refusal(taken);
  if (reason === 'resolved') return over('resolved', ['ligne en service', 'line in service']);
  if (reason === 'too-early')
    return {
      ...going('repair', ['réparation en cours', 'being repaired']),
      due: due(taken, {
        kind: 'repair',
        by: 'operator',
        on: textOf(taken, 'fixBy'),
        words: ['Mise en service à réussir', 'Line to be made to start'],
      }),
      figures: ['reportBy', 'fixBy'],
    };
  if (leftOn !== undefined) return leaving(taken, contract, told, leftOn);
  const paid = toldText(told, 'paid') ?? '0.00';
  return {
    ...going('may-leave', ['le client peut résilier sans frais', 'the customer may leave free of charge']),
    claims: [
      {
        fact: 'terminatedOn',
        value: contract.today,
        label: said(['Résilier et être remboursé', 'Leave and be refunded']),
        amountInclTax: paid,
      },
    ],
    letters: [
      letter(
        'may-leave',
        ['Votre ligne n’a pas démarré', 'Your line did not start'],
        [
          'Nous n’avons pas pu mettre votre ligne en service à temps. Vous pouvez résilier : tout ce que vous avez payé vous sera remboursé.',
          'We could not start your line in time. You may leave: everything you paid will be refunded.',
        ],
      ),
    ],
    figures: ['fixBy'],
  };
}

/** A line that does not start: report, repair, free exit and refund (article 5). */
export const activationFailure: Procedure = {
  name: 'activation-failure',
  group: 'delivery',
  title: { fr: 'Ligne qui ne démarre pas', en: 'Line that does not start' },
  summary: {
    fr: 'Le client signale que sa ligne ne fonctionne pas après la souscription.',
    en: 'The customer reports that the line does not work after the subscription.',
  },
  openTo: ['customer'],
  decision: 'activation-failure',
  asks: [],
  known: (contract, told) => ({
    registeredOn: contract.orderedOn,
    reportedOn: toldText(told, 'reportedOn') ?? contract.openedOn,
    asOf: contract.today,
    // As for late bills: nothing runs while the operator has given no rate.
    legalRatePercent: contract.legalRatePercent ?? '0',
  }),
  offered: (contract) => ({
    paid: '0.00',
    bankDetailsKnown: contract.paymentMethod === 'direct-debit',
  }),
  later: [
    telling('paid', 'agent', ['Sommes payées depuis la souscription', 'Sums paid since the subscription']),
    onDay('resolvedOn', 'agent', ['Ligne en service', 'Line in service']),
    telling('extensionUntil', 'agent', ['Délai plus long accepté par le client', 'Longer delay accepted']),
    onDay('terminatedOn', 'customer', ['Résilier', 'Leave']),
    onDay('refundedOn', 'agent', ['Remboursement fait', 'Refund made']),
  ],
  effects,
};
