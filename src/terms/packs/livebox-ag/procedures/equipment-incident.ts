import type { JsonFacts } from '../../../model/life.ts';
import type { AgreementChange, Procedure } from '../../../model/procedure.ts';
import { chargeOf } from '../life-answers.ts';
import { letter, note, reasonOf, say, settled, standing, textIn } from './shape.ts';

function exchange(told: JsonFacts, on: string, faulty: boolean): AgreementChange {
  const serial = textIn(told, 'serial');
  const kind = textIn(told, 'equipment');
  return {
    do: 'replace-equipment',
    on,
    condition: faulty ? 'faulty' : 'good',
    ...(serial === undefined ? {} : { serial }),
    ...(serial !== undefined || kind === undefined ? {} : { kind }),
  };
}

/** Equipment stolen, lost, damaged, failing or to be replaced while the contract runs (article 6.2). */
export const equipmentTrouble: Procedure = {
  name: 'equipment-incident',
  group: 'quality',
  title: say('Problème de matériel', 'Trouble with equipment'),
  summary: say(
    'Un équipement est volé, perdu, abîmé, en panne, ou à remplacer.',
    'A piece of equipment is stolen, lost, damaged, failing, or to be replaced.',
  ),
  openTo: ['customer'],
  decision: 'equipment-incident',
  known: (_contract, told) => ({ broughtToServicePoint: told.broughtToServicePoint ?? false }),
  offered: () => ({ customerFault: false, replacementAllowed: true }),
  extra: [{ name: 'serial', label: say('Numéro de série', 'Serial number'), kind: 'serial', required: false }],
  later: [
    {
      fact: 'broughtToServicePoint',
      label: say('Apporté au point de service', 'Brought to the service point'),
      by: 'agent',
      value: { is: true },
    },
  ],
  effects(taken, contract, told) {
    const figures = ['amountDueInclTax', 'exchangeFeePossible', 'qualityGuaranteed'];
    const reason = reasonOf(taken);
    const on = contract.openedOn;
    if (reason === 'not-brought-to-service-point')
      return standing('to-be-brought', say('À apporter au point de service', 'To be brought in'), {
        letters: [
          letter(
            'to-be-brought',
            say('Votre matériel en panne', 'Your faulty equipment'),
            say(
              'Il est échangé sans frais dès que vous l’apportez au point indiqué par l’assistance technique.',
              'It is exchanged at no cost as soon as you bring it to the point that technical assistance named.',
            ),
          ),
        ],
        figures,
      });
    if (reason === 'replacement-prevented')
      return settled('replacement-prevented', say('Remplacement empêché', 'Replacement prevented'), {
        letters: [
          letter(
            'prevented',
            say('Le remplacement de votre matériel', 'The replacement of your equipment'),
            say(
              'Sans ce remplacement, aucun niveau de qualité ne peut plus être garanti.',
              'Without this replacement no level of quality can be guaranteed any more.',
            ),
          ),
        ],
        figures,
      });
    if (reason !== undefined) {
      const gone = told.event === 'theft' || told.event === 'loss';
      const code = `PEN-${gone ? 'LATE' : 'DAMAGED'}-${String(told.equipment).toUpperCase()}`;
      return settled('charged', say('À la charge du client', 'At the customer’s cost'), {
        charges: chargeOf(taken, taken.result.amountDueInclTax as string, { code, kind: 'penalty', taxed: false, on }),
        changes: [
          gone
            ? note(contract, 'Équipement déclaré perdu ou volé', 'Equipment reported lost or stolen')
            : note(contract, 'Équipement abîmé par le client', 'Equipment damaged by the customer'),
        ],
        figures,
      });
    }
    return settled('exchanged', say('Matériel échangé', 'Equipment exchanged'), {
      changes: [exchange(told, contract.today, told.event === 'malfunction')],
      letters:
        taken.result.exchangeFeePossible === true
          ? [
              letter(
                'exchange-fee',
                say('Votre échange de matériel', 'Your exchange of equipment'),
                say('Des frais d’échange peuvent s’appliquer, selon le tarif.', 'An exchange fee may apply.'),
              ),
            ]
          : [],
      figures,
    });
  },
};
