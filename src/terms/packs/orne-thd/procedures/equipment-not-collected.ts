import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf } from '../life-answers.ts';
import { comesToday, dayFact, due, going, inService, letter, over, say, textOf, toldOf } from './parts.ts';

const WORKS = say('Travaux réalisés', 'Works done');

function notCollected(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const on = toldOf(told, 'endedOn');
  if (on === undefined)
    return {
      ...going('may-end', 'jamais retiré : le contrat peut prendre fin', 'never collected: the contract may end'),
      lapsed: ['collection-limit'],
    };
  const reason = 'equipment-not-collected';
  return {
    ...over('ended', 'contrat résilié', 'contract ended'),
    charges: chargeOf(taken, textOf(taken, 'worksBilled')!, {
      code: 'INSTALLATION-WORKS',
      label: WORKS,
      kind: 'termination',
      on,
    }),
    changes: [inService(contract) ? { do: 'end', on, reason, free: true } : { do: 'cancel', on, reason }],
  };
}

/** The equipment was never collected: after three months the operator may end the contract (article 13). */
export const equipmentNotCollected: Procedure = {
  name: 'equipment-not-collected',
  group: 'ending',
  title: say('Équipement jamais retiré', 'Equipment never collected'),
  summary: say(
    'Le client n’a pas retiré l’équipement de son offre.',
    'The customer has not collected the equipment of the offer.',
  ),
  decision: 'equipment-not-collected',
  known: (contract) => ({ signedOn: contract.orderedOn, asOf: contract.today }),
  offered: () => ({ works: [] }),
  later: [
    comesToday('collectedOn', 'Équipement retiré', 'Equipment collected'),
    comesToday('endedOn', 'Mettre fin au contrat', 'End the contract'),
  ],
  extra: [dayFact('endedOn', 'Résiliation décidée', 'End decided on')],
  effects(taken, contract, told): ProcedureEffects {
    const { eligible, reason } = taken.result;
    if (eligible === true) return notCollected(taken, contract, told);
    if (reason === 'equipment-collected') return over('collected', 'équipement retiré', 'equipment collected');
    const by = textOf(taken, 'collectBy')!;
    return {
      ...going('open', 'retrait attendu', 'collection awaited'),
      due: due(taken, 'customer', 'collection-limit', by, 'Équipement à retirer', 'Equipment to be collected'),
      letters: [
        letter(
          'collect',
          say('Votre équipement vous attend', 'Your equipment is waiting for you'),
          say(
            `Retirez-le au plus tard le ${by}. Ensuite, le contrat peut prendre fin et les travaux faits sont facturés.`,
            `Collect it by ${by}. After that the contract may end and the works done are billed.`,
          ),
        ),
      ],
    };
  },
};
