import type { JsonFacts } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, LaterFact, Procedure } from '../../../model/procedure.ts';
import { chargeOf } from '../life-answers.ts';
import { daysToCome, letter, note, reasonOf, say, settled, standing, textIn } from './shape.ts';

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

const TO_COME: readonly LaterFact[] = [
  {
    fact: 'broughtToServicePoint',
    label: say('Apporté au point de service', 'Brought to the service point'),
    by: 'agent',
    value: { is: true },
  },
  {
    fact: 'exchangedOn',
    label: say('L’échange est fait', 'The exchange is made'),
    by: 'agent',
    value: { at: 'today' },
  },
  {
    fact: 'replacementAllowed',
    label: say('Le client empêche le remplacement', 'The customer prevents the replacement'),
    by: 'agent',
    value: { is: false },
  },
  { fact: 'repairCostInclTax', label: say('Coût de la réparation', 'Repair cost'), by: 'agent' },
];

/** The piece that is gone is not asked back at the end; one that nobody holds is only noted. */
function lost(contract: ContractInLife, told: JsonFacts, on: string): AgreementChange {
  const serial = textIn(told, 'serial');
  const kind = textIn(told, 'equipment');
  const held = contract.equipment.find((one) => (serial === undefined ? one.kind === kind : one.serial === serial));
  if (held) return { do: 'lose-equipment', on, serial: held.serial };
  return note(contract, 'Équipement déclaré perdu ou volé', 'Equipment reported lost or stolen');
}

/** Whether what the customer pays depends on a repair that nobody has priced yet. */
function isToBePriced(told: JsonFacts): boolean {
  const damaged = told.event === 'damage' || (told.event === 'malfunction' && told.customerFault === true);
  return damaged && told.equipment !== 'decoder' && told.repairCostInclTax === undefined;
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
  known: (_contract, told) => ({
    broughtToServicePoint: told.broughtToServicePoint ?? false,
    repairCostInclTax: told.repairCostInclTax ?? (told.event === undefined ? undefined : '0.00'),
  }),
  offered: () => ({ customerFault: false, replacementAllowed: true }),
  asks: ['equipment', 'event', 'customerFault'],
  extra: [
    ...daysToCome(TO_COME, 'exchangedOn'),
    { name: 'serial', label: say('Numéro de série', 'Serial number'), kind: 'serial', required: false },
  ],
  later: TO_COME,
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
    if (reason !== undefined && isToBePriced(told))
      return standing('to-price', say('Réparation à chiffrer', 'Repair to be priced'), { figures });
    if (reason !== undefined) {
      const gone = told.event === 'theft' || told.event === 'loss';
      const code = `PEN-${gone ? 'LATE' : 'DAMAGED'}-${String(told.equipment).toUpperCase()}`;
      return settled('charged', say('À la charge du client', 'At the customer’s cost'), {
        charges: chargeOf(taken, taken.result.amountDueInclTax as string, { code, kind: 'penalty', taxed: false, on }),
        changes: [
          gone
            ? lost(contract, told, on)
            : note(contract, 'Équipement abîmé par le client', 'Equipment damaged by the customer'),
        ],
        figures,
      });
    }
    const broken = told.event === 'malfunction';
    if (!broken && textIn(told, 'exchangedOn') === undefined)
      return standing('to-exchange', say('Échange à faire', 'Exchange to be made'), { figures });
    return settled('exchanged', say('Matériel échangé', 'Equipment exchanged'), {
      changes: [exchange(told, contract.today, broken)],
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
