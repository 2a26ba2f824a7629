import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import {
  beside,
  due,
  going,
  letter,
  onDay,
  over,
  said,
  saying,
  textOf,
  toldText,
  until,
  type Words,
} from './answer-parts.ts';

/** Facts of a termination that the house knows. */
function facts(contract: ContractInLife): JsonFacts {
  return {
    commencedOn: contract.commitmentStartedOn ?? contract.activatedOn,
    commitmentMonths: contract.commitmentMonths,
    monthlyFee: contract.monthlyPriceInclTax,
  };
}

const PAPERS_LATER = [onDay('documentsReceivedOn', 'agent', ['Justificatif reçu', 'Proof received'])];

/** The contract ends, free of charge, on the day that the decision says, once the paper that proves it is there. */
function leaving(taken: Taken, contract: ContractInLife, reason: string, provenOn?: string): ProcedureEffects {
  const effectiveOn = textOf(taken, 'effectiveOn')!;
  const on = provenOn === undefined || provenOn < effectiveOn ? effectiveOn : provenOn;
  const end: AgreementChange = { do: 'end', on, reason, free: true, by: 'customer' };
  return {
    ...until(on, contract.today, 'ending', ['fin prévue', 'end planned'], ['contrat terminé', 'contract ended']),
    changes: [end],
    letters: [
      letter(
        'end',
        ['Fin du contrat', 'End of the contract'],
        [`Le contrat prend fin le ${on}, sans frais.`, `The contract ends on ${on}, free of charge.`],
      ),
    ],
    figures: ['effectiveOn', 'exemption', 'earlyTerminationFee'],
  };
}

/** Asked for with a paper that proves it: until it comes, the contract goes on. */
function onProof(reason: string, paper: Words) {
  return (taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects => {
    const exempt = textOf(taken, 'exemption') !== undefined;
    const provenOn = toldText(told, 'documentsReceivedOn');
    if (exempt && provenOn !== undefined) return leaving(taken, contract, reason, provenOn);
    return {
      ...going('proof-awaited', ['justificatif attendu', 'proof awaited']),
      letters: [
        letter(
          'proof',
          ['Une pièce est nécessaire', 'A paper is needed'],
          [
            `Merci de nous envoyer ${paper[0]} : le contrat prend fin sans frais dix jours après votre demande, et pas avant sa réception.`,
            `Please send us ${paper[1]}: the contract ends free of charge ten days after your request, and not before it comes.`,
          ],
        ),
      ],
      figures: ['exemptionRefused'],
    };
  };
}

/** The request counts from its own day: papers say whether it is free, and never move its effect. */
const asked = (contract: ContractInLife): JsonFacts => ({ requestReceivedOn: contract.openedOn });

/** Death of the customer, or of the relative for whom the line was taken (article 16.2.2). */
export const death: Procedure = {
  name: 'death',
  group: 'ending',
  title: { fr: 'Décès', en: 'Death' },
  summary: {
    fr: 'Un proche annonce le décès du titulaire, ou de celui pour qui la ligne a été prise.',
    en: 'A relative tells of the death of the holder, or of the person for whom the line was taken.',
  },
  decision: 'termination',
  asks: [],
  known: (contract, told) => ({
    ...facts(contract),
    ...asked(contract),
    legitimateReason: told.ofRelative === true ? 'death-of-relative-user' : 'death-of-customer',
  }),
  later: PAPERS_LATER,
  extra: [
    {
      name: 'ofRelative',
      kind: 'boolean',
      required: false,
      label: said(['Proche utilisateur', 'Relative who used it']),
    },
  ],
  effects: onProof('death', ['un acte de décès', 'a death certificate']),
};

/** A file of over-indebtedness declared admissible (article 16.2.2). */
export const overIndebtedness: Procedure = {
  name: 'over-indebtedness',
  group: 'ending',
  title: { fr: 'Surendettement', en: 'Over-indebtedness' },
  summary: {
    fr: 'La commission a déclaré recevable le dossier de surendettement du client, qui veut partir.',
    en: 'The commission has accepted the customer’s file of over-indebtedness, and the customer wants to leave.',
  },
  openTo: ['customer'],
  decision: 'termination',
  asks: [],
  known: (contract) => ({
    ...facts(contract),
    ...asked(contract),
    legitimateReason: 'over-indebtedness-admissible',
  }),
  later: PAPERS_LATER,
  effects: onProof('over-indebtedness', ['la notification de recevabilité', 'the notice of admissibility']),
};

function breachEffects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  if (told.operatorBreach === false) return over('contested', ['manquement contesté', 'breach contested']);
  if (textOf(taken, 'exemption') === 'operator-breach') return leaving(taken, contract, 'operator-breach');
  return {
    ...going('examined', ['manquement à examiner', 'breach to be examined']),
    due: due(taken, {
      kind: 'breach-answer',
      by: 'operator',
      // The request would end the contract on that day: it is answered by then.
      on: textOf(taken, 'effectiveOn'),
      words: ['Manquement à examiner avant l’effet de la demande', 'Breach to examine before the request takes effect'],
    }),
  };
}

