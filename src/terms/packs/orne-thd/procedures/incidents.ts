import type { Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { comesToday, dayFact, due, going, letter, over, refusal, say, textOf } from './parts.ts';

const CONFIRMED = comesToday('validatedOn', 'Problème confirmé', 'Problem confirmed');
const CLAIMED = comesToday('claimedOn', 'Réclamation écrite reçue', 'Written claim received', 'customer');
const ANSWERED = comesToday('answeredOn', 'Réponse envoyée', 'Answer sent');
const ANSWERED_ON = dayFact('answeredOn', 'Réponse envoyée', 'Answer sent on');

const LAPSED: ProcedureEffects = {
  ...over('claim-lapsed', 'délai de réclamation passé', 'time to claim is over'),
  lapsed: ['written-claim'],
};

/** A problem reported, confirmed, then claimed for: what its refusals mean as long as the time runs. */
function reported(taken: Taken, contract: ContractInLife): ProcedureEffects {
  const claimBy = textOf(taken, 'claimBy');
  switch (taken.result.reason) {
    case 'not-validated':
      return going('reported', 'signalé, à confirmer', 'reported, to be confirmed');
    case 'no-claim':
      if (claimBy !== undefined && contract.today > claimBy) return LAPSED;
      return {
        ...going('confirmed', 'confirmé, réclamation possible', 'confirmed, claim possible'),
        due: due(taken, 'customer', 'written-claim', claimBy, 'Réclamation écrite', 'Written claim'),
        letters: [
          letter(
            'claim',
            say('Votre problème est confirmé', 'Your problem is confirmed'),
            say(
              `Pour être indemnisé, écrivez au service commercial au plus tard le ${claimBy}.`,
              `To be compensated, write to the sales department by ${claimBy}.`,
            ),
          ),
        ],
        claims: [
          { fact: 'claimedOn', value: contract.today, label: say('Demander une indemnité', 'Claim compensation') },
        ],
      };
    case 'claim-too-late':
    case 'not-in-writing':
      return over('claim-refused', 'réclamation non recevable', 'claim not admissible');
    default:
      return refusal(taken);
  }
}

/** A fault that the customer notices, reports and claims for in time (article 17.1). */
export const incident: Procedure = {
  name: 'incident',
  group: 'quality',
  title: say('Anomalie signalée', 'Fault reported'),
  summary: say(
    'Le client signale une anomalie ; une fois confirmée, il peut demander une indemnité par écrit.',
    'The customer reports a fault; once it is confirmed, compensation may be claimed in writing.',
  ),
  openTo: ['customer', 'network'],
  decision: 'incident-report',
  asksCustomers: ['noticedOn'],
  known: (contract) => ({ reportedOn: contract.openedOn }),
  offered: (contract) => ({ noticedOn: contract.openedOn, claimInWriting: true }),
  later: [CONFIRMED, CLAIMED],
  effects(taken, contract): ProcedureEffects {
    if (taken.result.eligible !== true) return reported(taken, contract);
    return over('claimed', 'recevable : indemnité selon la panne', 'admissible: compensation by the fault');
  },
};

/** Speeds below the offer, measured, confirmed and claimed for (articles 17 and 17.4). */
export const throughputClaim: Procedure = {
  name: 'throughput-claim',
  group: 'quality',
  title: say('Débit insuffisant', 'Speed too low'),
  summary: say(
    'Le client mesure un débit inférieur à son offre avec l’outil d’OrneTHD.',
    'The customer measures a speed below the offer with OrneTHD’s tool.',
  ),
  openTo: ['customer'],
  decision: 'throughput-claim',
  asksCustomers: ['tests'],
  known: (contract) => ({ contactedOn: contract.openedOn }),
  offered: () => ({ claimInWriting: true }),
  later: [CONFIRMED, CLAIMED, ANSWERED],
  extra: [ANSWERED_ON],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible !== true) return reported(taken, contract);
    return told.answeredOn === undefined
      ? going('studied', 'recevable, à l’étude', 'admissible, being studied')
      : over('answered', 'répondue', 'answered');
  },
};

function noGesture(taken: Taken, contract: ContractInLife): ProcedureEffects {
  const claimBy = textOf(taken, 'claimBy')!;
  if (taken.result.reason === 'no-claim' && contract.today <= claimBy)
    return {
      ...going('open', 'réclamation écrite attendue', 'written claim awaited'),
      due: due(taken, 'customer', 'written-claim', claimBy, 'Réclamation écrite', 'Written claim'),
      claims: [{ fact: 'claimedOn', value: contract.today, label: say('Réclamer par écrit', 'Claim in writing') }],
    };
  if (taken.result.reason === 'no-claim') return LAPSED;
  const late = taken.result.reason === 'claim-too-late';
  return late ? over('claim-refused', 'réclamation tardive', 'claim too late') : refusal(taken);
}

/** The operator did not come to a visit tied to a port or a change of provider (articles 17 and 17.5). */
export const operatorMissedAppointment: Procedure = {
  name: 'operator-missed-appointment',
  group: 'delivery',
  title: say('Rendez-vous manqué par l’opérateur', 'Appointment missed by the operator'),
  summary: say(
    'Le technicien n’est pas venu à un rendez-vous lié à un portage ou à un changement d’opérateur.',
    'The technician did not come to a visit tied to a port or a change of provider.',
  ),
  openTo: ['customer'],
  decision: 'operator-missed-appointment',
  asksCustomers: ['appointmentOn', 'context', 'noticedOn'],
  offered: (contract) => ({
    operatorCame: false,
    operatorFault: true,
    noticedOn: contract.openedOn,
    claimInWriting: true,
  }),
  later: [CLAIMED, ANSWERED],
  extra: [ANSWERED_ON],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible !== true) return noGesture(taken, contract);
    if (told.answeredOn !== undefined) return over('answered', 'geste proposé ou refusé', 'gesture offered or refused');
    return {
      ...going('studied', 'geste commercial à l’étude', 'commercial gesture being studied'),
      due: due(
        taken,
        'operator',
        'claim-answer',
        textOf(taken, 'answerBy'),
        'Réponse à la réclamation',
        'Answer to the claim',
      ),
      figures: ['claimBy', 'answerBy'],
    };
  },
};
