import type { AgreementChange, Procedure, LaterFact } from '../../../model/procedure.ts';
import { daysToCome, dueIn, letter, note, reasonOf, refused, say, settled, standing, textIn } from './shape.ts';

const ADVANCE_FACTS: readonly LaterFact[] = [
  {
    fact: 'suspendOn',
    label: say('Suspendre dans l’attente du paiement', 'Suspend until it is paid'),
    by: 'agent',
    value: { at: 'today' },
  },
  {
    fact: 'advanceStatus',
    label: say('L’avance est payée', 'The advance is paid'),
    by: 'agent',
    value: { is: 'paid' },
  },
  {
    fact: 'withdrawnOn',
    label: say('Renoncer à l’avance', 'Give the advance up'),
    by: 'agent',
    value: { at: 'today' },
  },
];

/** Calls far above the usual: an advance may be asked for, and the service suspended until it is paid (article 10.4). */
export const advance: Procedure = {
  name: 'consumption-advance',
  group: 'money',
  title: say('Avance sur consommation', 'Advance on consumption'),
  summary: say('Les communications dépassent nettement l’habitude.', 'Calls are well above the usual.'),
  openTo: ['network'],
  decision: 'consumption-advance',
  known: (contract, told) => ({
    activatedOn: contract.activatedOn,
    asOf: contract.today,
    // The case asks for the advance itself when it is opened.
    advanceStatus: told.advanceStatus ?? 'pending',
  }),
  // Calls that the plan includes cost nothing: all that was charged since the last bill is outside it.
  offered: ({ unbilledUseInclTax: unbilled }) =>
    unbilled === undefined ? {} : { currentCommunications: unbilled, outOfPlanCommunications: unbilled },
  extra: [
    ...daysToCome(ADVANCE_FACTS, 'suspendOn', 'withdrawnOn'),
    {
      name: 'advanceAsked',
      label: say('Montant demandé, en euros', 'Amount asked, in euros'),
      kind: 'text',
      required: true,
    },
  ],
  later: ADVANCE_FACTS,
  effects(taken, contract, told) {
    const figures = ['grounds', 'average', 'sixMonthsOn', 'suspensionAllowed'];
    const reason = reasonOf(taken);
    const over = told.advanceStatus === 'paid' || textIn(told, 'withdrawnOn') !== undefined;
    const suspendOn = textIn(told, 'suspendOn');
    const cut: AgreementChange[] =
      suspendOn === undefined ? [] : [{ do: 'suspend', on: suspendOn, reason: 'advance-unpaid', scope: 'full' }];
    if (over) {
      const back: AgreementChange[] =
        cut.length === 0 ? [] : [{ do: 'resume', on: contract.today, reason: 'advance-paid' }];
      const paid = told.advanceStatus === 'paid';
      const label = paid ? say('Avance payée', 'Advance paid') : say('Avance abandonnée', 'Advance given up');
      return settled(paid ? 'paid' : 'given-up', label, { changes: [...cut, ...back], figures });
    }
    // Grounds that fade while the advance is awaited, such as a new billing period, do not undo a suspension.
    if (reason !== undefined && contract.today === contract.openedOn) return refused(reason);
    const amount = textIn(told, 'advanceAsked');
    return standing('payment-awaited', say('Paiement de l’avance attendu', 'Payment of the advance awaited'), {
      changes: cut,
      letters: [
        letter(
          'advance',
          say('Une avance sur votre consommation', 'An advance on your consumption'),
          say(
            `Vos communications dépassent nettement l’habitude. Nous vous demandons une avance${amount === undefined ? '' : ` de ${amount} €`}.`,
            `Your calls are well above the usual. We ask you for an advance${amount === undefined ? '' : ` of EUR ${amount}`}.`,
          ),
          say(
            'Elle sera déduite des sommes que vous devez et devrez. Sans elle, votre service peut être suspendu.',
            'It will be taken off what you owe now and later. Without it your service may be suspended.',
          ),
        ),
      ],
      figures,
    });
  },
};

const REFUND_FACTS: readonly LaterFact[] = [
  {
    fact: 'lastBillIssued',
    label: say('La dernière facture est émise', 'The last bill is issued'),
    by: 'agent',
    value: { is: true },
  },
  {
    fact: 'lastBillPaidOn',
    label: say('La dernière facture est payée', 'The last bill is paid'),
    by: 'agent',
    value: { at: 'today' },
  },
  {
    fact: 'refundedOn',
    label: say('Le reste est remboursé', 'What is left is paid back'),
    by: 'agent',
    value: { at: 'today' },
  },
];

/** What is left of an advance once the last bill is paid goes back within ten days (article 10.4). */
export const advanceRefund: Procedure = {
  name: 'consumption-advance-refund',
  group: 'money',
  title: say('Remboursement d’une avance', 'Refund of an advance'),
  summary: say('Une avance a été payée : que reste-t-il à rendre ?', 'An advance was paid: what is left to give back?'),
  decision: 'consumption-advance-refund',
  known: (_contract, told) => ({ lastBillIssued: told.lastBillIssued ?? told.lastBillPaidOn !== undefined }),
  extra: daysToCome(REFUND_FACTS, 'refundedOn'),
  later: REFUND_FACTS,
  effects(taken, contract, told) {
    const figures = ['advanceLeft', 'refund', 'refundDueBy'];
    const left = textIn(taken.result, 'advanceLeft')!;
    if (left === '0.00') return settled('used-up', say('Avance entièrement imputée', 'Advance used up'), { figures });
    if (textIn(told, 'refundedOn') !== undefined)
      return settled('refunded', say('Avance remboursée', 'Advance paid back'), {
        changes: [note(contract, `Reste d’avance remboursé : ${left} €`, `Advance paid back: EUR ${left}`)],
        figures,
      });
    const due = dueIn(
      taken,
      'refundDueBy',
      'advance-refund',
      'operator',
      `Rembourser ${left} € d’avance`,
      `Pay EUR ${left} of advance back`,
    );
    if (due.length === 0)
      return standing('set-off', say(`Reste à imputer : ${left} €`, `Left to set off: EUR ${left}`), { figures });
    return standing('to-refund', say(`À rembourser : ${left} €`, `To pay back: EUR ${left}`), { due, figures });
  },
};