/** The operator does not meet its duties, and the customer asks to leave (article 16.2.1). */
export const mutualBreach: Procedure = {
  name: 'mutual-breach',
  group: 'ending',
  title: { fr: 'Manquement de l’opérateur', en: 'Breach by the operator' },
  summary: {
    fr: 'Le client demande à partir parce que l’opérateur manque à ses obligations.',
    en: 'The customer asks to leave because the operator does not meet its duties.',
  },
  openTo: ['customer'],
  decision: 'termination',
  asks: [],
  known: (contract) => ({ ...facts(contract), requestReceivedOn: contract.openedOn }),
  extra: [beside('breach', 'text', true, ['Manquement reproché', 'Breach complained of'])],
  later: [
    saying('operatorBreach', 'agent', true, ['Manquement reconnu', 'Breach recognised']),
    saying('operatorBreach', 'agent', false, ['Manquement contesté', 'Breach contested']),
  ],
  effects: breachEffects,
};

function takenBack(taken: Taken, contract: ContractInLife): ProcedureEffects {
  if (taken.result.eligible !== true) {
    const reason = textOf(taken, 'reason') ?? 'too-late';
    return { ...over('refused', ['refusé', 'refused']), refused: reason };
  }
  return {
    ...over('cancelled', ['résiliation annulée', 'termination cancelled']),
    changes: [{ do: 'cancel-termination', on: contract.openedOn }],
    letters: [
      letter(
        'continues',
        ['Votre contrat continue', 'Your contract goes on'],
        ['Votre demande de résiliation est annulée.', 'Your request to end the contract is cancelled.'],
      ),
    ],
    figures: ['cancelBy'],
  };
}

/** A request to end the contract taken back, twenty-four hours before its effect at the latest (article 16.2.1). */
export const terminationCancellation: Procedure = {
  name: 'termination-cancellation',
  group: 'ending',
  title: { fr: 'Annulation d’une résiliation', en: 'Termination taken back' },
  summary: {
    fr: 'Le client revient sur sa demande de résiliation avant qu’elle ne prenne effet.',
    en: 'The customer takes back the request to end the contract before it takes effect.',
  },
  openTo: ['customer'],
  decision: 'termination-cancellation',
  asks: ['requestedAt', 'effectiveAt', 'channel'],
  known: (contract) => ({
    cancelledAt: contract.openedAt,
    ...(contract.terminationRequestedAt === undefined ? {} : { requestedAt: contract.terminationRequestedAt }),
    // The termination takes effect as its day begins, in the territory.
    ...(contract.endsOn === undefined ? {} : { effectiveAt: `${contract.endsOn}T00:00:00${contract.now.slice(-6)}` }),
  }),
  offered: () => ({ channel: 'customer-service' }),
  effects: takenBack,
};
