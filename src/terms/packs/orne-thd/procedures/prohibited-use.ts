import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { RESUMED } from './options.ts';
import { comesToday, dayFact, going, letter, over, say, toldOf } from './parts.ts';

const REASON = 'prohibited-use';

function warning(key: string, fr: string, en: string) {
  return letter(key, say('Un usage que votre contrat interdit', 'A use that your contract forbids'), say(fr, en));
}

/** What the operator may do of itself, on the days on which it says so. */
function measures(contract: ContractInLife, told: JsonFacts): AgreementChange[] {
  const [cut, back, end] = ['suspendedOn', 'resumedOn', 'endedOn'].map((name) => toldOf(told, name));
  return [
    ...(cut === undefined ? [] : [{ do: 'suspend', on: cut, reason: REASON, scope: 'full' } as const]),
    ...(back === undefined ? [] : [{ do: 'resume', on: back, reason: REASON } as const]),
    ...(end === undefined ? [] : [{ do: 'end', on: end, reason: REASON, free: true } as const]),
  ];
}

function standingOf(told: JsonFacts) {
  if (told.endedOn !== undefined) return over('ended', 'contrat résilié', 'contract ended');
  if (told.resumedOn !== undefined) return over('resumed', 'service rétabli', 'service back');
  return told.suspendedOn === undefined
    ? going('established', 'manquement établi', 'breach established')
    : going('suspended', 'service suspendu', 'service suspended');
}

function sanctioned(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const on = contract.openedOn;
  const figures = ['breaches', 'sanction', 'liableForUsage'];
  switch (taken.result.sanction) {
    case 'immediate-termination':
      return {
        ...over('ended', 'contrat résilié', 'contract ended'),
        changes: [{ do: 'end', on, reason: 'credentials-transfer', free: true }],
        letters: [
          warning(
            'ended',
            'Vos identifiants ont été cédés : le contrat prend fin. Vous répondez de l’abonnement et de toutes les communications.',
            'Your credentials were given away: the contract ends. You answer for the subscription and for every communication.',
          ),
        ],
        figures,
      };
    case 'formal-notice':
      return {
        ...over('formal-notice', 'mise en demeure à envoyer', 'formal notice to be sent'),
        letters: [
          warning(
            'formal-notice',
            'L’équipement et la carte SIM ne peuvent être ni cédés ni prêtés. Reprenez-les, faute de quoi une mise en demeure suivra.',
            'The equipment and the SIM card may be neither given away nor lent. Take them back, or a formal notice will follow.',
          ),
        ],
        figures,
      };
    case 'none':
      return { ...over('no-breach', 'aucun manquement', 'no breach'), figures };
    default:
      return {
        ...standingOf(told),
        changes: measures(contract, told),
        letters: [
          warning(
            'breach',
            'Cet usage permet de suspendre votre service ou de résilier votre contrat. Cessez-le dès maintenant.',
            'This use allows us to suspend your service or to end your contract. Stop it now.',
          ),
        ],
        figures,
      };
  }
}

/** A use that the contract forbids: suspension, termination, or a formal notice first (articles 13, 18 and 23). */
export const prohibitedUse: Procedure = {
  name: 'prohibited-use',
  group: 'restriction',
  title: say('Usage interdit', 'Prohibited use'),
  summary: say(
    'L’opérateur ou les autorités constatent un usage que le contrat interdit.',
    'The operator or the authorities establish a use that the contract forbids.',
  ),
  openTo: ['network'],
  decision: 'prohibited-use',
  offered: () => ({ maxDailyCallMinutes: 0, credentialsTransferred: false }),
  later: [
    comesToday('suspendedOn', 'Suspendre le service', 'Suspend the service'),
    comesToday('resumedOn', 'Rétablir le service', 'Bring the service back'),
    comesToday('endedOn', 'Résilier le contrat', 'End the contract'),
  ],
  extra: [
    dayFact('suspendedOn', 'Suspension décidée', 'Suspension decided on'),
    RESUMED,
    dayFact('endedOn', 'Résiliation décidée', 'End decided on'),
  ],
  effects: sanctioned,
};
