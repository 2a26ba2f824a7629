import type { JsonFacts } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { chargeOf, networkOf, tariff } from '../life-answers.ts';
import {
  comesToday,
  dayFact,
  due,
  going,
  inService,
  letter,
  note,
  over,
  refusal,
  say,
  textOf,
  toldOf,
} from './parts.ts';

const LATE_CONNECTION = say('Indemnité de raccordement tardif', 'Indemnity for late connection');

/** What the contract knows of its connection. */
function connection(contract: ContractInLife): JsonFacts {
  const { activatedOn } = contract;
  return {
    network: networkOf(contract),
    signedOn: contract.orderedOn,
    asOf: contract.today,
    ...(activatedOn === undefined ? {} : { connectedOn: activatedOn }),
  };
}

/** The connection is late: half of the activation fee, on a written request (article 7). */
export const connectionDelay: Procedure = {
  name: 'connection-delay',
  group: 'delivery',
  title: say('Raccordement tardif', 'Late connection'),
  summary: say(
    'Le client demande par écrit ce que donne un raccordement tardif, s’il ne l’a pas eu à la mise en service.',
    'The customer asks in writing for what a late connection gives, when it was not given at the activation.',
  ),
  openTo: ['customer'],
  decision: 'connection-delay',
  asksCustomers: [],
  known: connection,
  offered: () => ({ activationFeeInclTax: tariff('ACTIVATION-FEE'), writtenRequest: true, cause: 'none' }),
  effects(taken, contract): ProcedureEffects {
    const on = contract.openedOn;
    const figures = ['deadline', 'late', 'compensationInclTax'];
    if (taken.result.reason === 'not-late' && !inService(contract)) {
      const by = textOf(taken, 'deadline');
      return {
        ...going('open', 'raccordement attendu', 'connection awaited'),
        due: due(taken, 'operator', 'connection', by, 'Raccordement du logement', 'Connection of the home'),
        figures,
      };
    }
    if (taken.result.eligible !== true) return refusal(taken);
    return {
      ...over('compensated', 'indemnité accordée', 'compensation granted'),
      lapsed: inService(contract) ? [] : ['connection'],
      charges: chargeOf(taken, textOf(taken, 'compensationInclTax')!, {
        code: 'IND-LATE-CONNECTION',
        label: LATE_CONNECTION,
        kind: 'compensation',
        taxed: false,
        credit: true,
        on,
      }),
      figures,
    };
  },
};

/** The home cannot be connected: the order ends and nothing is owed (article 7). */
export const unavailabilityExit: Procedure = {
  name: 'unavailability-exit',
  group: 'delivery',
  title: say('Raccordement impossible', 'Connection impossible'),
  summary: say(
    'Le technicien constate que le logement ne peut pas être raccordé.',
    'The technician finds that the home cannot be connected.',
  ),
  openTo: ['network'],
  decision: 'connection-delay',
  known: (contract) => ({
    ...connection(contract),
    cause: 'impossible-connection',
    activationFeeInclTax: tariff('ACTIVATION-FEE'),
  }),
  offered: () => ({ writtenRequest: false }),
  effects(taken, contract): ProcedureEffects {
    if (inService(contract)) return refusal(taken, 'already-in-service');
    const on = contract.openedOn;
    return {
      ...over('cancelled', 'contrat annulé, rien n’est dû', 'contract cancelled, nothing is owed'),
      charges: chargeOf(taken, textOf(taken, 'compensationInclTax')!, {
        code: 'IND-LATE-CONNECTION',
        label: LATE_CONNECTION,
        kind: 'compensation',
        taxed: false,
        credit: true,
        on,
      }),
      changes: [{ do: 'cancel', on, reason: 'connection-impossible' }],
      letters: [
        letter(
          'impossible',
          say('Votre logement ne peut pas être raccordé', 'Your home cannot be connected'),
          say('Votre contrat est annulé. Vous ne devez rien.', 'Your contract is cancelled. You owe nothing.'),
        ),
      ],
    };
  },
};

