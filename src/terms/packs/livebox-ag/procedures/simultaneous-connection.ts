import type { AgreementChange, Procedure, LaterFact } from '../../../model/procedure.ts';
import { daysToCome, say, settled, standing, textIn } from './shape.ts';

const TO_COME: readonly LaterFact[] = [
  {
    fact: 'suspendOn',
    label: say('Suspendre le service', 'Suspend the service'),
    by: 'agent',
    value: { at: 'today' },
  },
  {
    fact: 'endedOn',
    label: say('Une seule connexion demeure', 'One connection only is left'),
    by: 'network',
    value: { at: 'today' },
  },
];

/** Two connections with one credential: the service may be suspended without notice (article 15). */
export const doubleConnection: Procedure = {
  name: 'simultaneous-connection',
  group: 'restriction',
  title: say('Connexions simultanées', 'Simultaneous connections'),
  summary: say(
    'Un identifiant ouvre une connexion de plus.',
    'A credential opens one more connection while another runs.',
  ),
  openTo: ['network'],
  decision: 'simultaneous-connection',
  offered: () => ({ multiConnectionService: false, sharedFromOneConnection: false, privateUse: true }),
  extra: daysToCome(TO_COME, 'suspendOn', 'endedOn'),
  later: TO_COME,
  effects(taken, contract, told) {
    const figures = ['suspensionWithoutNotice', 'sharingAllowed'];
    if (taken.result.suspensionWithoutNotice !== true)
      return settled('allowed', say('Connexion permise', 'Connection allowed'), { figures });
    const reason = 'simultaneous-connection';
    const suspendedOn = textIn(told, 'suspendOn');
    const endedOn = textIn(told, 'endedOn');
    const cut: AgreementChange[] =
      suspendedOn === undefined ? [] : [{ do: 'suspend', on: suspendedOn, reason, scope: 'full' }];
    if (endedOn === undefined)
      return standing(cut.length > 0 ? 'suspended' : 'not-allowed', say('Connexion de trop', 'One too many'), {
        changes: cut,
        figures,
      });
    const back: AgreementChange[] = cut.length > 0 ? [{ do: 'resume', on: endedOn, reason }] : [];
    return settled('ended', say('Connexion unique rétablie', 'Single connection again'), {
      changes: [...cut, ...back],
      figures,
    });
  },
};
