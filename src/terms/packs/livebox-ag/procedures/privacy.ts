import type { Procedure, LaterFact } from '../../../model/procedure.ts';
import { daysToCome, dueIn, letter, note, reasonOf, refused, say, settled, standing, textIn } from './shape.ts';

const TO_COME: readonly LaterFact[] = [
  {
    fact: 'identityDocument',
    label: say('Pièce d’identité reçue', 'Identity document received'),
    by: 'agent',
  },
  {
    fact: 'answeredOn',
    label: say('La réponse est envoyée', 'The answer is sent'),
    by: 'agent',
    value: { at: 'today' },
  },
];

/** A request about personal data: complete with an identity document, answered within a month (annex 6). */
export const dataRequest: Procedure = {
  name: 'data-subject-request',
  group: 'privacy',
  title: say('Demande sur les données personnelles', 'Request about personal data'),
  summary: say('Le client exerce un droit sur ses données.', 'The customer exercises a right over personal data.'),
  openTo: ['customer'],
  leadsTo: 'privacy',
  decision: 'data-subject-request',
  known: (_contract, told) => ({
    customerKind: 'internet-fixed-tv',
    identityDocument: told.identityDocument ?? 'none',
  }),
  // The month runs from the complete request.
  offered: (contract) => ({ receivedOn: contract.openedOn }),
  asks: ['right'],
  extra: daysToCome(TO_COME, 'answeredOn'),
  later: TO_COME,
  effects(taken, contract, told) {
    const figures = ['answerBy', 'sendTo'];
    const reason = reasonOf(taken);
    if (reason !== undefined)
      return standing('identity-awaited', say('Pièce d’identité attendue', 'Identity document awaited'), {
        letters: [
          letter(
            'identity',
            say('Votre demande sur vos données', 'Your request about your data'),
            say(
              'Joignez la copie d’une pièce d’identité admise : le délai de réponse court dès que la demande est complète.',
              'Add a copy of an accepted identity document: the time to answer runs from the complete request.',
            ),
          ),
        ],
        figures,
      });
    if (textIn(told, 'answeredOn') === undefined)
      return standing('to-answer', say('Réponse attendue', 'Answer awaited'), {
        due: dueIn(
          taken,
          'answerBy',
          'data-request-answer',
          'operator',
          'Répondre à la demande sur les données',
          'Answer the request about data',
        ),
        figures,
      });
    return settled('answered', say('Réponse envoyée', 'Answer sent'), {
      changes: [note(contract, 'Demande sur les données satisfaite', 'Request about data answered')],
      letters: [
        letter(
          'answered',
          say('Réponse à votre demande sur vos données', 'Answer to your request about your data'),
          say(
            'Si elle ne vous satisfait pas, vous pouvez saisir la CNIL.',
            'If it does not satisfy you, you may turn to the CNIL.',
          ),
        ),
      ],
      figures,
    });
  },
};

/** Whether the customer may be canvassed by telephone today (annex 6). */
export const canvassing: Procedure = {
  name: 'phone-canvassing',
  group: 'privacy',
  title: say('Démarchage par téléphone', 'Canvassing by telephone'),
  summary: say('Avant un appel commercial.', 'Before a commercial call.'),
  decision: 'phone-canvassing',
  known: (contract) => ({
    callOn: contract.today,
    contractFrom: contract.activatedOn ?? contract.orderedOn,
    contractEndsOn: contract.endsOn,
  }),
  offered: () => ({ onBloctel: false, objectedToMarketing: false }),
  effects(taken) {
    const reason = reasonOf(taken);
    if (reason !== undefined) return refused(reason);
    return settled('allowed', say('Appel permis', 'Call allowed'), { figures: ['contractRunning'] });
  },
};
