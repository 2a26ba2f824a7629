import { plainValue } from './format.ts';
import { useWords } from './language.tsx';

/** The facts that went into a decision, folded away until somebody asks. */
export function NoteFacts({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) {
  const { t, word, language } = useWords();
  const names = Object.keys(facts);
  if (names.length === 0) return null;
  const yesNo = (value: boolean): string => t(value ? 'yes' : 'no');
  return (
    <details>
      <summary>{t('note.facts', { count: names.length })}</summary>
      <dl className="note-facts">
        {names.map((name) => (
          <div key={name}>
            <dt>{word('fact', name)}</dt>
            <dd>{plainValue(facts[name], language, yesNo)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
