import { isoDate, latest } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { rightsAnswer } from '../../rules/rights-request.ts';
import { decision } from './figures.ts';

const RIGHTS = 'mobile-yt/privacy.6.a';
const AFTER_DEATH = 'mobile-yt/privacy.6.b';
const CHANNELS = 'mobile-yt/privacy.7.a';
const IDENTITY = 'mobile-yt/privacy.7.b';
const DELAY = 'mobile-yt/privacy.7.c';
const CNIL = 'mobile-yt/privacy.7.d';
const MERCHANT = 'mobile-yt/payment.6.4';
const DEVICE = 'mobile-yt/device.7.b';

const input = {
  right: oneOf(
    'access',
    'rectification',
    'erasure',
    'portability',
    'objection',
    'restriction',
    'after-death-directions',
  ),
  dataHeldBy: noted(oneOf('orange', 'merchant'), 'merchant: data that a merchant collected in addition'),
  channel: oneOf('online-form', 'letter'),
  receivedOn: date,
  identityDocument: noted(
    oneOf(
      'fr-identity-card',
      'eu-identity-card',
      'passport',
      'fr-resident-card',
      'fr-residence-permit',
      'fr-circulation-booklet',
      'other',
      'none',
    ),
    'copy received; none: no copy yet',
  ),
  identityReceivedOn: noted(optional(date), 'day the copy came; default receivedOn'),
  answeredOn: optional(date),
  satisfied: noted(optional(boolean), 'customer satisfied with the answer; only with answeredOn'),
  at: date,
} as const;

type Facts = FactsOf<typeof input>;

function identityRefusal({ identityDocument, identityReceivedOn, at }: Facts) {
  if (identityDocument === 'none' || (identityReceivedOn !== undefined && identityReceivedOn > at))
    return 'identity-missing';
  return identityDocument === 'other' ? 'identity-not-accepted' : null;
}

const rightClause = (facts: Facts): string => (facts.right === 'after-death-directions' ? AFTER_DEATH : RIGHTS);

/** Whether a request on personal data can be handled, by whom, when the answer is due (privacy policy, articles 6 and 7). */
export const dataSubjectRequest = decision({
  name: 'data-subject-request',
  question: {
    fr: 'Cette demande sur des données personnelles est-elle recevable, et quand répondre ?',
    en: 'Can this request on personal data be handled, and when is the answer due?',
  },
  clauses: [RIGHTS, AFTER_DEATH, CHANNELS, IDENTITY, DELAY, CNIL, MERCHANT, DEVICE],
  input,
  output: {
    eligible: boolean,
    reason: noted(
      optional(oneOf('addressed-to-merchant', 'identity-missing', 'identity-not-accepted')),
      'present only on a refusal',
    ),
    handledBy: oneOf('orange', 'merchant'),
    answerDueOn: nullable(date),
    answerLate: nullable(boolean),
    cnilOpen: boolean,
  },
  check(facts) {
    const { receivedOn, identityReceivedOn, answeredOn, at } = facts;
    if (identityReceivedOn !== undefined && (facts.identityDocument === 'none' || identityReceivedOn < receivedOn))
      return fault(
        'identityReceivedOn',
        'La pièce, si elle est reçue, l’est avec la demande ou après.',
        'The document, when received, comes with the request or after it.',
      );
    if (answeredOn !== undefined && (answeredOn < receivedOn || answeredOn > at))
      return fault(
        'answeredOn',
        'La réponse tombe entre la demande et la date d’examen.',
        'The answer lies between the request and the day looked at.',
      );
    if (facts.satisfied !== undefined && answeredOn === undefined)
      return fault('satisfied', 'La satisfaction suppose une réponse.', 'Satisfaction needs an answer.');
    if (at < receivedOn)
      return fault('at', 'La date d’examen précède la demande.', 'The day looked at is before the request.');
    return undefined;
  },
  decide(facts, figures) {
    const undue = { answerDueOn: null, answerLate: null };
    if (facts.dataHeldBy === 'merchant' && (facts.right === 'access' || facts.right === 'rectification'))
      return answer(
        { eligible: false, reason: 'addressed-to-merchant', handledBy: 'merchant', ...undue, cnilOpen: false },
        [MERCHANT],
      );
    const unsatisfied = facts.satisfied === false;
    const reason = identityRefusal(facts);
    if (reason !== null)
      return answer(
        { eligible: false, reason, handledBy: 'orange', ...undue, cnilOpen: unsatisfied },
        unsatisfied ? [rightClause(facts), IDENTITY, CNIL] : [rightClause(facts), IDENTITY],
      );
    const complete = latest(facts.receivedOn, facts.identityReceivedOn ?? facts.receivedOn);
    const months = { answerMonths: figures.rightsAnswerMonths, extensionMonths: 0 };
    const { answerDueOn } = rightsAnswer(complete, months, false, undefined);
    const silent = facts.at > answerDueOn ? true : null;
    const answerLate = facts.answeredOn === undefined ? silent : facts.answeredOn > answerDueOn;
    const cnilOpen = unsatisfied || answerLate === true;
    return answer({ eligible: true, handledBy: 'orange', answerDueOn, answerLate, cnilOpen }, [
      rightClause(facts),
      CHANNELS,
      IDENTITY,
      DELAY,
      ...(cnilOpen ? [CNIL] : []),
    ]);
  },
  explain(facts, figures, result) {
    if (result.answerDueOn === null)
      return [
        result.handledBy === 'merchant'
          ? { clause: MERCHANT, fr: 'La demande s’adresse au marchand.', en: 'The request goes to the merchant.' }
          : {
              clause: IDENTITY,
              fr: 'Une pièce d’identité acceptée manque.',
              en: 'An accepted identity document lacks.',
            },
      ];
    const from = isoDate(latest(facts.receivedOn, facts.identityReceivedOn ?? facts.receivedOn));
    const due = isoDate(result.answerDueOn);
    return [
      {
        clause: DELAY,
        fr: `Demande complète le ${from} : réponse sous ${figures.rightsAnswerMonths} mois, le ${due}.`,
        en: `Request complete on ${from}: answer within ${figures.rightsAnswerMonths} month, on ${due}.`,
      },
    ];
  },
});
