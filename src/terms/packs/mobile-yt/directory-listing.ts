import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, type FactsOf, listOf, money, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const PUBLISHABLE = [
  'lastName',
  'firstName',
  'firstNameInitial',
  'postalAddress',
  'postcode',
  'mobileNumber',
  'profession',
  'email',
] as const;

type Published = (typeof PUBLISHABLE)[number];

const LISTING = 'mobile-yt/23.a';
const OTHER_USER = 'mobile-yt/23.b';
const REVERSE = 'mobile-yt/23.d';
const INITIAL = 'mobile-yt/23.e';
const POSTCODE = 'mobile-yt/23.f';
const MARKETING = 'mobile-yt/23.g';
const FREE = 'mobile-yt/23.h';

const input = {
  listed: boolean,
  medium: oneOf('paper', 'electronic'),
  fields: listOf(oneOf('lastName', 'firstName', 'postalAddress', 'mobileNumber', 'profession', 'email')),
  initialOnly: optional(boolean),
  homonym: optional(boolean),
  nameAndPostcodeOnly: optional(boolean),
  noReverseSearch: optional(boolean),
  marketingConsent: optional(boolean),
  ofOtherUser: optional(boolean),
} as const;

type Facts = FactsOf<typeof input>;

function isPublished(field: Published, facts: Facts): boolean {
  const chosen = facts.fields as readonly Published[];
  if (facts.nameAndPostcodeOnly)
    return field === 'postcode' || ((field === 'lastName' || field === 'mobileNumber') && chosen.includes(field));
  const initial = facts.initialOnly === true && !facts.homonym;
  if (field === 'firstName') return !initial && chosen.includes('firstName');
  if (field === 'firstNameInitial') return initial && chosen.includes('firstName');
  if (field === 'email' && facts.medium === 'paper') return false;
  return chosen.includes(field);
}

function clausesOf(facts: Facts): readonly string[] {
  const because = [LISTING];
  if (facts.ofOtherUser) because.push(OTHER_USER);
  if (facts.noReverseSearch) because.push(REVERSE);
  if (facts.nameAndPostcodeOnly) because.push(POSTCODE);
  else if (facts.initialOnly) because.push(INITIAL);
  return [...because, MARKETING, FREE];
}

/** What a directory may publish about the customer or user (article 23). */
export const directoryListing = decision({
  name: 'directory-listing',
  question: {
    fr: 'Que publie l’annuaire, et qui en répond ?',
    en: 'What does the directory publish, and who answers for it?',
  },
  clauses: [LISTING, OTHER_USER, 'mobile-yt/23.c', REVERSE, INITIAL, POSTCODE, MARKETING, FREE],
  input,
  output: {
    published: listOf(oneOf(...PUBLISHABLE)),
    reverseSearchAllowed: boolean,
    marketingAllowed: boolean,
    fee: money,
    responsible: oneOf('none', 'publisher', 'customer'),
  },
  check(facts) {
    return facts.listed && facts.fields.length === 0
      ? fault('fields', 'Choisissez au moins une donnée à publier.', 'Choose at least one detail to publish.')
      : undefined;
  },
  decide(facts) {
    if (!facts.listed)
      return answer(
        { published: [], reverseSearchAllowed: false, marketingAllowed: false, fee: NO_MONEY, responsible: 'none' },
        [LISTING, FREE],
      );
    return answer(
      {
        published: PUBLISHABLE.filter((field) => isPublished(field, facts)),
        reverseSearchAllowed: !facts.noReverseSearch,
        marketingAllowed: facts.marketingConsent === true,
        fee: NO_MONEY,
        responsible: facts.ofOtherUser ? 'customer' : 'publisher',
      },
      clausesOf(facts),
    );
  },
});
