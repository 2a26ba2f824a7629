import { factName, factValue } from '../../../formats/fact-words.ts';
import { articleName, type CitedClause } from '../../../formats/margin-notes.ts';
import { spokenDate, spokenEuros } from '../../../formats/spoken-values.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { OperatorSettings } from '../../account/index.ts';
import type { TemplateData } from '../../document/index.ts';
import type { Why } from '../shapes/basics.ts';
import type { ProcessFlowDetail } from '../shapes/process-flow.ts';
import labels from './case-file-words.json' with { type: 'json' };

/** A message of the case, as it was written. */
export interface CaseLetter {
  readonly on: string;
  readonly subject: string;
  readonly text: string;
}

/** Everything that a case file says, gathered. */
export interface CaseFileContent {
  readonly flow: ProcessFlowDetail;
  readonly language: 'fr' | 'en';
  readonly settings: OperatorSettings;
  readonly offer: Bilingual;
  readonly customerNumber: string;
  readonly termsVersion: string;
  readonly orderedOn: string;
  readonly letters: readonly CaseLetter[];
  /** The clauses of the contract by their ids. */
  readonly clauses: (ids: readonly string[]) => readonly CitedClause[];
  /** Names of the facts that carrying out asks beside the decision. */
  readonly named: (fact: string) => Bilingual | undefined;
}

interface Row {
  readonly label: string;
  readonly value: string;
  readonly clauses: readonly { readonly article: string; readonly summary: string | null }[];
}

/** Writes the clauses of one row after the other: in full the first time, by their article after that. */
function notesIn({ language, clauses }: CaseFileContent): (why: Why | null) => Row['clauses'] {
  const told = new Set<string>();
  return (why) =>
    clauses(why?.clauses ?? []).map((clause) => {
      const summary = told.has(clause.id) ? null : clause.summary[language].replaceAll("'", '’');
      told.add(clause.id);
      return { article: articleName(clause.article, language), summary };
    });
}

function sectionsOf(content: CaseFileContent): TemplateData['sections'] {
  const { flow, language, named } = content;
  const words = labels[language];
  const notes = notesIn(content);
  const nameOf = (fact: string): string => named(fact)?.[language] ?? factName(fact, language);
  const row = (label: string, value: string, why: Why | null = null): Row => ({ label, value, clauses: notes(why) });
  const told = Object.entries(flow.told).map(([name, value]) => row(nameOf(name), factValue(value, language)));
  const figures = flow.figures.filter((one) => one.value !== null && one.value !== undefined);
  const section = (title: string, rows: readonly Row[], of: { dated?: true; why?: Why | null } = {}) => ({
    title,
    none: words.none,
    dated: of.dated ?? false,
    clauses: rows.length === 0 ? [] : notes(of.why ?? null),
    rows,
  });
  return [
    section(words.told, told),
    section(
      words.answer,
      figures.map((one) => row(factName(one.name, language), factValue(one.value, language))),
      { why: flow.why },
    ),
    section(
      words.charges,
      flow.charges.map((one) => row(one.label[language], spokenEuros(one.amount, language), one.why)),
    ),
    section(
      words.awaited,
      flow.due.map((one) =>
        row(`${one.label[language]} (${words.by[one.by]})`, spokenDate(one.dueOn, language), one.why),
      ),
      { dated: true },
    ),
    section(
      words.history,
      [...flow.history].reverse().map((one) => row(one.title[language], spokenDate(one.on, language), one.why)),
      { dated: true },
    ),
  ];
}

/** What the template of a case file is given, in the language of the account. */
export function caseFilePage(content: CaseFileContent): TemplateData {
  const { flow, language, settings } = content;
  const words = labels[language];
  const { name, address } = settings;
  const siren = settings.siren === '' ? [] : [`SIREN ${settings.siren}`];
  const vat = settings.vatNumber === '' ? [] : [`TVA ${settings.vatNumber}`];
  const day = (iso: string): string => spokenDate(iso, language);
  return {
    language,
    date: flow.today,
    title: words.title.replace('{title}', flow.title[language]),
    purpose: words.purpose,
    operator: { name, address, legal: [name, ...siren, ...vat].join(' · ') },
    facts: [
      { label: words.number, value: flow.id },
      { label: words.customer, value: `${flow.holder} · ${content.customerNumber}` },
      { label: words.account, value: flow.accountNumber },
      { label: words.offer, value: content.offer[language] },
      { label: words.terms, value: content.termsVersion },
      { label: words.signedOn, value: day(content.orderedOn) },
      { label: words.state, value: flow.stateLabel[language] },
      { label: words.openedOn, value: day(flow.openedOn) },
      ...(flow.closedOn === null ? [] : [{ label: words.closedOn, value: day(flow.closedOn) }]),
      { label: words.printedOn, value: day(flow.today) },
    ],
    sections: sectionsOf(content),
    written: words.written,
    letters: content.letters.map((one) => ({
      when: day(one.on),
      subject: one.subject,
      paragraphs: one.text.split(/\n{2,}/).filter((part) => part.trim() !== ''),
    })),
  };
}
