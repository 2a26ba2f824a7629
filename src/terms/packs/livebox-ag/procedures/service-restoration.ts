import type { ChargeEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure } from '../../../model/procedure.ts';
import { amountIn, dueIn, letter, reasonOf, say, settled, standing, textIn } from './shape.ts';

const REFUND = say('Remboursement d’une interruption du service', 'Refund of an interruption of the service');

/** A discount on a later bill: part of the price is given back, tax included. */
function refund(taken: Taken, on: string): ChargeEffect[] {
  const amountInclTax = amountIn(taken, 'refund');
  if (amountInclTax === undefined) return [];
  return [
    {
      code: 'REFUND-INTERRUPTION',
      label: REFUND,
      amountInclTax,
      kind: 'one-off',
      taxed: true,
      credit: true,
      on,
      taken,
    },
  ];
}

function factsOf(contract: ContractInLife, told: JsonFacts): JsonFacts {
  return { ...serviceRestoration.offered!(contract), ...told, ...serviceRestoration.known!(contract, told) };
}

/** The service is cut: it must come back in time, and its price for those days is given back to whoever asks (article 13). */
export const serviceRestoration: Procedure = {
  name: 'service-restoration',
  group: 'quality',
  title: say('Interruption du service', 'Service interruption'),
  summary: say('Le service ne fonctionne plus.', 'The service no longer works.'),
  openTo: ['customer', 'network'],
  decision: 'service-restoration',
  known: (contract, told) => ({
    territory: contract.territory,
    monthlyFee: contract.monthlyPriceInclTax,
    asOf: contract.today,
    causedByCustomer: told.causedByCustomer ?? false,
    refundRequested: told.refundRequested ?? false,
  }),
  offered: (contract) => ({ reportedOn: contract.openedOn }),
  asks: ['totalInterruption'],
  later: [
    {
      fact: 'interruptedFrom',
      label: say('L’interruption a commencé le', 'The interruption began on'),
      by: 'network',
    },
    {
      fact: 'restoredOn',
      label: say('Le service est rétabli', 'The service is back'),
      by: 'network',
      value: { at: 'today' },
    },
    {
      fact: 'causedByCustomer',
      label: say('Le retard vient du client', 'The delay is the customer’s'),
      by: 'agent',
      value: { is: true },
    },
    {
      fact: 'refundRequested',
      label: say('Demander le remboursement', 'Ask for the refund'),
      by: 'customer',
      value: { is: true },
    },
  ],
  effects(taken, contract, told, ask) {
    const figures = ['restoreBy', 'interruptedDays', 'refund'];
    const restoredOn = textIn(told, 'restoredOn');
    if (restoredOn === undefined) {
      const late = taken.result.late === true;
      const label = late
        ? say('Rétablissement en retard', 'Restoration late')
        : say('Service à rétablir', 'To restore');
      const due = dueIn(
        taken,
        'restoreBy',
        'service-restoration',
        'operator',
        'Rétablir le service',
        'Restore the service',
      );
      return standing(late ? 'late' : 'interrupted', label, { due, figures });
    }
    const charges = refund(taken, restoredOn);
    if (charges.length > 0) {
      const granted = letter(
        'refund',
        say('Remboursement de votre interruption de service', 'Refund of your service interruption'),
        say(
          `Une remise de ${charges[0]!.amountInclTax} € figurera sur une prochaine facture.`,
          `A discount of EUR ${charges[0]!.amountInclTax} will be on a coming bill.`,
        ),
        say(
          'Si votre préjudice est plus grand, vous pouvez en apporter la preuve par une réclamation.',
          'If your loss is greater, you may show it in a complaint.',
        ),
      );
      return settled('refunded', say('Rétabli et remboursé', 'Restored and refunded'), {
        charges,
        letters: [granted],
        figures,
      });
    }
    if (reasonOf(taken) !== 'refund-not-requested')
      return settled('restored', say('Rétabli, sans remboursement', 'Restored, nothing to refund'), { figures });
    const asked = ask?.('service-restoration', { ...factsOf(contract, told), refundRequested: true });
    const amount = asked === undefined ? undefined : amountIn(asked, 'refund');
    const claim = {
      fact: 'refundRequested',
      value: true,
      label: REFUND,
      ...(amount === undefined ? {} : { amountInclTax: amount }),
    };
    return standing('restored', say('Rétabli ; remboursement sur demande', 'Restored; refund on request'), {
      claims: [claim],
      figures,
    });
  },
};
