import { articleName } from '../design/article.ts';
import type { Bilingual } from '../api/shapes.ts';
import { useWords } from '../design/language.tsx';

interface Told {
  readonly article: string;
  readonly summary: Bilingual;
}

/** Articles named before somebody opens the rest. */
const SHOWN = 2;

/** The clauses that something rests on, by the name of their article; their words open below. */
export function Clauses({ of, about }: { readonly of: readonly Told[]; readonly about: string }) {
  const { say, language } = useWords();
  if (of.length === 0) return null;
  const all = [...new Set(of.map(({ article }) => articleName(article, language)))];
  const names = all.length > SHOWN ? `${all.slice(0, SHOWN).join(', ')}…` : all.join(', ');
  return (
    <details className="small">
      <summary aria-label={`${names} — ${about}`}>{names}</summary>
      {of.map((one) => (
        <p key={one.article}>{say(one.summary)}</p>
      ))}
    </details>
  );
}
