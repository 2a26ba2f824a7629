import type { Procedure, LaterFact } from '../../../model/procedure.ts';
import { daysToCome, amountIn, dueIn, letter, reasonOf, refused, say, settled, standing, textIn } from './shape.ts';

const LABEL = say('Remboursement du dépôt de garantie', 'Deposit paid back');

const TO_COME: readonly LaterFact[] = [
  {
    fact: 'addressProofOn',
    label: say('Le justificatif de domicile est reçu', 'The proof of address is received'),
    by: 'agent',
    value: { at: 'today' },
  },
  {
    fact: 'permitUpdatedOn',
    label: say('Le titre de séjour à jour est reçu', 'The updated residence permit is received'),
    by: 'agent',
    value: { at: 'today' },
  },
  {
    fact: 'paidBackOn',
    label: say('Le dépôt est rendu', 'The deposit is paid back'),
    by: 'agent',
    value: { at: 'today' },
  },
];

/** A deposit asked for at subscription goes back once each of its grounds is cleared (article 3). */
export const depositBack: Procedure = {
  name: 'deposit-refund',
  group: 'money',
  title: LABEL,
  summary: say('Le client demande que son dépôt lui soit rendu.', 'The customer asks for the deposit back.'),
  decision: 'deposit-refund',
  known: (contract) => ({
    asOf: contract.today,
    requestedOn: contract.openedOn,
    bankDetailsKnown: contract.paymentMethod === 'direct-debit',
  }),
  offered: () => ({ paymentIncidents: [] }),
  extra: daysToCome(TO_COME, 'paidBackOn'),
  later: TO_COME,
  effects(taken, contract, told) {
    const figures = ['refundBy', 'refundInclTax', 'method', 'requestableFrom'];
    const reason = reasonOf(taken);
    if (reason === 'address-proof-not-supplied' || reason === 'updated-permit-not-supplied')
      return standing('paper-awaited', say('Justificatif attendu', 'Paper awaited'), { figures });
    const from = textIn(taken.result, 'requestableFrom');
    if (reason !== undefined && from !== undefined && from > contract.today)
      return standing('too-early', say(`À demander à partir du ${from}`, `May be asked from ${from}`), {
        reviewOn: from,
        figures,
      });
    if (reason !== undefined) return refused(reason);
    const amount = amountIn(taken, 'refundInclTax')!;
    const back = textIn(told, 'paidBackOn') !== undefined;
    const charges = [
      {
        code: 'DEPOSIT-REFUND',
        label: LABEL,
        amountInclTax: amount,
        kind: 'deposit',
        taxed: false,
        credit: true,
        on: contract.openedOn,
        taken,
      } as const,
    ];
    if (back) return settled('paid-back', say('Dépôt rendu', 'Deposit paid back'), { charges, figures });
    return standing('to-pay-back', say(`À rendre : ${amount} €`, `To pay back: EUR ${amount}`), {
      charges,
      due: dueIn(taken, 'refundBy', 'deposit-refund', 'operator', 'Rendre le dépôt', 'Pay the deposit back').map(
        (one) => ({ ...one, means: [taken.result.method as 'transfer' | 'cheque'] }),
      ),
      letters: [letter('granted', LABEL, say(`${amount} € vous sont rendus.`, `EUR ${amount} are paid back to you.`))],
      figures,
    });
  },
};
