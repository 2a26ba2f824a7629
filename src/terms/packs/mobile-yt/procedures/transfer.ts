import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { beside, going, letter, onDay, over, refusal, toldText } from './answer-parts.ts';

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (taken.result.eligible !== true) return refusal(taken);
  const agreedOn = toldText(told, 'agreedOn');
  const refusedOn = toldText(told, 'agreementRefusedOn');
  if (refusedOn !== undefined) return over('not-agreed', ['accord refusé', 'agreement refused']);
  if (agreedOn === undefined)
    return going('agreement-awaited', ['accord écrit de l’opérateur attendu', 'written agreement awaited']);
  const on = toldText(told, 'transferOn') ?? agreedOn;
  const account = toldText(told, 'toAccountNumber') ?? '';
  return {
    ...(contract.today >= on
      ? over('transferred', ['contrat cédé', 'contract transferred'])
      : going('planned', ['prévu', 'planned'])),
    changes: [{ do: 'transfer', on, toAccountNumber: account }],
    letters: [
      letter(
        'transfer',
        ['Cession de votre contrat', 'Transfer of your contract'],
        [
          `Nous acceptons par écrit, comme l’article 17.1 le demande, que le contrat passe au compte ${account} le ${on}.`,
          `We agree in writing, as article 17.1 asks, to the contract passing to account ${account} on ${on}.`,
        ],
      ),
    ],
  };
}

/** Another holder, who must be one that the contract accepts; never without the operator’s written agreement (articles 1 and 17.1). */
export const transfer: Procedure = {
  name: 'transfer',
  group: 'change',
  title: { fr: 'Cession du contrat à un tiers', en: 'Transfer of the contract' },
  summary: {
    fr: 'Le client veut céder son contrat à une autre personne, avec l’accord écrit de l’opérateur.',
    en: 'The customer wants somebody else to take the contract over, with the operator’s written agreement.',
  },
  openTo: ['customer'],
  decision: 'customer-eligibility',
  offered: () => ({ personType: 'natural', purpose: 'own-needs', stableLink: 'residence' }),
  later: [
    onDay('agreedOn', 'agent', ['Accord écrit donné', 'Written agreement given']),
    onDay('agreementRefusedOn', 'agent', ['Accord refusé', 'Agreement refused']),
  ],
  extra: [
    beside('toAccountNumber', 'account-number', true, ['Compte du nouveau titulaire', 'Account of the new holder']),
    beside('transferOn', 'date', false, ['Date souhaitée', 'Day wished']),
  ],
  effects,
};
