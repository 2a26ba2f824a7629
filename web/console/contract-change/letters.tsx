import type { AnnouncedChange } from '../../api/shapes.ts';
import { longDay, money } from '../../design/format.ts';
import { useWords } from '../../design/language.tsx';
import { Empty } from '../../design/section.tsx';
import { Mark } from '../../design/term.tsx';

type Kind = AnnouncedChange['kinds'][number];

/** What the contract was asked for a kind of customer. */
function whyOf(kind: Kind) {
  const [note] = kind.notes;
  return { decision: note?.id ?? null, clauses: note?.because.map((clause) => clause.id) ?? [] };
}

function ExitOf({ kind }: { readonly kind: Kind }) {
  const { t, language } = useWords();
  if (!kind.mayLeave) return <Mark why={whyOf(kind)} shown={t('change.exit-none')} />;
  if (kind.exitUntil === null) return <Mark why={whyOf(kind)} shown={t('change.exit-no-end')} />;
  return (
    <>
      {t('change.exit-until')} <Mark why={whyOf(kind)} shown={longDay(kind.exitUntil, language)} />
    </>
  );
}

function KindOf({ kind }: { readonly kind: Kind }) {
  const { t, say, language } = useWords();
  const { letter, count } = kind;
  return (
    <article className="stack contract">
      <h3>{letter ? t('change.kind-count', { count, to: letter.to }) : t('change.kind-refused', { count })}</h3>
      <dl className="facts">
        <dt>{t('change.offer')}</dt>
        <dd>{say(kind.offerLabel)}</dd>
        <dt>{t('change.price')}</dt>
        <dd>{t('change.price-step', { before: money(kind.before, language), after: money(kind.after, language) })}</dd>
        {kind.reason ? (
          <>
            <dt>{t('change.state')}</dt>
            <dd>
              <Mark why={whyOf(kind)} shown={say(kind.reason)} long />
            </dd>
          </>
        ) : (
          <>
            <dt>{t('change.exit')}</dt>
            <dd>
              <ExitOf kind={kind} />
            </dd>
          </>
        )}
      </dl>
      {letter ? (
        <details>
          <summary>{t('change.letter')}</summary>
          <div className="notice stack" lang={kind.language}>
            <p>
              <strong>{letter.subject}</strong>
            </p>
            {letter.paragraphs.map((paragraph, i) => (
              <p key={i}>{paragraph}</p>
            ))}
          </div>
        </details>
      ) : null}
    </article>
  );
}

/** The letter that each kind of customer would get, the most numerous first. */
export function Letters({ announced }: { readonly announced: AnnouncedChange }) {
  const { t } = useWords();
  if (announced.kinds.length === 0) return <Empty title={t('change.kinds-none')} />;
  return (
    <div className="stack contracts">
      {announced.kinds.map((kind, i) => (
        <KindOf key={i} kind={kind} />
      ))}
    </div>
  );
}
