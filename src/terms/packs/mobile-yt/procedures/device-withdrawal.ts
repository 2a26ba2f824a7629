import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import {
  amountOf,
  beside,
  due,
  given,
  going,
  letter,
  onDay,
  over,
  owed,
  refusal,
  saying,
  textOf,
  toldText,
} from './answer-parts.ts';
import { commitmentEnd, eveOf, planFrom, sheetCommitment } from './contract-parts.ts';

/** The minimum period as it was: the one told, or the first one of the line when it still runs. */
function formerCommitment(contract: ContractInLife, told: JsonFacts, on: string, offer: string): AgreementChange {
  const months = sheetCommitment(offer);
  const { activatedOn } = contract;
  const first = activatedOn === undefined || months === 0 ? undefined : commitmentEnd(activatedOn, months);
  const endsOn = toldText(told, 'formerCommitmentEndsOn') ?? first;
  if (endsOn !== undefined && endsOn >= on) return { do: 'commit', on, months, endsOn };
  return { do: 'commit', on, months: 0, endsOn: eveOf(on) };
}

/** What the renewal had changed is as before: the minimum period, or the plan. */
function undone(taken: Taken, contract: ContractInLife, on: string, told: JsonFacts): AgreementChange[] {
  const former = toldText(told, 'formerOffer');
  const back = formerCommitment(contract, told, on, former ?? contract.offer);
  const samePlan = textOf(taken, 'planEffect') === 'recommitment-cancelled' || former === undefined;
  return samePlan ? [back] : [planFrom(contract, on, { offer: former }), back];
}

function chargesOf(taken: Taken, on: string, told: JsonFacts) {
  const goodsBack = textOf(taken, 'goodsRefundDueOn') !== undefined;
  return [
    ...given(taken, {
      code: 'DEVICE-REFUND',
      words: ['Mobile et accessoires rendus', 'Handset and accessories given back'],
      amount: goodsBack ? amountOf(taken, 'goodsRefundInclTax') : '0.00',
      on: toldText(told, 'receivedBackOn') ?? toldText(told, 'proofGivenOn') ?? on,
    }),
    ...given(taken, {
      code: 'DELIVERY-REFUND',
      words: ['Livraison remboursée', 'Delivery refunded'],
      amount: amountOf(taken, 'deliveryRefundInclTax'),
      on,
    }),
    ...owed(taken, {
      code: 'HANDLING',
      words: ['Perte de valeur du mobile rendu', 'Loss of value of the handset given back'],
      amount: amountOf(taken, 'handlingChargeInclTax'),
      on: toldText(told, 'receivedBackOn') ?? on,
      kind: 'penalty',
      taxed: false,
    }),
  ];
}

function duesOf(taken: Taken, told: JsonFacts) {
  const refunded = toldText(told, 'refundedOn') !== undefined;
  const sent = toldText(told, 'sentBackOn') ?? toldText(told, 'receivedBackOn');
  const goods = { kind: 'goods-refund', by: 'operator', on: textOf(taken, 'goodsRefundDueOn') } as const;
  const delivery = { kind: 'delivery-refund', by: 'operator', on: textOf(taken, 'deliveryRefundDueOn') } as const;
  return [
    ...(sent === undefined
      ? due(taken, {
          kind: 'goods-return',
          by: 'customer',
          on: textOf(taken, 'returnDeadline'),
          words: ['Mobile à renvoyer, complet et avec le formulaire', 'Handset to send back, complete, with the form'],
        })
      : []),
    ...(refunded ? [] : due(taken, { ...goods, words: ['Mobile à rembourser', 'Handset to refund'] })),
    ...(refunded ? [] : due(taken, { ...delivery, words: ['Livraison à rembourser', 'Delivery to refund'] })),
  ];
}

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (taken.result.eligible !== true) return refusal(taken);
  const on = toldText(told, 'withdrawnOn') ?? contract.openedOn;
  const dues = duesOf(taken, told);
  const back = toldText(told, 'receivedBackOn') !== undefined || textOf(taken, 'returnDeadline') === undefined;
  const done = back && toldText(told, 'refundedOn') !== undefined;
  const returnBy = textOf(taken, 'returnDeadline');
  return {
    ...(done
      ? over('settled', ['remboursé', 'refunded'])
      : going('withdrawn', ['rétractation reçue', 'withdrawal received'])),
    changes: undone(taken, contract, on, told),
    // What was used before the withdrawal is billed as ever.
    charges: chargesOf(taken, on, told),
    due: dues,
    letters: [
      letter(
        'device-withdrawal',
        ['Votre rétractation est reçue', 'Your withdrawal is received'],
        returnBy === undefined
          ? ['Vous serez remboursé de vos paiements.', 'Your payments will be refunded.']
          : [
              `Renvoyez le mobile complet, dans sa boîte et avec le formulaire, avant le ${returnBy} inclus, à vos frais.`,
              `Send the handset back complete, in its box and with the form, by ${returnBy}, at your own cost.`,
            ],
      ),
    ],
  };
}

/** Withdrawal from a handset renewal ordered at a distance (handset renewal, articles 8 and 9). */
export const deviceWithdrawal: Procedure = {
  name: 'device-withdrawal',
  group: 'ending',
  title: { fr: 'Rétractation d’un changement de mobile', en: 'Withdrawal from a handset renewal' },
  summary: {
    fr: 'Le client revient sur un changement de mobile commandé à distance.',
    en: 'The customer takes back a handset renewal ordered at a distance.',
  },
  decision: 'device-withdrawal',
  known: (contract, told) => ({ withdrawnOn: toldText(told, 'withdrawnOn') ?? contract.openedOn }),
  offered: (contract) => ({
    orderedRemotely: contract.channel !== 'shop',
    planChanged: false,
    delivered: true,
    deliveryPaidInclTax: '0.00',
    standardDeliveryInclTax: '0.00',
    excessiveHandling: false,
    valueLossInclTax: '0.00',
    completeInBox: true,
    formEnclosed: true,
  }),
  later: [
    onDay('sentBackOn', 'customer', ['Mobile renvoyé', 'Handset sent back']),
    onDay('proofGivenOn', 'customer', ['Preuve d’envoi donnée', 'Proof of dispatch given']),
    onDay('receivedBackOn', 'agent', ['Mobile reçu', 'Handset received']),
    saying('excessiveHandling', 'agent', true, ['Mobile trop manipulé', 'Handset handled too much']),
    onDay('refundedOn', 'agent', ['Remboursement fait', 'Refund made']),
  ],
  extra: [
    beside('formerOffer', 'offer', false, ['Ancienne offre', 'Former plan']),
    beside('formerCommitmentEndsOn', 'date', false, ['Fin de l’ancien engagement', 'End of the former minimum period']),
  ],
  effects,
};
