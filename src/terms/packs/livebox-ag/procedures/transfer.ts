import type { Procedure } from '../../../model/procedure.ts';
import { letter, reasonOf, refused, say, settledOn, standing, textIn } from './shape.ts';

/** The contract passes to somebody else, with the operator's prior written agreement (article 19). */
export const transfer: Procedure = {
  name: 'transfer',
  group: 'change',
  title: say('Cession du contrat', 'Transfer of the contract'),
  summary: say('Une autre personne reprend le contrat.', 'Somebody else takes the contract over.'),
  openTo: ['customer'],
  decision: 'contract-transfer',
  known: (_contract, told) => ({
    agreementInWriting: told.agreementInWriting ?? (told.agreementOn === undefined ? undefined : true),
  }),
  offered: () => ({ initiator: 'customer', forConsideration: false }),
  extra: [
    {
      name: 'toAccount',
      label: say('Numéro de compte du repreneur', 'Account number of who takes it over'),
      kind: 'account-number',
      required: false,
    },
  ],
  later: [
    {
      fact: 'agreementInWriting',
      label: say('L’accord n’est pas écrit', 'The agreement is not in writing'),
      by: 'agent',
      value: { is: false },
    },
    {
      fact: 'agreementOn',
      label: say('Orange donne son accord écrit', 'Orange agrees in writing'),
      by: 'agent',
      value: { at: 'today' },
    },
  ],
  effects(taken, contract, told) {
    const reason = reasonOf(taken);
    if (reason === 'no-agreement')
      return standing('agreement-awaited', say('Accord d’Orange attendu', 'Orange’s agreement awaited'), {
        letters: [
          letter(
            'asked',
            say('Votre demande de cession', 'Your request for a transfer'),
            say(
              'Le contrat ne passe à une autre personne qu’après notre accord écrit ; nous étudions votre demande.',
              'The contract passes to somebody else only after our written agreement; we are looking at your request.',
            ),
          ),
        ],
      });
    if (reason !== undefined) return refused(reason);
    const on = textIn(told, 'transferOn')!;
    const toAccountNumber = textIn(told, 'toAccount');
    return settledOn(on, contract, 'transferred', say('Cession acceptée', 'Transfer accepted'), {
      changes: toAccountNumber === undefined ? [] : [{ do: 'transfer', on, toAccountNumber }],
    });
  },
};
