import type { ShopQuote } from '../api/shapes.ts';
import { useWords } from '../design/language.tsx';
import { Mark } from '../design/term.tsx';

/** Terms under which something is sold beside those of the shop, read where they are accepted. */
export function OwnTerms({ terms }: { readonly terms: ShopQuote['ownTerms'] }) {
  const { t, say } = useWords();
  if (terms.length === 0) return null;
  return (
    <div className="stack tight">
      {terms.map((one) => (
        <details key={one.title.fr} className="folded">
          <summary>{t('shop.own-terms-read', { title: say(one.title) })}</summary>
          {say(one.text)
            .split(/\n+/)
            .map((line) => (
              <p key={line} className="measure">
                {line}
              </p>
            ))}
          <p className="small soft">
            <Mark
              why={{ decision: null, clauses: one.clauses.map((clause) => clause.id) }}
              clauses={one.clauses}
              shown={t('shop.own-terms')}
            />
          </p>
        </details>
      ))}
    </div>
  );
}
