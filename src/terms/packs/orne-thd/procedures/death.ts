import type { Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { comesToday, dayFact, going, letter, over, say, textOf, toldOf } from './parts.ts';

const CONDOLENCES = say('Nos condoléances', 'Our condolences');

function awaitingProof(): ProcedureEffects {
  return {
    ...going('awaiting-proof', 'acte de décès attendu', 'proof of death awaited'),
    letters: [
      letter(
        'proof',
        CONDOLENCES,
        say(
          'Envoyez-nous une preuve du décès : le contrat prendra fin dès sa réception, sans préavis ni frais. Si un notaire est chargé de la succession, donnez-nous ses coordonnées.',
          'Send us proof of the death: the contract will end when we receive it, with no notice and no fee. If a notary is in charge of the estate, give us their details.',
        ),
      ),
    ],
  };
}

function proven(
  taken: Taken,
  contract: ContractInLife,
  deathOn: string,
  proofOn: string,
  settled: boolean,
): ProcedureEffects {
  const on = textOf(taken, 'terminationOn')!;
  const owed = textOf(taken, 'owedByHeirs')!;
  const standing =
    on > contract.today
      ? going('ending', 'fin du contrat prévue', 'end of the contract planned')
      : owed === '0.00' || settled
        ? over('ended', 'contrat résilié', 'contract ended')
        : going('estate', 'contrat résilié, dettes de la succession', 'contract ended, debts of the estate');
  return {
    ...standing,
    changes: [{ do: 'terminate', on, ground: 'death', facts: { deathOn, documentsReceivedOn: proofOn } }],
    letters: [
      letter(
        'ended',
        CONDOLENCES,
        say(
          `Le contrat prend fin le ${on}, sans frais. L’équipement est à rendre au plus tard le ${textOf(taken, 'equipmentDueOn')}. La succession doit ${owed} €, sauf renonciation prouvée.`,
          `The contract ends on ${on}, free of charge. The equipment is to be given back by ${textOf(taken, 'equipmentDueOn')}. The estate owes EUR ${owed}, unless it is proven to be renounced.`,
        ),
      ),
    ],
    figures: ['terminationOn', 'equipmentDueOn', 'owedByHeirs'],
  };
}

/** The holder has died (articles 13 and 14). */
export const death: Procedure = {
  name: 'death',
  group: 'ending',
  title: say('Décès du titulaire', 'Death of the holder'),
  summary: say('Les proches annoncent le décès du titulaire.', 'The family reports the death of the holder.'),
  openTo: ['customer'],
  decision: 'death',
  asksCustomers: ['deathOn'],
  known: (contract) => ({ informedOn: contract.openedOn }),
  offered: (contract) => ({ estateRenounced: false, arrears: contract.overdueInclTax }),
  later: [
    comesToday('evidenceReceivedOn', 'Acte de décès reçu', 'Proof of death received'),
    {
      fact: 'estateRenounced',
      label: say('Renonciation prouvée', 'Renunciation proven'),
      by: 'agent',
      value: { is: true },
    },
    comesToday('settledOn', 'Dettes réglées', 'Debts settled'),
  ],
  extra: [dayFact('settledOn', 'Dettes réglées', 'Debts settled on')],
  effects(taken, contract, told) {
    const proofOn = toldOf(told, 'evidenceReceivedOn');
    if (textOf(taken, 'terminationOn') === undefined || proofOn === undefined) return awaitingProof();
    return proven(taken, contract, toldOf(told, 'deathOn')!, proofOn, told.settledOn !== undefined);
  },
};
