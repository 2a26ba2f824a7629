import type { ChoiceFacts, ChoiceOption, ChoiceSheet, Chosen, DirectoryListing } from '../../model/life-choices.ts';
import type { JsonFacts } from '../../model/life.ts';
import { SWITCH, words, yesNo } from '../../rules/choice-parts.ts';

const DIRECTORY: readonly ChoiceOption[] = [
  {
    ...SWITCH,
    code: 'redList',
    label: words('Liste rouge : ne paraître nulle part', 'Red list: appear nowhere'),
    clauses: ['livebox-ag/8.2.2.d'],
  },
  {
    ...SWITCH,
    code: 'hideAddress',
    label: words('Ne pas publier mon adresse complète', 'Do not publish my full address'),
    clauses: ['livebox-ag/8.2.2.e'],
  },
  {
    ...SWITCH,
    code: 'hideSex',
    label: words('Ne publier que l’initiale de mon prénom', 'Publish only the initial of my first name'),
    hint: words('Sauf si quelqu’un porte le même nom que vous.', 'Unless somebody has the same name as you.'),
    clauses: ['livebox-ag/8.2.2.f'],
  },
  {
    ...SWITCH,
    code: 'antiMarketing',
    label: words('Refuser la prospection à partir des annuaires', 'Refuse marketing from directories'),
    clauses: ['livebox-ag/8.2.2.g'],
  },
  {
    ...SWITCH,
    code: 'antiReverse',
    label: words('Ne pas être retrouvé à partir de mon numéro', 'Not be found from my number'),
    clauses: ['livebox-ag/8.2.2.h'],
  },
  {
    ...SWITCH,
    code: 'otherUserRequested',
    label: words('Faire paraître un autre utilisateur à ma place', 'List another user in my place'),
    hint: words(
      'Il faut son accord exprès et les justificatifs demandés.',
      'It takes their express consent and papers.',
    ),
    clauses: ['livebox-ag/8.2.2.c'],
  },
  {
    ...SWITCH,
    code: 'otherUserConsent',
    label: words('Cet utilisateur a donné son accord exprès', 'That user has given express consent'),
    when: { option: 'otherUserRequested', in: [true] },
    clauses: ['livebox-ag/8.2.2.c'],
  },
  {
    ...SWITCH,
    code: 'evidenceSupplied',
    label: words('Justificatifs reçus', 'Papers received'),
    byAgents: true,
    when: { option: 'otherUserRequested', in: [true] },
    clauses: ['livebox-ag/8.2.2.c'],
  },
  {
    ...SWITCH,
    code: 'namesakeExists',
    label: words('Un homonyme figure dans les annuaires', 'A namesake stands in the directories'),
    byAgents: true,
    clauses: ['livebox-ag/8.2.2.f'],
  },
];

/** A wish that the contract refuses stays as it was; the others hold. */
function granted(wished: Chosen, reason: string | undefined): Chosen {
  if (reason === 'namesake-exists') return { ...wished, hideSex: false };
  if (reason === undefined) return wished;
  return { ...wished, otherUserRequested: false, otherUserConsent: false };
}

/** What publishers are given; another user’s name is on paper alone, and is given by hand. */
function listingOf(
  result: JsonFacts,
  { firstName, lastName, street, town }: ChoiceFacts['holder'],
): DirectoryListing | null {
  if (result.published !== true || result.entry !== 'holder') return null;
  const first = result.firstName === 'initial' ? `${firstName.slice(0, 1)}.` : firstName;
  return {
    name: `${lastName} ${first}`.trim(),
    address: result.address === 'full' ? `${street}, ${town}` : town,
    reverseSearch: result.reverseSearch === true,
    marketing: result.marketingAllowed === true,
  };
}

/** What directories may publish about the holder (article 8.2.2). */
export const directory: ChoiceSheet = {
  name: 'directory',
  title: words('Annuaires', 'Directories'),
  summary: words(
    'Ce que publient les annuaires et services de renseignements. Gratuit, à tout moment.',
    'What directories and enquiry services publish. Free, at any time.',
  ),
  clauses: ['livebox-ag/8.2.2.a', 'livebox-ag/8.2.2.d'],
  oneByOne: false,
  options: () => DIRECTORY,
  choose(ask, _contract, { wished, holder }) {
    const taken = ask('directory-listing', wished);
    const { published, entry, address, firstName, reverseSearch, marketingAllowed } = taken.result;
    const reason = typeof taken.result.reason === 'string' ? taken.result.reason : undefined;
    const shown = [
      { label: words('Vous paraissez dans les annuaires', 'You are in the directories'), value: yesNo(published) },
      ...(published === true
        ? [
            {
              label: words('Au nom de', 'In the name of'),
              value: entry === 'holder' ? words('vous', 'you') : words('un autre utilisateur', 'another user'),
            },
            {
              label: words('Adresse publiée', 'Address published'),
              value: address === 'full' ? words('complète', 'full') : words('partielle', 'partial'),
            },
            {
              label: words('Prénom publié', 'First name published'),
              value: firstName === 'full' ? words('en entier', 'in full') : words('initiale', 'initial'),
            },
          ]
        : []),
      { label: words('Recherche à partir du numéro', 'Search from the number'), value: yesNo(reverseSearch) },
      { label: words('Prospection permise', 'Marketing allowed'), value: yesNo(marketingAllowed) },
    ];
    return {
      kept: granted(wished, reason),
      ...(reason === undefined ? {} : { reason }),
      shown,
      listing: listingOf(taken.result, holder),
      taken,
    };
  },
};
