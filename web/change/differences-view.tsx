import type { TermsDifferences } from '../api/shapes.ts';
import { articleName } from '../design/article.ts';
import { useWords } from '../design/language.tsx';

type ClauseChange = TermsDifferences['clauses'][number];

function Clause({ one }: { readonly one: ClauseChange }) {
  const { t, say, language } = useWords();
  return (
    <article className="difference">
      <h4>
        <span className="article">{articleName(one.article, language)}</span>{' '}
        <span className="small soft">{t(`difference.${one.change}`)}</span>
      </h4>
      <dl className="facts">
        {one.before ? (
          <>
            <dt>{t('change.before')}</dt>
            <dd>{one.change === 'removed' ? <del>{say(one.before)}</del> : say(one.before)}</dd>
          </>
        ) : null}
        {one.after ? (
          <>
            <dt>{t('change.after')}</dt>
            <dd>{say(one.after)}</dd>
          </>
        ) : null}
      </dl>
    </article>
  );
}

/** What differs between two editions of a contract, clause by clause in plain words, then figure by figure. */
export function DifferencesView({ differences }: { readonly differences: TermsDifferences }) {
  const { t, say, language } = useWords();
  const { clauses, figures } = differences;
  if (clauses.length + figures.length === 0) return <p className="soft">{t('change.no-difference')}</p>;
  return (
    <div className="stack">
      {clauses.map((one) => (
        <Clause key={one.clause} one={one} />
      ))}
      {figures.length > 0 ? (
        <ul className="bill">
          {figures.map((one) => (
            <li key={one.figure} className="bill-line">
              <span>
                {t('change.figure', {
                  label: say(one.label),
                  before: one.before,
                  after: one.after,
                  unit: one.unit,
                })}
              </span>
              <span className="small soft">
                {articleName(one.clause.slice(one.clause.indexOf('/') + 1), language)}
                {one.turn === 'neutral' ? null : ` · ${t(`difference.${one.turn}`)}`}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
