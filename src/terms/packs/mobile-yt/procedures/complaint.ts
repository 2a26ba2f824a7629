import { complaintAnswer } from '../../../rules/written-answer.ts';
import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { due, going, letter, onDay, over, saying, textOf, toldText, type Words } from './answer-parts.ts';

const NATIONAL: Words = [
  'Si la réponse ne vous satisfait pas, écrivez sur les mêmes motifs au Service National Consommateur, 33732 Bordeaux Cedex 9.',
  'If the answer does not satisfy you, write on the same grounds to Service National Consommateur, 33732 Bordeaux Cedex 9.',
];
const MEDIATOR: Words = [
  'Vous pouvez maintenant saisir gratuitement le médiateur des communications électroniques, sur www.mediateur-telecom.fr.',
  'You may now turn, free of charge, to the mediator of electronic communications, on www.mediateur-telecom.fr.',
];
const ANEW: Words = [
  'Un nouveau motif s’adresse d’abord au service clients : ouvrez une nouvelle réclamation.',
  'A new ground goes to customer service first: open a new complaint.',
];

/** The level that the complaint has reached, and what happened there. */
function levelOf(contract: ContractInLife, told: JsonFacts): JsonFacts {
  const appealedOn = toldText(told, 'appealedOn');
  if (appealedOn === undefined)
    return { level: 'customer-service', receivedOn: toldText(told, 'receivedOn') ?? contract.openedOn };
  return {
    level: 'national-consumer-service',
    receivedOn: appealedOn,
    answeredOn: told.appealAnsweredOn,
    satisfied: told.appealSatisfied,
  };
}

function followUp(taken: Taken, level: string): ProcedureEffects['letters'] {
  const next = textOf(taken, 'nextStep');
  const subject: Words = ['Votre réclamation : la suite', 'Your complaint: what next'];
  if (next === 'national-consumer-service') return [letter('next-level', subject, NATIONAL)];
  if (next === 'mediator') return [letter('mediator', subject, MEDIATOR)];
  return next === 'customer-service' ? [letter(`anew-${level}`, subject, ANEW)] : [];
}

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const second = toldText(told, 'appealedOn') !== undefined || told.level === 'national-consumer-service';
  const level = second ? 'national' : 'first';
  const answered = toldText(told, toldText(told, 'appealedOn') === undefined ? 'answeredOn' : 'appealAnsweredOn');
  const by = textOf(taken, 'answerBy')!;
  const next = textOf(taken, 'nextStep');
  const received = letter(
    `received-${level}`,
    ['Votre réclamation est reçue', 'Your complaint is received'],
    [`Nous y répondons le ${by} au plus tard.`, `We answer by ${by}.`],
  );
  const awaited =
    answered === undefined
      ? due(taken, {
          kind: second ? 'appeal-answer' : 'complaint-answer',
          by: 'operator',
          on: by,
          words: second
            ? ['Réponse du second niveau à donner', 'Answer of the second level to give']
            : ['Réponse à la réclamation à donner', 'Answer to the complaint to give'],
        })
      : [];
  const letters = [received, ...(followUp(taken, level) ?? [])];
  const stands = { due: awaited, letters, figures: ['answerBy', 'overdue', 'nextStep'] };
  if (next === 'none') return { ...over('settled', ['réglée', 'settled']), ...stands };
  if (next === 'customer-service') return { ...over('new-ground', ['nouveau motif', 'new ground']), ...stands };
  if (next === 'wait')
    return {
      ...(second
        ? going('second-level', ['second niveau, réponse attendue', 'second level, answer awaited'])
        : going('examined', ['réponse attendue', 'answer awaited'])),
      ...stands,
    };
  if (next === 'mediator') {
    const words: Words = ['recours internes épuisés, médiateur ouvert', 'internal remedies over, mediator open'];
    return { ...(answered === undefined ? going('mediator', words) : over('mediator', words)), ...stands };
  }
  return {
    ...(answered === undefined
      ? going('unanswered', ['sans réponse dans le délai', 'not answered in time'])
      : going('answered', ['réponse donnée', 'answered'])),
    ...stands,
  };
}

