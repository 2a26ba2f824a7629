import { longDay, money, moment, shortDay, shortMoment } from './format.ts';
import { useWords } from './language.tsx';

/** An amount in euros, in figures of one width. */
export function Amount({ value }: { readonly value: string }) {
  const { language } = useWords();
  return <span className="number">{money(value, language)}</span>;
}

/** A day; `short` in tables. */
export function Day({ value, short = false }: { readonly value: string; readonly short?: boolean }) {
  const { language } = useWords();
  return (
    <time className="number" dateTime={value}>
      {short ? shortDay(value, language) : longDay(value, language)}
    </time>
  );
}

/** A day and an hour, by the clocks of the place; `short` in tables. */
export function Moment({ value, short = false }: { readonly value: string; readonly short?: boolean }) {
  const { language } = useWords();
  return <time dateTime={value}>{short ? shortMoment(value, language) : moment(value, language)}</time>;
}
