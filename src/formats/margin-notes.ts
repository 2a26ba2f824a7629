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

/** `10.1.a` as `art. 10.1.a`, `annex2.fees.b` as `annexe 2.fees.b`. */
export function articleName(article: string, words: { readonly article: string; readonly annex: string }): string {
  const annex = /^annex\s?(.+)$/.exec(article);
  if (annex) return words.annex.replace('{article}', annex[1]!);
  return /^\d/.test(article) ? words.article.replace('{article}', article) : article;
}

/**
 * Gives the notes of one line after the other. The clause that a line rests on first stands in words the first time that it is
 * cited; the others are named, so that the margin is never longer than the line by much.
 */
export function marginNotes(
  language: 'fr' | 'en',
  words: { readonly article: string; readonly annex: string },
): (clauses: readonly CitedClause[]) => MarginNote[] {
  const told = new Set<string>();
  return (clauses) => {
    const [first, ...others] = clauses;
    if (!first) return [];
    const fresh = !told.has(first.id);
    told.add(first.id);
    const summary = fresh ? shortSummary(first.summary[language].replaceAll("'", '’')) : null;
    const names = others.map((clause) => articleName(clause.article, words)).join(', ');
    return [
      { article: articleName(first.article, words), summary },
      ...(names === '' ? [] : [{ article: names, summary: null }]),
    ];
  };
}
