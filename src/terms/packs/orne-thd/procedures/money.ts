import type { Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf } from '../life-answers.ts';
import { comesToday, customerType, dayFact, due, going, letter, over, refusal, say, textOf, toldOf } from './parts.ts';

const ADVANCE = say('Avance sur consommation', 'Advance on consumption');
const DEDUCTED = say('Avance sur consommation déduite', 'Advance on consumption deducted');

/** An advance asked for heavy usage, deducted from the bills once it is paid (article 8). */
export const consumptionAdvance: Procedure = {
  name: 'consumption-advance',
  group: 'money',
  title: say('Avance sur consommation', 'Advance on consumption'),
  summary: say(
    'Une forte consommation hors forfait risque de mettre le client en difficulté : une avance est demandée.',
    'Heavy usage beyond the plan may put the customer in difficulty: an advance is asked for.',
  ),
  openTo: ['network'],
  decision: 'consumption-advance',
  offered: (contract) => ({ bills: contract.overdueInclTax === '0.00' ? [] : [contract.overdueInclTax] }),
  later: [comesToday('paidOn', 'Avance payée', 'Advance paid')],
  extra: [dayFact('paidOn', 'Avance payée', 'Advance paid on')],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const amount = toldOf(told, 'advanceInclTax') ?? '0.00';
    const paidOn = toldOf(told, 'paidOn');
    const asked = { code: 'CONSUMPTION-ADVANCE', label: ADVANCE, kind: 'deposit', taxed: false } as const;
    const given = { ...asked, code: 'CONSUMPTION-ADVANCE-DEDUCTED', label: DEDUCTED, credit: true };
    return {
      ...(paidOn === undefined
        ? going('asked', 'avance demandée', 'advance asked for')
        : over('deducted', 'avance déduite des factures', 'advance deducted from bills')),
      charges: [
        ...chargeOf(taken, amount, { ...asked, on: contract.openedOn }),
        ...(paidOn === undefined ? [] : chargeOf(taken, amount, { ...given, on: paidOn })),
      ],
      letters: [
        letter(
          'asked',
          say('Une avance sur votre consommation', 'An advance on your consumption'),
          say(
            `Vos communications hors forfait sont élevées. Nous vous demandons une avance de ${amount} €, déduite en entier des sommes dues et à venir.`,
            `Your communications beyond the plan are high. We ask you for an advance of EUR ${amount}, deducted in full from sums due and to come.`,
          ),
        ),
      ],
      figures: ['netBills', 'advanceLeftInclTax'],
    };
  },
};

/** A copy of a bill: free in the customer space, at a price when it is made anew (articles 8 and 10). */
export const duplicateBill: Procedure = {
  name: 'duplicate-bill',
  group: 'money',
  title: say('Copie d’une facture', 'Copy of a bill'),
  summary: say('Le client demande une copie de facture.', 'The customer asks for a copy of a bill.'),
  openTo: ['customer'],
  decision: 'duplicate-invoice',
  offered: () => ({ kind: 'duplicate', copies: 1 }),
  effects(taken, contract): ProcedureEffects {
    const on = contract.openedOn;
    return {
      ...over('supplied', 'copie remise', 'copy supplied'),
      charges: chargeOf(taken, textOf(taken, 'feeInclTax')!, { code: 'DUPLICATE-INVOICE', kind: 'one-off', on }),
    };
  },
};

/** Whether an old bill is still in the customer space (articles 8 and 10). */
export const invoiceAccess: Procedure = {
  name: 'invoice-access',
  group: 'money',
  title: say('Facture dans l’espace client', 'Bill in the customer space'),
  summary: say('Le client cherche une facture ancienne.', 'The customer looks for an old bill.'),
  openTo: ['customer'],
  decision: 'invoice-access',
  known: (contract) => ({ at: contract.now, authenticated: true }),
  effects(taken): ProcedureEffects {
    if (taken.result.eligible !== true) return { ...refusal(taken), lapsed: ['bill-copy'] };
    const until = textOf(taken, 'availableUntil')!;
    return {
      ...going('available', 'en ligne', 'online'),
      due: due(taken, 'customer', 'bill-copy', until, 'Facture à télécharger', 'Bill to be downloaded'),
    };
  },
};

/** Whether a bill may be paid in a given way (article 10). */
export const paymentMethods: Procedure = {
  name: 'payment-methods',
  group: 'money',
  title: say('Moyen de paiement', 'Means of payment'),
  summary: say('Le client demande comment payer une facture.', 'The customer asks how to pay a bill.'),
  openTo: ['customer'],
  decision: 'payment-methods',
  effects(taken): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const sendTo = textOf(taken, 'sendTo');
    const post = say(`Envoyez votre chèque à : ${sendTo}.`, `Send your cheque to: ${sendTo}.`);
    return {
      ...over('accepted', 'accepté', 'accepted'),
      ...(sendTo === undefined
        ? {}
        : { letters: [letter('address', say('Où envoyer votre paiement', 'Where to send your payment'), post)] }),
    };
  },
};

/** Until when a price paid may be asked back, or a sum owed claimed (article 12, professional 11). */
export const limitationPeriod: Procedure = {
  name: 'limitation-period',
  group: 'money',
  title: say('Prescription d’une demande', 'Limitation of a claim'),
  summary: say(
    'Quelqu’un demande à récupérer un prix payé, ou à être payé d’une somme due.',
    'Somebody claims a price paid back, or a sum owed.',
  ),
  openTo: ['customer'],
  decision: 'limitation-period',
  asksCustomers: ['startsOn'],
  known: (contract) => ({ customerType: customerType(contract), claimOn: contract.today }),
  offered: () => ({ claimant: 'customer' }),
  later: [comesToday('settledOn', 'Demande réglée', 'Claim settled')],
  extra: [dayFact('settledOn', 'Demande réglée', 'Claim settled on')],
  effects(taken, contract, told): ProcedureEffects {
    if (told.settledOn !== undefined) return over('settled', 'réglée', 'settled');
    if (taken.result.barred === true)
      return contract.today === contract.openedOn
        ? refusal(taken, 'claim-barred')
        : { ...over('barred', 'prescrite', 'time-barred'), lapsed: ['limitation'] };
    const by = told.claimant === 'operator' ? 'operator' : 'customer';
    return {
      ...going('in-time', 'dans le délai', 'in time'),
      due: due(taken, by, 'limitation', textOf(taken, 'expiresOn'), 'Dernier jour pour agir', 'Last day to act'),
      figures: ['years', 'startsFrom', 'expiresOn'],
    };
  },
};
