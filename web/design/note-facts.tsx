import { codeName, isCode } from './code-name.ts';
import { FACT_LABELS } from './fact-labels.ts';
import { plainValue } from './format.ts';
import { useAlso, useWords } from './language.tsx';

/** The facts that went into a decision, folded away until somebody asks. */
export function NoteFacts({ facts }: { readonly facts: Readonly<Record<string, unknown>> }) {
  useAlso(FACT_LABELS);
  const words = useWords();
  const { t, word, language } = words;
  const names = Object.keys(facts);
  if (names.length === 0) return null;
  const yesNo = (value: boolean): string => t(value ? 'yes' : 'no');
  const told = (value: unknown): string => {
    if (Array.isArray(value) && value.every(isCode))
      return value.map((code) => codeName(code, words)).join(', ') || '—';
    return isCode(value) ? codeName(value, words) : plainValue(value, language, yesNo);
  };
  return (
    <details>
      <summary>{t('note.facts', { count: names.length })}</summary>
      <dl className="note-facts">
        {names.map((name) => (
          <div key={name}>
            <dt>{word('fact', name)}</dt>
            <dd>{told(facts[name])}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
