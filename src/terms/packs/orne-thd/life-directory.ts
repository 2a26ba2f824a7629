import type { ChoiceOption, ChoiceSheet } from '../../model/life-choices.ts';
import { SWITCH, words, yesNo } from '../../rules/choice-parts.ts';

const when = { option: 'listed', in: [true] } as const;

const OPTIONS: readonly ChoiceOption[] = [
  {
    code: 'listed',
    label: words('Figurer dans les annuaires', 'Be listed in directories'),
    kind: 'switch',
    initial: true,
    clauses: ['orne-thd/22.a', 'orne-thd/22.c'],
  },
  {
    code: 'nameStyle',
    label: words('Mon nom', 'My name'),
    kind: 'one-of',
    values: [
      { value: 'full', label: words('Nom et prénom', 'Name and first name') },
      { value: 'initial', label: words('Nom et initiale du prénom', 'Name and initial of the first name') },
      { value: 'with-other-first-name', label: words('Avec un autre prénom', 'With another first name') },
      { value: 'with-third-person', label: words('Avec le nom d’une autre personne', 'With another person’s name') },
    ],
    initial: 'full',
    when,
    clauses: ['orne-thd/22.d'],
  },
  {
    code: 'otherName',
    label: words(
      'Autre prénom, ou nom complet de l’autre personne',
      'Other first name, or the other person’s full name',
    ),
    kind: 'text',
    initial: '',
    when: { option: 'nameStyle', in: ['with-other-first-name', 'with-third-person'] },
    clauses: ['orne-thd/22.d'],
  },
  {
    ...SWITCH,
    code: 'hidesAddress',
    label: words('Ne pas montrer mon adresse complète', 'Do not show my full address'),
    when,
    clauses: ['orne-thd/22.e'],
  },
  {
    ...SWITCH,
    code: 'opposesReverseLookup',
    label: words('Ne pas être retrouvé à partir de mon numéro', 'Not be found from my number'),
    when,
    clauses: ['orne-thd/22.e'],
  },
  {
    ...SWITCH,
    code: 'opposesProspecting',
    label: words('Refuser la prospection directe', 'Refuse direct marketing'),
    clauses: ['orne-thd/22.e'],
  },
];

/** What directories and enquiry services may show (article 22). */
export const directory: ChoiceSheet = {
  name: 'directory',
  title: words('Annuaires', 'Directories'),
  summary: words(
    'Ce que montrent les annuaires et services de renseignements. Gratuit, à tout moment.',
    'What directories and enquiry services show. Free, at any time.',
  ),
  clauses: ['orne-thd/22.a', 'orne-thd/22.c'],
  oneByOne: false,
  options: () => OPTIONS,
  choose(ask, _contract, { wished, holder }) {
    const { otherName, ...rest } = wished;
    const { firstName, lastName, street, town } = holder;
    const taken = ask('directory-listing', {
      ...rest,
      ...(otherName === '' || otherName === undefined ? {} : { otherName }),
      firstName,
      lastName,
      street,
      town,
    });
    const { displayedName, displayedAddress, reverseLookup, directProspecting } = taken.result;
    const text = (value: unknown) =>
      typeof value === 'string' ? words(value, value) : words('rien : vous n’y figurez pas', 'nothing: not listed');
    return {
      kept: wished,
      shown: [
        { label: words('Nom montré', 'Name shown'), value: text(displayedName) },
        { label: words('Adresse montrée', 'Address shown'), value: text(displayedAddress) },
        { label: words('Recherche à partir du numéro', 'Search from the number'), value: yesNo(reverseLookup) },
        { label: words('Prospection permise', 'Marketing allowed'), value: yesNo(directProspecting) },
      ],
      listing:
        typeof displayedName === 'string'
          ? {
              name: displayedName,
              address: typeof displayedAddress === 'string' ? displayedAddress : '',
              reverseSearch: reverseLookup === true,
              marketing: directProspecting === true,
            }
          : null,
      taken,
    };
  },
};
