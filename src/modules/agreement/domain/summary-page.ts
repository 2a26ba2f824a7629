import { articleName, type CitedClause, marginNotes } from '../../../formats/margin-notes.ts';
import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import { isoDate } from '../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Account, OperatorSettings } from '../../account/index.ts';
import type { TemplateData } from '../../document/index.ts';
import type { Party } from '../../party/index.ts';
import type { Agreement } from './agreement.ts';
import labels from './summary-words.json' with { type: 'json' };

/** An amount of the contract, with the clauses that it rests on. */
export interface PricedLine {
  readonly label: Bilingual;
  readonly amountInclTax: string;
  readonly clauses: readonly CitedClause[];
}

/** Everything that a contract in short says, gathered. */
export interface SummaryContent {
  readonly agreement: Agreement;
  readonly account: Account;
  readonly party: Party;
  readonly settings: OperatorSettings;
  readonly offer: Bilingual;
  readonly termsLabel: Bilingual;
  readonly termsHash: string;
  readonly monthly: readonly PricedLine[];
  readonly monthlyTotal: string;
  readonly once: readonly PricedLine[];
  readonly commitmentClauses: readonly CitedClause[];
  readonly equipment: readonly string[];
  /** By name of the decision that answers for them. */
  readonly rights: ReadonlyMap<string, readonly CitedClause[]>;
  /** Last day to withdraw, as it is known at the order; `null`: there is no such right. */
  readonly withdrawUntil: string | null;
}

type Words = (typeof labels)['fr'];

/** What a contract in short tells about, in this order, when the contract has it: names of its decisions. */
export const TOLD_RIGHTS = Object.keys(labels.fr.questions);

function factsOf(content: SummaryContent, words: Words): readonly { readonly label: string; readonly value: string }[] {
  const { agreement, account, termsLabel } = content;
  const { language } = account;
  const { line, postcode, city } = agreement.address;
  return [
    { label: words.facts.customer, value: account.customerNumber },
    { label: words.facts.account, value: account.number.replace(/(\d{3})(?=\d)/g, '$1\u00a0') },
    { label: words.facts.orderedOn, value: spokenDate(isoDate(agreement.orderedOn), language) },
    { label: words.facts.channel, value: words.channels[agreement.channel] },
    { label: words.facts.address, value: `${line}, ${postcode} ${city}` },
    { label: words.facts.terms, value: termsLabel[language] },
  ];
}

function rightsOf(content: SummaryContent, words: Words): TemplateData['rights'] {
  const { language } = content.account;
  return TOLD_RIGHTS.flatMap((name) => {
    const clauses = content.rights.get(name) ?? [];
    if (clauses.length === 0) return [];
    return [
      {
        title: words.questions[name as keyof Words['questions']],
        clauses: clauses.map((clause) => ({
          article: articleName(clause.article, language),
          summary: clause.summary[language].replaceAll("'", '’'),
        })),
      },
    ];
  });
}

/** What the template of a contract in short is given, in the language of the account. */
export function summaryPage(content: SummaryContent): TemplateData {
  const { agreement, account, party, settings } = content;
  const { language } = account;
  const words: Words = labels[language];
  const notes = marginNotes(language);
  const line = (one: PricedLine) => ({
    label: one.label[language],
    amount: spokenEuros(one.amountInclTax, language),
    clauses: notes(one.clauses),
  });
  const { line1, line2, postcode, city } = party.address;
  const committed = words.committed.replace('{months}', String(agreement.commitmentMonths));
  const legal = [
    settings.name,
    settings.siren && `SIREN ${settings.siren}`,
    words.mark.replace('{hash}', content.termsHash),
  ];
  return {
    language,
    date: isoDate(agreement.orderedOn),
    title: words.title,
    offer: content.offer[language],
    operator: { name: settings.name, address: settings.address, legal: legal.filter(Boolean).join(' · ') },
    recipient: [party.displayName, line1, ...(line2 ? [line2] : []), `${postcode} ${city}`],
    facts: factsOf(content, words),
    monthly: {
      title: words.monthly,
      lines: content.monthly.map(line),
      total: { label: words.monthlyTotal, amount: spokenEuros(content.monthlyTotal, language) },
    },
    once: { title: words.once, none: words.nothingOnce, lines: content.once.map(line) },
    commitment: {
      title: words.commitment,
      text: agreement.commitmentMonths > 0 ? committed : words.free,
      clauses: notes(content.commitmentClauses),
    },
    equipment: { title: words.equipment, text: content.equipment.join(', ') },
    rights: rightsOf(content, words),
    'rights-title': words.rights,
  };
}