/** A complaint and its levels: customer service, national consumer service, mediator (article 22). */
export const complaint: Procedure = {
  name: 'complaint',
  group: 'complaint',
  title: { fr: 'Réclamation', en: 'Complaint' },
  summary: {
    fr: 'Le client se plaint ; sans réponse qui le satisfasse, il passe au niveau suivant.',
    en: 'The customer complains; without a satisfying answer, goes on to the next level.',
  },
  openTo: ['customer'],
  decision: 'complaint',
  asks: [],
  known: (contract, told) => ({ ...levelOf(contract, told), asOf: contract.today }),
  later: [
    { ...onDay('answeredOn', 'agent', ['Réponse envoyée', 'Answer sent']), writes: complaintAnswer('answerText') },
    saying('satisfied', 'customer', true, ['Satisfait de la réponse', 'Satisfied with the answer']),
    saying('satisfied', 'customer', false, ['Pas satisfait de la réponse', 'Not satisfied with the answer']),
    onDay('appealedOn', 'customer', ['Saisir le second niveau', 'Go to the second level']),
    saying('sameGrounds', 'agent', false, ['Motif nouveau', 'New ground']),
    {
      ...onDay('appealAnsweredOn', 'agent', ['Réponse du second niveau envoyée', 'Answer of the second level sent']),
      writes: complaintAnswer('appealAnswerText'),
    },
    saying('appealSatisfied', 'customer', true, ['Satisfait du second niveau', 'Satisfied with the second level']),
  ],
  extra: [
    {
      name: 'subject',
      kind: 'text',
      required: false,
      label: { fr: 'Objet de la réclamation', en: 'What it is about' },
    },
  ],
  effects,
};

function merchantEffects(taken: Taken, contract: ContractInLife): ProcedureEffects {
  const merchant = taken.result.contact === 'merchant';
  const figures = ['contact', 'responsible', 'deemedAuthorised'];
  const subject: Words = ['Votre achat chez un marchand', 'Your purchase from a merchant'];
  if (merchant)
    return {
      ...over('to-merchant', ['à adresser au marchand', 'to put to the merchant']),
      letters: [
        letter('to-merchant', subject, [
          'Cette demande relève du marchand, qui en répond : adressez-la-lui.',
          'This request belongs to the merchant, who answers for it: please put it to the merchant.',
        ]),
      ],
      figures,
    };
  if (taken.result.responsible === 'subscriber')
    return {
      ...over('subscriber-liable', ['achat à la charge du client', 'purchase borne by the customer']),
      letters: [
        letter('deemed', subject, [
          'Un achat fait depuis votre ligne est réputé autorisé par vous : il reste à votre charge.',
          'A purchase made from your line is deemed authorised by you: you bear it.',
        ]),
      ],
      figures,
    };
  return {
    ...over('ours', ['traitée par le service clients', 'handled by customer service']),
    changes: [
      {
        do: 'note',
        on: contract.openedOn,
        title: { fr: 'Demande sur un achat : à traiter ici', en: 'Request on a purchase: to be handled here' },
      },
    ],
    figures,
  };
}

/** Who handles a request about a purchase from a merchant, and who answers for it (operator-bill payments). */
export const thirdPartyComplaint: Procedure = {
  name: 'third-party-complaint',
  group: 'complaint',
  title: { fr: 'Achat chez un marchand : à qui s’adresser', en: 'Merchant purchase: whom to turn to' },
  summary: {
    fr: 'Le client se plaint d’un achat payé sur la facture de l’opérateur.',
    en: 'The customer complains about a purchase paid on the operator’s bill.',
  },
  openTo: ['customer'],
  decision: 'third-party-complaint',
  offered: () => ({ purchaseExists: true }),
  effects: merchantEffects,
};
