import type { ChargeEffect } from '../../../model/life.ts';
import type { Procedure } from '../../../model/procedure.ts';
import { labelOf } from '../life-answers.ts';
import { amountIn, freeEnd, letter, note, reasonOf, say, settled } from './shape.ts';

const MAINLAND_ISLANDS = new Set(['GP', 'MQ']);

/** What the technician's visit leads to: a connection, a charged trip, or the end of the contract (article 5.1). */
export const connectionVisit: Procedure = {
  name: 'connection-visit',
  group: 'delivery',
  title: say('Visite de raccordement', 'Connection visit'),
  summary: say('Le technicien rend compte de sa visite.', 'The technician reports on the visit.'),
  openTo: ['network'],
  decision: 'connection-visit',
  known: (contract) => ({ territory: contract.territory }),
  effects(taken, contract) {
    const on = contract.openedOn;
    const figures = ['tripFeeInclTax', 'contractEnds'];
    const reason = reasonOf(taken);
    if (reason === undefined)
      return settled('connected', say('Logement raccordé', 'Home connected'), {
        changes:
          taken.result.signedReport === true
            ? [note(contract, 'Procès-verbal de raccordement signé', 'Connection report signed')]
            : [],
        figures,
      });
    if (taken.result.contractEnds === true)
      return settled('impossible', say('Raccordement impossible', 'Connection impossible'), {
        changes: [freeEnd(contract, on, reason)],
        letters: [
          letter(
            'impossible',
            say('Votre logement ne peut être raccordé', 'Your home cannot be connected'),
            say(
              'Le raccordement s’est révélé impossible : votre contrat prend fin, sans aucun frais.',
              'The connection proved impossible: your contract ends, at no cost at all.',
            ),
          ),
        ],
        figures,
      });
    const fee = amountIn(taken, 'tripFeeInclTax');
    const code = `PEN-FAILED-CONNECTION-${MAINLAND_ISLANDS.has(contract.territory) ? 'DOM1' : 'DOM2'}`;
    const charges: ChargeEffect[] =
      fee === undefined
        ? []
        : [
            {
              code,
              label: labelOf(code),
              amountInclTax: fee,
              kind: 'penalty',
              taxed: true,
              credit: false,
              on,
              taken,
            },
          ];
    return settled('not-connected', say('Raccordement à refaire', 'To be visited again'), {
      charges,
      letters: [
        letter(
          'prepare',
          say('Votre logement n’a pas pu être raccordé', 'Your home could not be connected'),
          say(
            'Faites les travaux nécessaires et dégagez les fourreaux, puis prenez un nouveau rendez-vous.',
            'Have the works done and the ducts cleared, then book a new appointment.',
          ),
        ),
      ],
      figures,
    });
  },
};
