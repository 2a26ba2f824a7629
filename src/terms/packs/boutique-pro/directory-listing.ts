import { answer, fault } from '../../model/decision.ts';
import { boolean, listOf, money, oneOf, optional, text } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const FIELDS = [
  'phoneNumber',
  'lastName',
  'firstName',
  'fullAddress',
  'partialAddress',
  'email',
  'profession',
] as const;
const NOTHING = {
  published: false,
  sentToPublishers: false,
  usableForProspecting: false,
  publishedFields: [],
} as const;
const NOT_SUBSCRIBER = ['boutique-pro/P10.1.a'];
const RED_LIST = ['boutique-pro/P10.1.a', 'boutique-pro/P10.1.b', 'boutique-pro/P10.1.c'];
const PUBLISH = ['boutique-pro/P10.1.a', 'boutique-pro/P10.1.c'];

/** What is published in the directory under the subscriber's choice (article 10.1 of the privacy policy). */
export const directoryListing = decision({
  name: 'directory-listing',
  question: {
    fr: 'Que paraît-il dans l’annuaire selon le choix de l’abonné ?',
    en: 'What appears in the directory under the subscriber’s choice?',
  },
  clauses: ['boutique-pro/P10.1.a', 'boutique-pro/P10.1.b', 'boutique-pro/P10.1.c'],
  input: {
    choice: oneOf('publish', 'anti-prospecting', 'red-list'),
    telephoneSubscriber: boolean,
    fields: optional(listOf(oneOf(...FIELDS))),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    published: boolean,
    sentToPublishers: boolean,
    usableForProspecting: boolean,
    publishedFields: listOf(text),
    feeInclTax: money,
  },
  check({ choice, telephoneSubscriber, fields = [] }) {
    if (fields.includes('fullAddress') && fields.includes('partialAddress'))
      return fault(
        'fields',
        'Choisissez l’adresse complète ou partielle, pas les deux.',
        'Choose the full or the partial address, not both.',
      );
    if (fields.length === 0 && telephoneSubscriber && choice !== 'red-list')
      return fault('fields', 'Choisissez au moins une donnée à publier.', 'Choose at least one detail to publish.');
    return undefined;
  },
  decide({ choice, telephoneSubscriber, fields = [] }, figures) {
    const feeInclTax = figures.directoryFee;
    if (!telephoneSubscriber) {
      return answer({ eligible: false, reason: 'not-telephone-subscriber', ...NOTHING, feeInclTax }, NOT_SUBSCRIBER);
    }
    if (choice === 'red-list') return answer({ eligible: true, reason: undefined, ...NOTHING, feeInclTax }, RED_LIST);
    return answer(
      {
        eligible: true,
        reason: undefined,
        published: true,
        sentToPublishers: true,
        usableForProspecting: choice === 'publish',
        publishedFields: FIELDS.filter((one) => fields.includes(one)),
        feeInclTax,
      },
      choice === 'publish' ? PUBLISH : RED_LIST,
    );
  },
});
