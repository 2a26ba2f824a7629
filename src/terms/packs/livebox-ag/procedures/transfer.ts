import type { Procedure } from '../../../model/procedure.ts';
import { letter, note, reasonOf, refused, say, settledOn, standing, textIn } from './shape.ts';

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
  asks: ['transferOn', 'forConsideration'],
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

/** The operator hands its contracts to a company of its group, so that the services go on (article 19.2). */
export const operatorTransfer: Procedure = {
  name: 'operator-transfer',
  group: 'change',
  title: say('Cession par Orange dans son groupe', 'Transfer by Orange within its group'),
  summary: say('Une société du groupe reprend le contrat.', 'A company of the group takes the contract over.'),
  decision: 'contract-transfer',
  known: () => ({ initiator: 'orange', forConsideration: false }),
  asks: ['transferOn', 'recipientInGroup', 'serviceContinuity'],
  effects(taken, contract, told) {
    const reason = reasonOf(taken);
    if (reason !== undefined) return refused(reason);
    const on = textIn(told, 'transferOn')!;
    return settledOn(on, contract, 'transferred', say('Cédé dans le groupe', 'Transferred within the group'), {
      changes: [
        note(contract, `Contrat repris par une société du groupe le ${on}`, `Taken over within the group on ${on}`),
      ],
      letters: [
        letter(
          'transferred',
          say('Votre contrat change de société', 'Your contract passes to another company'),
          say(
            `À partir du ${on}, une société du groupe le poursuit, sans aucun changement pour vous.`,
            `From ${on} a company of the group carries it on, without any change for you.`,
          ),
        ),
      ],
    });
  },
};
