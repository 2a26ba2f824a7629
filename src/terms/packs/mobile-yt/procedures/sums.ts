import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import {
  amountOf,
  beside,
  due,
  given,
  going,
  letter,
  onDay,
  over,
  refusal,
  textOf,
  toldText,
  type Words,
} from './answer-parts.ts';
import { isLiving } from './contract-parts.ts';

function limitationEffects(taken: Taken): ProcedureEffects {
  const figures = ['covered', 'expiresOn', 'barred'];
  if (taken.result.covered !== true)
    return { ...over('not-covered', ['hors de cette prescription', 'outside this limitation']), figures };
  return taken.result.barred === true
    ? { ...over('barred', ['prescrite', 'time-barred']), figures }
    : { ...over('in-time', ['recevable', 'in time']), figures };
}

/** Whether a claim for communications still stands: one year (article 7.1). */
export const limitationPeriod: Procedure = {
  name: 'limitation-period',
  group: 'money',
  title: { fr: 'Prescription d’une demande', en: 'Limitation of a claim' },
  summary: {
    fr: 'Un agent vérifie qu’une somme peut encore être demandée.',
    en: 'An agent checks that a sum can still be claimed.',
  },
  decision: 'limitation-period',
  offered: (contract) => ({ presentedOn: contract.openedOn }),
  effects: limitationEffects,
};

function overpaymentEffects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (taken.result.eligible !== true) return refusal(taken);
  if (toldText(told, 'notFoundOn') !== undefined) return over('not-found', ['pas de trop-perçu', 'no overpayment']);
  // Money moves on the word of the operator’s own books, never on the customer’s alone.
  if (toldText(told, 'verifiedOn') === undefined)
    return going('to-verify', ['trop-perçu à vérifier', 'overpayment to verify']);
  const overpaid = toldText(told, 'overpaid') ?? '0.00';
  const on = contract.openedOn;
  const refund = amountOf(taken, 'refund');
  // What lies on the account already needs no charge: the next bills take it by themselves.
  const charges =
    told.onAccount === true
      ? []
      : given(taken, {
          code: 'OVERPAYMENT',
          words: ['Trop-perçu rendu', 'Overpayment given back'],
          amount: overpaid,
          on,
        });
  if (taken.result.mode === 'credit')
    return {
      ...over('credited', ['déduit des prochaines factures', 'taken off the next bills']),
      charges,
      letters: [
        letter(
          'overpayment',
          ['Votre trop-perçu', 'Your overpayment'],
          [`${overpaid} € sont déduits de vos prochaines factures.`, `EUR ${overpaid} is taken off your next bills.`],
        ),
      ],
      figures: ['mode', 'credits', 'creditLeft'],
    };
  const refundedOn = toldText(told, 'refundedOn');
  const words: Words = [`${refund} € à rembourser au client`, `EUR ${refund} to pay back to the customer`];
  return {
    ...(refundedOn === undefined
      ? going('refund-awaited', ['remboursement attendu', 'refund awaited'])
      : over('refunded', ['remboursé', 'refunded'])),
    charges,
    // The contract gives no delay: it is paid back when it is asked for.
    due: refundedOn === undefined ? due(taken, { kind: 'refund', by: 'operator', on, words }) : [],
    figures: ['mode', 'refund'],
  };
}

/** A sum paid in excess, claimed back in writing (article 7.7). */
export const overpaymentRefund: Procedure = {
  name: 'overpayment-refund',
  group: 'money',
  title: { fr: 'Trop-perçu', en: 'Overpayment' },
  summary: {
    fr: 'Le client demande par écrit ce qu’il a payé en trop.',
    en: 'The customer claims back in writing what was paid in excess.',
  },
  openTo: ['customer'],
  decision: 'overpayment-refund',
  asks: ['overpaid', 'paidOn', 'inWriting', 'cashExpresslyAsked', 'forCommunications'],
  asksCustomers: ['overpaid', 'paidOn', 'cashExpresslyAsked', 'forCommunications'],
  known: (contract) => ({ customerActive: isLiving(contract), requestedOn: contract.openedOn }),
  offered: () => ({ inWriting: true, cashExpresslyAsked: false }),
  later: [
    onDay('verifiedOn', 'agent', ['Trop-perçu vérifié', 'Overpayment verified']),
    onDay('notFoundOn', 'agent', ['Pas de trop-perçu', 'No overpayment']),
    onDay('refundedOn', 'agent', ['Remboursement fait', 'Refund made']),
  ],
  extra: [
    beside('onAccount', 'boolean', false, [
      'Somme déjà au crédit du compte',
      'Sum already to the credit of the account',
    ]),
  ],
  effects: overpaymentEffects,
};

function refundEffects(taken: Taken, _contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const reason = textOf(taken, 'reason');
  const refund = amountOf(taken, 'refund');
  const refundedOn = toldText(told, 'refundedOn');
  const figures = ['deducted', 'remainingDue', 'refund', 'refundBy'];
  if (reason === 'nothing-left') return { ...over('used', ['avance entièrement déduite', 'advance used up']), figures };
  if (reason !== undefined)
    return {
      ...(reason === 'sums-outstanding'
        ? going('sums-due', ['sommes encore dues', 'sums still due'])
        : going('last-bill', ['dernière facture à payer', 'last bill to be paid'])),
      figures,
    };
  const words: Words = [`${refund} € d’avance à rendre`, `EUR ${refund} of the advance to give back`];
  const refundBy = textOf(taken, 'refundBy');
  return {
    ...(refundedOn === undefined
      ? going('refund-awaited', ['remboursement attendu', 'refund awaited'])
      : over('refunded', ['remboursé', 'refunded'])),
    due: refundedOn === undefined ? due(taken, { kind: 'refund', by: 'operator', on: refundBy, words }) : [],
    figures,
  };
}

/** What is left of an advance, given back after the last bill (article 8). */
export const consumptionAdvanceRefund: Procedure = {
  name: 'consumption-advance-refund',
  group: 'money',
  title: { fr: 'Restitution d’une avance', en: 'Advance given back' },
  summary: {
    fr: 'Une avance sur consommation a été payée : ce qui en reste est rendu.',
    en: 'An advance on usage was paid: what is left of it is given back.',
  },
  openTo: ['customer'],
  decision: 'consumption-advance-refund',
  offered: (contract) => ({ sumsDue: contract.overdueInclTax }),
  later: [
    onDay('lastBillPaidOn', 'agent', ['Dernière facture payée', 'Last bill paid']),
    onDay('refundedOn', 'agent', ['Remboursement fait', 'Refund made']),
  ],
  effects: refundEffects,
};
