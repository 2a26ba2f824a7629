import type { ShopRefusal } from '../api/shapes.ts';
import { Icon } from '../design/icon.tsx';
import { useWords } from '../design/language.tsx';
import { Mark } from '../design/term.tsx';

/** Why the terms say no, with the article that says so: its words open beside it. */
export function Refusal({ refusal }: { readonly refusal: ShopRefusal }) {
  const { t, say } = useWords();
  const articles = [...new Set(refusal.clauses.map((one) => one.article))].join(', ');
  return (
    <p className="refusal" data-code={refusal.code}>
      <Icon name="alert" />
      <span>
        {say(refusal.words)}{' '}
        {refusal.clauses.length === 0 ? null : (
          <Mark
            why={{ decision: null, clauses: refusal.clauses.map((one) => one.id) }}
            clauses={refusal.clauses}
            shown={t('shop.article', { article: articles })}
          />
        )}
      </span>
    </p>
  );
}

/** Several refusals, each told once. */
export function Refusals({ refusals }: { readonly refusals: readonly ShopRefusal[] }) {
  const told = refusals.filter((one, i) => refusals.findIndex((other) => other.code === one.code) === i);
  if (told.length === 0) return null;
  return (
    <div className="refusals" role="alert">
      {told.map((one) => (
        <Refusal key={one.code} refusal={one} />
      ))}
    </div>
  );
}
