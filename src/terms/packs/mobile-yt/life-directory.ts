import { codeWords } from '../../model/code-words.ts';
import type { ChoiceFacts, ChoiceOption, ChoiceSheet, DirectoryListing } from '../../model/life-choices.ts';
import type { JsonFacts } from '../../model/life.ts';
import { SWITCH, words, yesNo } from '../../rules/choice-parts.ts';

const PUBLISHED = codeWords({
  lastName: { fr: 'nom', en: 'name' },
  firstName: { fr: 'prénom', en: 'first name' },
  firstNameInitial: { fr: 'initiale du prénom', en: 'initial of the first name' },
  postalAddress: { fr: 'adresse', en: 'address' },
  postcode: { fr: 'code postal', en: 'postcode' },
  mobileNumber: { fr: 'numéro de mobile', en: 'mobile number' },
  profession: { fr: 'profession', en: 'profession' },
  email: { fr: 'adresse électronique', en: 'e-mail address' },
});

/** What may be published, with whether it is ticked at first once the customer wishes to be listed. */
const FIELDS = [
  ['lastName', words('Publier mon nom', 'Publish my name'), true],
  ['firstName', words('Publier mon prénom', 'Publish my first name'), true],
  ['mobileNumber', words('Publier mon numéro de mobile', 'Publish my mobile number'), true],
  ['postalAddress', words('Publier mon adresse', 'Publish my address'), false],
  ['profession', words('Publier ma profession', 'Publish my profession'), false],
  ['email', words('Publier mon adresse électronique', 'Publish my e-mail address'), false],
] as const;

const when = { option: 'listed', in: [true] } as const;

const OPTIONS: readonly ChoiceOption[] = [
  {
    ...SWITCH,
    code: 'listed',
    label: words('Paraître dans les annuaires', 'Be listed in directories'),
    hint: words('Gratuit. Sans votre demande, vous n’y êtes pas.', 'Free. Unless you ask for it, you are not.'),
    clauses: ['mobile-yt/23.a'],
  },
  {
    code: 'medium',
    label: words('Sorte d’annuaires', 'Kind of directories'),
    kind: 'one-of',
    values: [
      { value: 'electronic', label: words('Électroniques', 'Electronic') },
      { value: 'paper', label: words('Papier', 'Paper') },
    ],
    initial: 'electronic',
    when,
    clauses: ['mobile-yt/23.a'],
  },
  ...FIELDS.map(([code, label, initial]) => ({
    kind: 'switch' as const,
    code,
    label,
    initial,
    when,
    clauses: ['mobile-yt/23.a'],
  })),
  {
    ...SWITCH,
    code: 'initialOnly',
    label: words('L’initiale de mon prénom seulement', 'Only the initial of my first name'),
    when,
    clauses: ['mobile-yt/23.e'],
  },
  {
    ...SWITCH,
    code: 'nameAndPostcodeOnly',
    label: words('Mon nom et mon code postal seulement', 'Only my name and postcode'),
    when,
    clauses: ['mobile-yt/23.f'],
  },
  {
    ...SWITCH,
    code: 'noReverseSearch',
    label: words('Ne pas être retrouvé à partir de mon numéro', 'Not be found from my number'),
    when,
    clauses: ['mobile-yt/23.d'],
  },
  {
    ...SWITCH,
    code: 'marketingConsent',
    label: words('Accepter la prospection à partir des annuaires', 'Accept marketing from directories'),
    when,
    clauses: ['mobile-yt/23.g'],
  },
  {
    ...SWITCH,
    code: 'ofOtherUser',
    label: words('Ce sont les coordonnées d’un autre utilisateur', 'These are another user’s details'),
    hint: words('Vous en répondez.', 'You answer for them.'),
    when,
    clauses: ['mobile-yt/23.b'],
  },
  {
    ...SWITCH,
    code: 'homonym',
    label: words('Un homonyme figure dans les annuaires', 'A namesake stands in the directories'),
    byAgents: true,
    when,
    clauses: ['mobile-yt/23.e'],
  },
];

/** What publishers are given: a line is listed once its number is. */
function listingOf(result: JsonFacts, holder: ChoiceFacts['holder']): DirectoryListing | null {
  const published = new Set(result.published as readonly string[]);
  if (!published.has('lastName')) return null;
  const first = published.has('firstName') ? holder.firstName : '';
  const initial = published.has('firstNameInitial') ? `${holder.firstName.slice(0, 1)}.` : '';
  return {
    name: `${holder.lastName} ${first || initial}`.trim(),
    address: published.has('postalAddress')
      ? `${holder.street}, ${holder.town}`
      : published.has('postcode')
        ? holder.town
        : '',
    reverseSearch: result.reverseSearchAllowed === true,
    marketing: result.marketingAllowed === true,
  };
}

/** What directories publish: on request, free, changed at any time (article 23). */
export const directory: ChoiceSheet = {
  name: 'directory',
  title: words('Annuaires', 'Directories'),
  summary: words(
    'Ce que publient les annuaires. Gratuit, sur votre demande, modifiable à tout moment.',
    'What directories publish. Free, at your request, changed at any time.',
  ),
  clauses: ['mobile-yt/23.a', 'mobile-yt/23.h'],
  oneByOne: false,
  options: () => OPTIONS,
  choose(ask, _contract, { wished, holder }) {
    const fields = FIELDS.map(([code]) => code).filter((code) => wished[code] === true);
    const taken = ask('directory-listing', { ...wished, fields });
    const published = taken.result.published as readonly string[];
    const nothing = words('rien', 'nothing');
    const list = {
      fr: PUBLISHED.list(published, 'fr', nothing.fr),
      en: PUBLISHED.list(published, 'en', nothing.en),
    };
    return {
      kept: wished,
      shown: [
        { label: words('Les annuaires publient', 'Directories publish'), value: list },
        {
          label: words('Recherche à partir du numéro', 'Search from the number'),
          value: yesNo(taken.result.reverseSearchAllowed),
        },
        { label: words('Prospection permise', 'Marketing allowed'), value: yesNo(taken.result.marketingAllowed) },
      ],
      listing: listingOf(taken.result, holder),
      taken,
    };
  },
};
