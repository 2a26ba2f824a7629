import { codeName, isCode } from './code-name.ts';
import { capital, longDay, plainValue } from './format.ts';
import { useWords, type Words } from './language.tsx';

/** A fact or a part of an outcome in words: codes by their names, days and amounts in the manner of the language. */
export function factInWords(value: unknown, words: Words): string {
  const { t, language } = words;
  if (Array.isArray(value)) return value.map((one) => factInWords(one, words)).join(', ') || '—';
  if (typeof value === 'object' && value !== null) {
    const parts = Object.values(value).map((one) => factInWords(one, words));
    return parts.join(' · ');
  }
  if (isCode(value)) return codeName(value, words);
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return longDay(value, language);
  return plainValue(value, language, (yes) => t(yes ? 'yes' : 'no'));
}

/** Facts by their names, one a line; `named` gives the names that no label file has. */
export function FactList({
  facts,
  named = () => undefined,
}: {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly named?: (fact: string) => string | undefined;
}) {
  const words = useWords();
  return (
    <dl className="facts">
      {Object.entries(facts).map(([name, value]) => (
        <div key={name} className="fact">
          <dt>{capital(named(name) ?? words.word('fact', name))}</dt>
          <dd>{factInWords(value, words)}</dd>
        </div>
      ))}
    </dl>
  );
}