/** A loss greater than the month that lateness gives by right (article 17.6). */
export const activationDelay: Procedure = {
  name: 'activation-delay',
  group: 'delivery',
  title: say('Préjudice d’une mise en service tardive', 'Loss from a late activation'),
  summary: say(
    'La mise en service tardive a coûté plus que le mois d’abonnement donné de plein droit.',
    'The late activation cost more than the month of subscription given by right.',
  ),
  openTo: ['customer'],
  decision: 'activation-delay',
  asksCustomers: ['contractualOn'],
  known: (contract) => ({
    asOf: contract.today,
    monthlyPrice: contract.monthlyPriceInclTax,
    incidentRecordedOn: contract.openedOn,
    ...(contract.activatedOn === undefined ? {} : { activatedOn: contract.activatedOn }),
  }),
  offered: () => ({ cause: 'operator', extraReasonedAndCosted: true }),
  later: [
    comesToday('extraClaimedOn', 'Demande chiffrée reçue', 'Costed claim received', 'customer'),
    { fact: 'provenLoss', label: say('Préjudice prouvé', 'Proven loss'), by: 'agent' },
    comesToday('answeredOn', 'Réponse envoyée', 'Answer sent'),
  ],
  extra: [dayFact('answeredOn', 'Réponse envoyée', 'Answer sent on')],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const figures = ['daysLate', 'lumpSum', 'extraMaximum'];
    if (told.answeredOn !== undefined) return { ...over('answered', 'répondue', 'answered'), figures };
    if (told.extraClaimedOn !== undefined)
      return { ...going('studied', 'demande à l’étude', 'claim being studied'), figures };
    const by = textOf(taken, 'extraClaimBy')!;
    if (contract.today > by)
      return { ...over('claim-lapsed', 'délai passé', 'time is over'), lapsed: ['costed-claim'], figures };
    return {
      ...going('open', 'demande chiffrée attendue', 'costed claim awaited'),
      due: due(taken, 'customer', 'costed-claim', by, 'Demande motivée et chiffrée', 'Reasoned and costed claim'),
      figures,
    };
  },
};

/** Private ducts let nothing through: works at the customer's cost, or the end of the order (articles 5 and 13). */
export const privateWorks: Procedure = {
  name: 'private-works',
  group: 'delivery',
  title: say('Travaux en domaine privé', 'Works on private ground'),
  summary: say(
    'Les fourreaux privés ne laissent pas passer la fibre.',
    'The private ducts do not let the fibre through.',
  ),
  openTo: ['network'],
  decision: 'private-works',
  known: () => ({ privateDuctsBlocked: true, situationFeeInclTax: tariff('PRIVATE-WORKS-REFUSAL') }),
  offered: () => ({ customerDecision: 'pending', worksCostInclTax: '0.00' }),
  later: [{ fact: 'customerDecision', label: say('Décision du client', 'Customer’s decision'), by: 'customer' }],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.status === 'proceed') return over('done', 'travaux faits', 'works done');
    if (taken.result.status === 'cancelled')
      return {
        ...over('cancelled', 'travaux refusés, contrat annulé', 'works refused, contract cancelled'),
        // The order's own cancellation charges the fee of the situation, once.
        changes: inService(contract)
          ? [note(contract.today, 'Travaux refusés', 'Works refused')]
          : [{ do: 'cancel', on: contract.today, reason: 'private-works-refused' }],
      };
    const fee = tariff('PRIVATE-WORKS-REFUSAL');
    const cost = toldOf(told, 'worksCostInclTax') ?? '0.00';
    const [costFr, costEn] = cost === '0.00' ? ['', ''] : [` : ${cost} € TTC`, `: EUR ${cost}, tax included`];
    return {
      ...going('awaiting-works', 'travaux attendus', 'works awaited'),
      letters: [
        letter(
          'works',
          say('Des travaux sont nécessaires chez vous', 'Works are needed at your home'),
          say(
            `La fibre ne passe pas dans vos fourreaux. Les travaux sont à votre charge${costFr} ; si vous les refusez, le contrat est annulé et seuls ${fee} € sont dus.`,
            `The fibre does not go through your ducts. The works are at your cost${costEn}; if you refuse them, the contract is cancelled and only EUR ${fee} is due.`,
          ),
        ),
      ],
    };
  },
};
