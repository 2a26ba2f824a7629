import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { departmentOf } from '../life-answers.ts';
import { comesToday, due, going, letter, over, refusal, say, textOf } from './parts.ts';

const GROUND = 'over-indebtedness';

/** The request becomes the customer's termination, with the proof when it came in time. */
function ending(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const { overIndebtednessFiledOn, documentsReceivedOn } = told;
  const proof = documentsReceivedOn === undefined ? {} : { documentsReceivedOn };
  const fee = textOf(taken, 'earlyTerminationFee') ?? '0.00';
  return {
    ...over('ending', 'contrat résilié', 'contract ended'),
    changes: [
      {
        do: 'terminate',
        on: contract.openedOn,
        ground: GROUND,
        facts: { overIndebtednessFiledOn, ...proof } as JsonFacts,
      },
    ],
    lapsed: documentsReceivedOn === undefined ? ['justification'] : [],
    letters: [
      letter(
        'ending',
        say('Votre contrat prend fin', 'Your contract ends'),
        say(
          `Le service est fourni jusqu’au ${textOf(taken, 'lastServiceOn')}. Frais de résiliation : ${fee} €.`,
          `The service is supplied until ${textOf(taken, 'lastServiceOn')}. Termination fee: EUR ${fee}.`,
        ),
      ),
    ],
    figures: ['lastServiceOn', 'groundAccepted', 'earlyTerminationFee'],
  };
}

/** A customer whose over-indebtedness file is admissible ends the contract (article 13). */
export const overIndebtedness: Procedure = {
  name: GROUND,
  group: 'ending',
  title: say('Surendettement', 'Over-indebtedness'),
  summary: say(
    'Le dossier de surendettement du client est recevable : il demande la fin du contrat.',
    'The customer’s over-indebtedness file is admissible: they ask for the end of the contract.',
  ),
  openTo: ['customer'],
  decision: 'termination',
  known: (contract) => ({
    segment: contract.segment,
    territory: departmentOf(contract),
    receivedOn: contract.openedOn,
    asOf: contract.today,
    ground: GROUND,
    subscribedOn: contract.orderedOn,
    newAddressGiven: false,
    ...(contract.commitmentEndsOn === undefined ? {} : { commitmentEndsOn: contract.commitmentEndsOn }),
  }),
  offered: () => ({ channel: 'email' }),
  asks: ['channel', 'overIndebtednessFiledOn'],
  asksCustomers: ['overIndebtednessFiledOn'],
  later: [
    comesToday('documentsReceivedOn', 'Notification de la commission reçue', 'Commission’s notification received'),
  ],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.status === 'refused') return refusal(taken);
    if (taken.result.status !== 'pending-documents') return ending(taken, contract, told);
    const by = textOf(taken, 'documentsDueOn');
    return {
      ...going('awaiting-proof', 'notification attendue', 'notification awaited'),
      due: due(taken, 'customer', 'justification', by, 'Notification de la commission', 'Commission’s notification'),
      letters: [
        letter(
          'proof',
          say('Votre demande de résiliation', 'Your request to end the contract'),
          say(
            `Envoyez-nous la notification de la commission au plus tard le ${by} : le contrat prend alors fin sans frais.`,
            `Send us the commission’s notification by ${by}: the contract then ends free of charge.`,
          ),
        ),
      ],
      figures: ['documentsDueOn'],
    };
  },
};
