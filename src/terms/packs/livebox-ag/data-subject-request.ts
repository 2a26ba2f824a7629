import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const EXERCISE = 'livebox-ag/annex6.exercise';
const IDENTITY = 'livebox-ag/annex6.identity';
const ANSWER = 'livebox-ag/annex6.answer';

const ADDRESSES = {
  'mobile-or-open': { sendTo: 'orange-caraibe-jarry', clause: 'livebox-ag/annex6.address.mobile' },
  'internet-fixed-tv': { sendTo: 'orange-bordeaux', clause: 'livebox-ag/annex6.address.internet' },
  'orange-business-services': { sendTo: 'obs-montauban', clause: 'livebox-ag/annex6.address.business' },
  'business-mobile': { sendTo: 'orange-caraibe-jarry', clause: 'livebox-ag/annex6.address.business-mobile' },
} as const;

/** Admissibility, deadline and address of a request about personal data (annex 6). */
export const dataSubjectRequest = decision({
  name: 'data-subject-request',
  question: {
    fr: 'La demande sur les données est-elle recevable, pour quand et à quelle adresse ?',
    en: 'Is the request about data admissible, due when and sent where?',
  },
  clauses: [
    'livebox-ag/annex6.rights',
    'livebox-ag/annex6.rights-after-death',
    'livebox-ag/annex6.exercise',
    'livebox-ag/annex6.identity',
    'livebox-ag/annex6.answer',
    'livebox-ag/annex6.address.mobile',
    'livebox-ag/annex6.address.internet',
    'livebox-ag/annex6.address.business',
    'livebox-ag/annex6.address.business-mobile',
    'livebox-ag/annex5.6.4',
  ],
  input: {
    right: oneOf(
      'access',
      'rectification',
      'erasure',
      'portability',
      'objection',
      'restriction',
      'after-death-directions',
    ),
    receivedOn: date,
    identityDocument: oneOf(
      'french-id-card',
      'eu-id-card',
      'passport',
      'french-resident-card',
      'french-residence-permit',
      'french-circulation-booklet',
      'other',
      'none',
    ),
    customerKind: oneOf('mobile-or-open', 'internet-fixed-tv', 'orange-business-services', 'business-mobile'),
  },
  output: {
    eligible: boolean,
    reason: noted(
      optional(oneOf('identity-document-missing', 'identity-document-not-accepted')),
      'absent unless something is refused, deleted or unpriced',
    ),
    answerBy: nullable(date),
    sendTo: oneOf('orange-caraibe-jarry', 'orange-bordeaux', 'obs-montauban'),
  },
  decide(facts, figures) {
    const { sendTo, clause } = ADDRESSES[facts.customerKind];
    const right =
      facts.right === 'after-death-directions' ? 'livebox-ag/annex6.rights-after-death' : 'livebox-ag/annex6.rights';
    const document = facts.identityDocument;
    if (document === 'none' || document === 'other') {
      const reason = document === 'none' ? 'identity-document-missing' : 'identity-document-not-accepted';
      return answer({ eligible: false, reason, answerBy: null, sendTo }, [right, EXERCISE, IDENTITY, clause]);
    }
    const answerBy = plusMonths(facts.receivedOn, figures.privacyAnswerMonths);
    return answer({ eligible: true, answerBy, sendTo }, [right, EXERCISE, IDENTITY, ANSWER, clause]);
  },
  explain(facts, figures, result) {
    if (result.answerBy === null)
      return [
        {
          clause: IDENTITY,
          fr: 'Il faut la copie d’une pièce d’identité admise.',
          en: 'A copy of an accepted identity document is needed.',
        },
      ];
    const received = isoDate(facts.receivedOn);
    const by = isoDate(result.answerBy);
    return [
      {
        clause: ANSWER,
        fr: `Demande reçue le ${received}, plus ${figures.privacyAnswerMonths} mois : réponse due le ${by} au plus tard.`,
        en: `Request received on ${received}, plus ${figures.privacyAnswerMonths} month: answer due by ${by}.`,
      },
    ];
  },
});
