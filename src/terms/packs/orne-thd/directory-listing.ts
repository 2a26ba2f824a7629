import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, type FactsOf, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

const input = {
  listed: noted(boolean, "the customer's choice at subscription, or the latest change"),
  firstName: text,
  lastName: text,
  nameStyle: oneOf('full', 'initial', 'with-other-first-name', 'with-third-person'),
  otherName: optional(noted(text, 'other first name, or full name of the third person')),
  street: text,
  town: text,
  hidesAddress: boolean,
  opposesReverseLookup: boolean,
  opposesProspecting: boolean,
} as const;

type Facts = FactsOf<typeof input>;

const needsOtherName = ({ nameStyle }: Facts): boolean =>
  nameStyle === 'with-other-first-name' || nameStyle === 'with-third-person';

function displayedName({ nameStyle, firstName, lastName, otherName }: Facts): string {
  switch (nameStyle) {
    case 'full':
      return `${lastName} ${firstName}`;
    case 'initial':
      return `${lastName} ${String.fromCodePoint(firstName.codePointAt(0)!).toUpperCase()}.`;
    case 'with-other-first-name':
      return `${lastName} ${firstName} ${otherName}`;
    default:
      return `${lastName} ${firstName}, ${otherName}`;
  }
}

/** What the directories and enquiry services may show for a number (article 22). */
export const directoryListing = decision({
  name: 'directory-listing',
  question: {
    fr: 'Que peuvent montrer les annuaires et services de renseignements pour ce numéro ?',
    en: 'What may directories and enquiry services show for this number?',
  },
  clauses: ['orne-thd/22.a', 'orne-thd/22.c', 'orne-thd/22.d', 'orne-thd/22.e'],
  input,
  output: {
    listed: boolean,
    displayedName: nullable(text),
    displayedAddress: nullable(text),
    reverseLookup: boolean,
    directProspecting: boolean,
    fee: money,
  },
  check(facts) {
    if (needsOtherName(facts) && !facts.otherName)
      return fault(
        'otherName',
        'Donnez l’autre prénom ou le nom du tiers.',
        'Give the other first name or the name of the third person.',
      );
    if (facts.firstName === '') return fault('firstName', 'Donnez le prénom.', 'Give the first name.');
    return facts.lastName === '' ? fault('lastName', 'Donnez le nom.', 'Give the last name.') : undefined;
  },
  decide(facts) {
    const { listed } = facts;
    const directProspecting = !facts.opposesProspecting;
    if (!listed)
      return answer(
        { listed, displayedName: null, displayedAddress: null, reverseLookup: false, directProspecting, fee: NO_MONEY },
        ['orne-thd/22.a', 'orne-thd/22.c', 'orne-thd/22.e'],
      );
    return answer(
      {
        listed,
        displayedName: displayedName(facts),
        displayedAddress: facts.hidesAddress ? facts.town : `${facts.street}, ${facts.town}`,
        reverseLookup: !facts.opposesReverseLookup,
        directProspecting,
        fee: NO_MONEY,
      },
      ['orne-thd/22.a', 'orne-thd/22.d', 'orne-thd/22.e', 'orne-thd/22.c'],
    );
  },
});
