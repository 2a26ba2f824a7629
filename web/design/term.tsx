import { type ReactNode, useId, useRef } from 'react';
import type { Clause, Step, Term as TermValue, Why } from '../api/shapes.ts';
import { longDay, money, moment, shortDay } from './format.ts';
import { useWords } from './language.tsx';
import { type NoteSource, useMargin } from './margin.tsx';

const HOVER_MS = 140;
const LEAVE_MS = 350;

interface MarkProps {
  readonly why: Why;
  readonly clauses?: readonly Clause[];
  readonly steps?: readonly Step[];
  readonly shown: string;
  readonly long?: boolean;
  readonly children?: ReactNode;
}

/** A mark on what the terms settle: pointed at, focused or tapped, it opens the rule and its computation in the margin. */
export function Mark({ why, clauses, steps, shown, long = false, children }: MarkProps) {
  const margin = useMargin();
  const { t } = useWords();
  const button = useRef<HTMLSpanElement>(null);
  const timer = useRef<number>(undefined);
  const pressed = useRef(false);
  const key = useId();
  if (why.decision === null && why.clauses.length === 0 && !steps?.length) return <>{children ?? shown}</>;
  const source: NoteSource = { why, shown, ...(clauses ? { clauses } : {}), ...(steps ? { steps } : {}) };
  const isOpen = margin.open?.key === key;
  const show = (pinned: boolean): void => {
    window.clearTimeout(timer.current);
    if (button.current) margin.show({ key, anchor: button.current, source, pinned });
  };
  const hide = (): void => {
    window.clearTimeout(timer.current);
    margin.hide(key);
  };
  // Time for the pointer to reach the note.
  const hideSoon = (): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => margin.hide(key), LEAVE_MS);
  };
  const press = (): void => {
    pressed.current = false;
    if (isOpen && margin.open?.pinned) margin.hide();
    else show(true);
  };
  // Not a button element, which would not break over two lines as the words around it do.
  return (
    <span
      ref={button}
      role="button"
      tabIndex={0}
      className="term"
      data-long={long || undefined}
      aria-expanded={isOpen}
      aria-describedby={isOpen ? margin.noteId : undefined}
      aria-label={`${shown} — ${t('note.why')}`}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') timer.current = window.setTimeout(() => show(false), HOVER_MS);
      }}
      onPointerLeave={hideSoon}
      onPointerDown={() => {
        pressed.current = true;
      }}
      onFocus={() => {
        if (!pressed.current) show(false);
      }}
      onBlur={hide}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        press();
      }}
    >
      {children ?? shown}
    </span>
  );
}

type Kind = 'amount' | 'date' | 'short-date' | 'moment' | 'text';

/** A date, an amount or a moment that the terms settle, with its mark. */
export function Term({ term, kind }: { readonly term: TermValue; readonly kind: Kind }) {
  const { language } = useWords();
  const write = { amount: money, date: longDay, 'short-date': shortDay, moment, text: (value: string) => value }[kind];
  return <Mark why={term.why} shown={write(term.value, language)} />;
}
