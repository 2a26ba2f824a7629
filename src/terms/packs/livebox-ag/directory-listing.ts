import { NO_MONEY } from '../../../kernel/money.ts';
import { answer } from '../../model/decision.ts';
import { boolean, money, noted, nullable, oneOf, optional, text } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** What directories and enquiry services may publish about the holder of a line (article 8.2.2). */
export const directoryListing = decision({
  name: 'directory-listing',
  question: {
    fr: 'Que peuvent publier les annuaires sur le titulaire de la ligne ?',
    en: 'What may directories publish about the holder of the line?',
  },
  clauses: [
    'livebox-ag/8.2.2.a',
    'livebox-ag/8.2.2.c',
    'livebox-ag/8.2.2.d',
    'livebox-ag/8.2.2.e',
    'livebox-ag/8.2.2.f',
    'livebox-ag/8.2.2.g',
    'livebox-ag/8.2.2.h',
  ],
  input: {
    redList: boolean,
    hideAddress: boolean,
    hideSex: boolean,
    namesakeExists: boolean,
    antiMarketing: boolean,
    antiReverse: boolean,
    otherUserRequested: boolean,
    otherUserConsent: boolean,
    evidenceSupplied: boolean,
  },
  output: {
    eligible: noted(boolean, 'every choice made could be granted'),
    reason: optional(noted(text, 'kebab-case code, present only when eligible is false')),
    published: boolean,
    entry: nullable(oneOf('holder', 'other-user')),
    address: nullable(oneOf('full', 'partial')),
    firstName: nullable(oneOf('full', 'initial')),
    marketingAllowed: boolean,
    reverseSearch: boolean,
    serviceMessagesAllowed: boolean,
    feeInclTax: money,
  },
  decide(facts) {
    const published = !facts.redList;
    const otherUser = facts.otherUserRequested && facts.otherUserConsent && facts.evidenceSupplied;
    const because = ['livebox-ag/8.2.2.a'];
    if (facts.otherUserRequested) because.push('livebox-ag/8.2.2.c');
    if (facts.redList) because.push('livebox-ag/8.2.2.d');
    if (facts.hideAddress) because.push('livebox-ag/8.2.2.e');
    if (facts.hideSex) because.push('livebox-ag/8.2.2.f');
    if (facts.antiMarketing) because.push('livebox-ag/8.2.2.g');
    if (facts.antiReverse) because.push('livebox-ag/8.2.2.h');
    const reason =
      facts.otherUserRequested && !facts.otherUserConsent
        ? 'no-express-consent'
        : facts.otherUserRequested && !facts.evidenceSupplied
          ? 'evidence-missing'
          : facts.hideSex && facts.namesakeExists
            ? 'namesake-exists'
            : undefined;
    const listing = {
      published,
      entry: published ? (otherUser ? 'other-user' : 'holder') : null,
      address: published ? (facts.hideAddress ? 'partial' : 'full') : null,
      firstName: published ? (facts.hideSex && !facts.namesakeExists ? 'initial' : 'full') : null,
      marketingAllowed: !facts.antiMarketing && published,
      reverseSearch: !facts.antiReverse && published,
      serviceMessagesAllowed: true,
      feeInclTax: NO_MONEY,
    } as const;
    return answer(
      reason === undefined ? { eligible: true, ...listing } : { eligible: false, reason, ...listing },
      because,
    );
  },
});
