import { fillWords } from '../../../formats/fill-words.ts';
import { spokenDate } from '../../../formats/spoken-values.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Account, OperatorSettings } from '../../account/index.ts';
import type { NotedClause } from '../../decision/index.ts';
import type { TemplateData } from '../../document/index.ts';
import type { Party } from '../../party/index.ts';
import type { Agreement } from './agreement.ts';
import { contractNumber } from './contract-page.ts';
import words from './letter-words.json' with { type: 'json' };

/** Whom a paper about a contract is of, and on which day it is written. */
export interface PaperFrame {
  readonly settings: OperatorSettings;
  readonly account: Account;
  readonly party: Party;
  readonly agreement: Agreement;
  /** ISO date, in the territory. */
  readonly on: string;
}

/** What a paper says, in the language of its account. */
export interface Paper {
  readonly title: Bilingual;
  readonly fileName: string;
  readonly paragraphs: readonly string[];
  /** Beside the account and the contract. */
  readonly references: readonly { readonly label: string; readonly value: string }[];
}

/** A paper as the letter's template is given it, with the clauses that it rests on in its margin. */
export function letterPage(frame: PaperFrame, paper: Paper, clauses: readonly NotedClause[]): TemplateData {
  const { settings, account, party, agreement, on } = frame;
  const { language } = account;
  const own = words[language];
  const { line1, line2, postcode, city } = party.address;
  const siren = settings.siren === '' ? [] : [`SIREN ${settings.siren}`];
  return {
    language,
    date: on,
    operator: {
      name: settings.imprint.logoText || settings.name,
      address: settings.address,
      legal: [settings.name, ...siren].join(' · '),
    },
    recipient: [party.displayName, line1, ...(line2 ? [line2] : []), `${postcode} ${city}`],
    references: [
      { label: own.account, value: account.number },
      { label: own.contract, value: contractNumber(agreement.id) },
      ...paper.references,
    ],
    place: fillWords(own.place, { date: spokenDate(on, language) }),
    subject: paper.title[language],
    paragraphs: paper.paragraphs,
    clauses: clauses.map((one) => ({ article: one.article, summary: one.summary[language] })),
  };
}
