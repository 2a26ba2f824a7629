import { isoDate } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, listOf, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { type Refusal, refusal, refusalReason } from '../../rules/refusal.ts';
import { rightsAnswer } from '../../rules/rights-request.ts';
import { decision } from './figures.ts';
import { type LegalBasis, LEGAL_BASES } from './purposes.ts';

const RIGHT_CLAUSE = {
  access: 'boutique-pro/P8.1',
  rectification: 'boutique-pro/P8.2',
  objection: 'boutique-pro/P8.3',
  erasure: 'boutique-pro/P8.4',
  portability: 'boutique-pro/P8.5',
  restriction: 'boutique-pro/P8.6',
  'post-mortem-directives': 'boutique-pro/P8.7',
} as const;
type Right = keyof typeof RIGHT_CLAUSE;

interface Request {
  readonly right: Right;
  readonly identityEvidence: boolean;
  readonly reasonableDoubt: boolean;
  readonly idDocumentProvided?: boolean | undefined;
  readonly legalBasis?: LegalBasis | undefined;
  readonly prospecting?: boolean | undefined;
  readonly rightsPrevail?: boolean | undefined;
  readonly dataDefective?: boolean | undefined;
  readonly neededForService?: boolean | undefined;
  readonly neededForLegalObligation?: boolean | undefined;
  readonly neededForOrangeRights?: boolean | undefined;
  readonly orangeInterestPrevails?: boolean | undefined;
  readonly restrictionGround?: string | undefined;
}

const NO_PROOF = refusal('identity-proof-missing', 'boutique-pro/P9.b');
const NO_DOCUMENT = refusal('identity-document-required', 'boutique-pro/P9.b');

function refuseIdentity(request: Request): Refusal | undefined {
  if (request.idDocumentProvided) return undefined;
  if (!request.identityEvidence) return NO_PROOF;
  return request.reasonableDoubt ? NO_DOCUMENT : undefined;
}

function refuseObjection(request: Request): string | undefined {
  if (request.prospecting) return undefined;
  if (request.legalBasis !== 'legitimate-interest') return 'not-legitimate-interest';
  return request.rightsPrevail ? undefined : 'orange-interest-prevails';
}

function refuseErasure(request: Request): string | undefined {
  if (request.neededForService) return 'needed-for-service';
  if (request.neededForLegalObligation) return 'needed-for-legal-obligation';
  if (request.neededForOrangeRights) return 'needed-for-orange-rights';
  return request.orangeInterestPrevails ? 'orange-interest-prevails' : undefined;
}

function refuseRight(request: Request): string | undefined {
  switch (request.right) {
    case 'rectification':
      return request.dataDefective ? undefined : 'data-not-defective';
    case 'objection':
      return refuseObjection(request);
    case 'erasure':
      return refuseErasure(request);
    case 'portability':
      return request.legalBasis === 'consent' || request.legalBasis === 'contract' ? undefined : 'basis-not-portable';
    case 'restriction':
      return (request.restrictionGround ?? 'none') === 'none' ? 'no-restriction-ground' : undefined;
    default:
      return undefined;
  }
}

function channelsOf(right: Right, customer: boolean): readonly string[] {
  if (!customer) return ['post'];
  return right === 'objection' ? ['customer-account', 'online-form', 'post'] : ['online-form', 'post'];
}

function contactClause(customer: boolean, residential: boolean): string {
  if (!customer) return 'boutique-pro/P9.f';
  return residential ? 'boutique-pro/P9.d' : 'boutique-pro/P9.e';
}

/** Whether a data subject's right applies, when the answer is due and where to write (articles 8 and 9 of the policy). */
export const dataSubjectRequest = decision({
  name: 'data-subject-request',
  question: {
    fr: 'Ce droit s’exerce-t-il, quand répondre, et où écrire ?',
    en: 'Does this right apply, when is the answer due, and where to write?',
  },
  clauses: [
    ...Object.values(RIGHT_CLAUSE),
    'boutique-pro/P9.a',
    'boutique-pro/P9.b',
    'boutique-pro/P9.c',
    'boutique-pro/P9.d',
    'boutique-pro/P9.e',
    'boutique-pro/P9.f',
  ],
  input: {
    right: oneOf(
      'access',
      'rectification',
      'objection',
      'erasure',
      'portability',
      'restriction',
      'post-mortem-directives',
    ),
    segment: oneOf('residential', 'professional'),
    status: oneOf('customer', 'prospect'),
    receivedOn: date,
    identityEvidence: boolean,
    reasonableDoubt: boolean,
    idDocumentProvided: optional(boolean),
    complex: boolean,
    extensionNotifiedOn: optional(date),
    legalBasis: optional(oneOf(...LEGAL_BASES)),
    prospecting: optional(boolean),
    rightsPrevail: optional(boolean),
    dataDefective: noted(optional(boolean), 'incomplete, inaccurate or outdated'),
    neededForService: optional(boolean),
    neededForLegalObligation: optional(boolean),
    neededForOrangeRights: optional(boolean),
    orangeInterestPrevails: optional(boolean),
    restrictionGround: optional(oneOf('doubt-on-lawfulness', 'legal-claims', 'none')),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    answerDueOn: date,
    extendedAnswerDueOn: nullable(date),
    channels: listOf(text),
    postalAddress: oneOf('bordeaux', 'montauban'),
  },
  check({ right, legalBasis, prospecting, complex, receivedOn, extensionNotifiedOn }) {
    const basisNeeded = right === 'portability' || (right === 'objection' && !prospecting);
    if (basisNeeded && legalBasis === undefined)
      return fault('legalBasis', 'Donnez la base légale du traitement.', 'Give the legal basis of the processing.');
    if (extensionNotifiedOn !== undefined && (!complex || extensionNotifiedOn < receivedOn))
      return fault(
        'extensionNotifiedOn',
        'Seule une demande complexe se prolonge, et l’avis suit sa réception.',
        'Only a complex request is extended, and the notice comes after its receipt.',
      );
    return undefined;
  },
  decide(request, figures) {
    const months = { answerMonths: figures.answerMonths, extensionMonths: figures.answerExtensionMonths };
    const due = rightsAnswer(request.receivedOn, months, request.complex, request.extensionNotifiedOn);
    const customer = request.status === 'customer';
    const residential = request.segment === 'residential';
    const unidentified = refuseIdentity(request);
    const reason = unidentified ? unidentified.reason : refuseRight(request);
    const grounds = unidentified ? unidentified.because : ['boutique-pro/P9.b', RIGHT_CLAUSE[request.right]];
    return answer(
      {
        eligible: reason === undefined,
        reason,
        ...due,
        channels: channelsOf(request.right, customer),
        postalAddress: residential ? 'bordeaux' : 'montauban',
      },
      [...grounds, 'boutique-pro/P9.c', 'boutique-pro/P9.a', contactClause(customer, residential)],
    );
  },
  explain({ receivedOn }, figures, { answerDueOn, extendedAnswerDueOn }) {
    const [received, due] = [receivedOn, answerDueOn].map(isoDate);
    const later = extendedAnswerDueOn === null ? undefined : isoDate(extendedAnswerDueOn);
    return [
      {
        clause: 'boutique-pro/P9.c',
        fr: `Reçue le ${received} : réponse sous ${figures.answerMonths} mois, le ${due}${later ? `, prolongée au ${later}` : ''}.`,
        en: `Received on ${received}: answer within ${figures.answerMonths} month, on ${due}${later ? `, extended to ${later}` : ''}.`,
      },
    ];
  },
});
