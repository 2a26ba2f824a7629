import type { Procedure } from '../../../model/procedure.ts';
import { note, postal, say, settled, standing } from './shape.ts';

/** Credentials lost or stolen: cancelled at once, replaced by telephone, confirmed by post (article 15). */
export const lostCredentials: Procedure = {
  name: 'credentials',
  group: 'restriction',
  title: say('Identifiants perdus ou volés', 'Credentials lost or stolen'),
  summary: say('Le client signale la perte ou le vol de ses identifiants.', 'The customer reports a loss or theft.'),
  openTo: ['customer'],
  decision: 'credentials',
  known: (_contract, told) => ({ identityConfirmed: told.identityConfirmed ?? false }),
  asks: ['event', 'usedAt'],
  offered: (contract) => ({ reportReceivedAt: contract.openedAt }),
  later: [
    {
      fact: 'identityConfirmed',
      label: say('Le client s’est identifié', 'The customer has been identified'),
      by: 'agent',
      value: { is: true },
    },
  ],
  effects(taken, contract) {
    const figures = ['customerLiable', 'cancelCredentials', 'newCredentialsByPhone'];
    if (taken.result.cancelCredentials !== true)
      return settled('kept', say('Identifiants inchangés', 'Credentials unchanged'), { figures });
    const cancelled = note(contract, 'Identifiants annulés dès le signalement', 'Credentials cancelled on report');
    if (taken.result.newCredentialsByPhone !== true)
      return standing('cancelled', say('Annulés ; identité attendue', 'Cancelled; identity awaited'), {
        changes: [cancelled],
        figures,
      });
    return settled('replaced', say('Identifiants remplacés', 'Credentials replaced'), {
      changes: [cancelled],
      letters: [
        postal(
          'confirmation',
          say('Vos nouveaux identifiants', 'Your new credentials'),
          say(
            'Ils vous ont été donnés par téléphone ; ce courrier les confirme. Le service n’a pas été interrompu.',
            'They were given to you by telephone; this letter confirms them. The service was not interrupted.',
          ),
          say(
            'Vous ne répondez plus de l’usage des anciens depuis votre signalement.',
            'You no longer answer for the use of the old ones since your report.',
          ),
        ),
      ],
      figures,
    });
  },
};
