import type { ToldChange } from '../api/shapes.ts';
import { longDay } from '../design/format.ts';
import { useWords } from '../design/language.tsx';
import { Mark } from '../design/term.tsx';

type Leaving = Pick<ToldChange, 'exitFrom' | 'exitUntil' | 'mayLeave' | 'decision' | 'clauses'>;

/** Until when a change lets the customer leave free of charge, with the rule. */
export function Exit({ told }: { readonly told: Leaving }) {
  const { t, language } = useWords();
  const { exitUntil, exitFrom, decision, clauses } = told;
  const why = { decision, clauses };
  if (exitUntil !== null) {
    return (
      <>
        {t('change.exit-until')} <Mark why={why} shown={longDay(exitUntil, language)} />
      </>
    );
  }
  if (exitFrom !== null) return <Mark why={why} shown={t('change.exit-no-end')} />;
  return <Mark why={why} shown={t('change.exit-none')} />;
}
