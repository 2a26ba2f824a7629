import { articleName, type CitedClause } from '../../../formats/margin-notes.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import type { Account, OperatorSettings } from '../../account/index.ts';
import type { TemplateData } from '../../document/index.ts';
import type { Party } from '../../party/index.ts';
import type { ChangeLetter } from './write-letter.ts';

const REFERENCES = {
  fr: { customer: 'N° client', account: 'Compte', date: 'Le' },
  en: { customer: 'Customer no.', account: 'Account', date: '' },
} as const;

/** What the template of a letter is given, in the language of the account; its margin holds the clauses that allow the change. */
export function letterPage(told: {
  readonly letter: ChangeLetter;
  readonly account: Account;
  readonly party: Party;
  readonly settings: OperatorSettings;
  readonly on: string;
  readonly clauses: readonly CitedClause[];
}): TemplateData {
  const { letter, account, party, settings, on } = told;
  const { language } = account;
  const { line1, line2, postcode, city } = party.address;
  const words = REFERENCES[language];
  const legal = [settings.name, settings.siren && `SIREN ${settings.siren}`];
  return {
    language,
    date: on,
    operator: { name: settings.name, address: settings.address, legal: legal.filter(Boolean).join(' · ') },
    recipient: [party.displayName, line1, ...(line2 ? [line2] : []), `${postcode} ${city}`],
    references: [
      { label: words.customer, value: account.customerNumber },
      { label: words.account, value: account.number },
    ],
    place: [words.date, spokenDate(on, language)].filter(Boolean).join(' '),
    subject: letter.subject,
    paragraphs: letter.paragraphs,
    clauses: told.clauses.map((clause) => ({
      article: articleName(clause.article, language),
      summary: clause.summary[language],
    })),
  };
}
