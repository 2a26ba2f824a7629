import names from './article-names.json' with { type: 'json' };

/** A clause as documents cite it. */
export interface CitedClause {
  readonly id: string;
  readonly article: string;
  readonly summary: { readonly fr: string; readonly en: string };
}

/** A clause in the margin of a document; its words stand there the first time that it is cited. */
export interface MarginNote {
  readonly article: string;
  readonly summary: string | null;
}

const SHORT = 100;

/** The first words of a summary, cut at the end of a clause or a word. */
export function shortSummary(text: string): string {
  if (text.length <= SHORT) return text;
  const cut = text.slice(0, SHORT);
  const at = Math.max(cut.lastIndexOf(' ; '), cut.lastIndexOf(' : '), cut.lastIndexOf(', '), cut.lastIndexOf('; '));
  return `${(at > SHORT / 2 ? cut.slice(0, at) : cut.slice(0, cut.lastIndexOf(' '))).replace(/[\s,;:]+$/, '')}…`;
}

const named = new Map<string, string>();

/** The name of an article as people say it: `10.1.h` is « Art. 10.1.h », `annex2.prices.a` is « Annexe 2, prix a ». */
export function articleName(article: string, language: 'fr' | 'en'): string {
  const key = `${language} ${article}`;
  const before = named.get(key);
  if (before !== undefined) return before;
  let name = article;
  for (const [pattern, replacement] of names[language]) name = name.replace(new RegExp(pattern!), replacement!);
  name = name.startsWith('Art.') ? name.replace(' ', '\u00a0') : name.replace(/\.([a-z\d])/g, ' $1');
  named.set(key, name);
  return name;
}

/** Clauses beyond these are left to the end of the document, which tells them all. */
const MOST_NAMED = 2;

function namesOf(clauses: readonly CitedClause[], language: 'fr' | 'en'): MarginNote[] {
  if (clauses.length === 0) return [];
  const told = clauses.slice(0, MOST_NAMED).map((clause) => articleName(clause.article, language));
  return [{ article: [...told, ...(clauses.length > MOST_NAMED ? ['…'] : [])].join(' ; '), summary: null }];
}

/**
 * Gives the notes of one line after the other. The clause that a line rests on first stands in words the first time that it is
 * cited; the others are named, so that the margin is never longer than the line by much.
 */
export function marginNotes(language: 'fr' | 'en'): (clauses: readonly CitedClause[]) => MarginNote[] {
  const told = new Set<string>();
  return (clauses) => {
    const [first, ...others] = clauses;
    if (!first) return [];
    const fresh = !told.has(first.id);
    told.add(first.id);
    const summary = fresh ? shortSummary(first.summary[language].replaceAll("'", '’')) : null;
    return [{ article: articleName(first.article, language), summary }, ...namesOf(others, language)];
  };
}
