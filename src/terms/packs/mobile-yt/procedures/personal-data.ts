import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import {
  due,
  going,
  letter,
  onDay,
  over,
  refusal,
  saying,
  telling,
  textOf,
  toldText,
  type Words,
} from './answer-parts.ts';
import { isLiving } from './contract-parts.ts';

const SUBJECT: Words = ['Votre demande sur vos données', 'Your request on your data'];
const MERCHANT: Words = [
  'Ces données sont tenues par le marchand : adressez-lui votre demande.',
  'These data are held by the merchant: please put your request there.',
];
const IDENTITY: Words = [
  'Merci de joindre la copie d’une pièce d’identité : la réponse est due un mois après sa réception.',
  'Please join a copy of an identity document: the answer is due one month after it comes.',
];
const CNIL: Words = [
  'Si nos échanges ne vous satisfont pas, vous pouvez saisir la CNIL.',
  'If our exchanges do not satisfy you, you may complain to the CNIL.',
];

function requestEffects(taken: Taken, _contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const reason = textOf(taken, 'reason');
  if (reason === 'addressed-to-merchant')
    return {
      ...over('to-merchant', ['à adresser au marchand', 'to put to the merchant']),
      letters: [letter('merchant', SUBJECT, MERCHANT)],
    };
  const answered = toldText(told, 'answeredOn') !== undefined;
  const cnil = taken.result.cnilOpen === true ? [letter('cnil', SUBJECT, CNIL)] : [];
  if (reason !== undefined)
    return {
      ...(answered
        ? over('answered', ['réponse donnée', 'answered'])
        : going('identity-awaited', ['pièce d’identité attendue', 'identity document awaited'])),
      letters: [letter('identity', SUBJECT, IDENTITY), ...cnil],
    };
  if (answered)
    return {
      ...over('answered', ['réponse donnée', 'answered']),
      letters: cnil,
      figures: ['answerDueOn', 'answerLate'],
    };
  return {
    ...(taken.result.answerLate === true
      ? going('late', ['réponse en retard', 'answer late'])
      : going('examined', ['réponse attendue', 'answer awaited'])),
    due: due(taken, {
      kind: 'rights-answer',
      by: 'operator',
      on: textOf(taken, 'answerDueOn'),
      words: ['Réponse à une demande sur des données', 'Answer to a request on data'],
    }),
    letters: cnil,
    figures: ['answerDueOn'],
  };
}

/** Access, rectification, erasure and the other rights on personal data (privacy policy). */
export const dataSubjectRequest: Procedure = {
  name: 'data-subject-request',
  group: 'privacy',
  title: { fr: 'Demande sur les données personnelles', en: 'Request on personal data' },
  summary: {
    fr: 'Le client exerce un droit sur ses données : accès, rectification, effacement, opposition…',
    en: 'The customer exercises a right on the data: access, rectification, erasure, objection…',
  },
  openTo: ['customer'],
  leadsTo: 'privacy',
  decision: 'data-subject-request',
  asks: ['right', 'dataHeldBy', 'channel'],
  known: (contract) => ({ at: contract.today }),
  offered: (contract) => ({
    receivedOn: contract.openedOn,
    dataHeldBy: 'orange',
    channel: 'online-form',
    identityDocument: 'none',
  }),
  later: [
    telling('identityDocument', 'agent', ['Pièce d’identité', 'Identity document']),
    onDay('identityReceivedOn', 'agent', ['Pièce d’identité reçue', 'Identity document received']),
    onDay('answeredOn', 'agent', ['Réponse envoyée', 'Answer sent']),
    saying('satisfied', 'customer', false, ['Pas satisfait de la réponse', 'Not satisfied with the answer']),
  ],
  effects: requestEffects,
};

const judged = (taken: Taken): ProcedureEffects =>
  taken.result.eligible === true ? over('allowed', ['permis', 'allowed']) : refusal(taken, ['interdit', 'not allowed']);

/** Whether data may be used for a purpose on a day (privacy policy, articles 2, 3 and 6). */
export const dataProcessing: Procedure = {
  name: 'data-processing',
  group: 'privacy',
  title: { fr: 'Traitement de données : est-il permis ?', en: 'Processing of data: is it allowed?' },
  summary: {
    fr: 'Un agent vérifie qu’un usage des données du client est permis, un démarchage par exemple.',
    en: 'An agent checks that a use of the customer’s data is allowed, canvassing for example.',
  },
  decision: 'data-processing',
  known: (contract) => ({ at: contract.openedOn, contractRunning: isLiving(contract) }),
  offered: () => ({
    strictlyNecessary: true,
    consentRequired: false,
    anonymised: false,
    telephoneCanvassing: false,
    onBloctel: false,
  }),
  effects: judged,
};

/** Whether data may go to a recipient (privacy policy, article 5). */
export const dataTransfer: Procedure = {
  name: 'data-transfer',
  group: 'privacy',
  title: { fr: 'Envoi de données à un destinataire', en: 'Data sent to a recipient' },
  summary: {
    fr: 'Un agent vérifie que des données du client peuvent partir hors de l’Union européenne.',
    en: 'An agent checks that data of the customer may leave the European Union.',
  },
  decision: 'data-transfer',
  offered: (contract) => ({ transferOn: contract.openedOn, privacyShieldMember: false }),
  effects: judged,
};
