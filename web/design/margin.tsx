import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Clause, Step, Why } from '../api/shapes.ts';
import { HelpButton } from './help.tsx';
import { NoteContent } from './note-content.tsx';
import { useWords } from './language.tsx';

/** What a note tells: a journalled decision, or clauses and a computation that are there already. */
export interface NoteSource {
  readonly why: Why;
  readonly clauses?: readonly Clause[];
  readonly steps?: readonly Step[];
  /** The value as it is shown. */
  readonly shown: string;
}

interface OpenNote {
  /** The mark that it belongs to. */
  readonly key: string;
  readonly anchor: HTMLElement;
  readonly source: NoteSource;
  readonly pinned: boolean;
}

interface Margin {
  readonly noteId: string;
  readonly open: OpenNote | undefined;
  readonly show: (note: OpenNote) => void;
  /** Closes the note of a mark unless it was pinned; without a mark, any note. */
  readonly hide: (key?: string) => void;
  /** Keeps the open note until it is closed. */
  readonly pin: () => void;
}

const MarginContext = createContext<Margin | undefined>(undefined);
const GAP = 16;

/** The margin that is open around a mark. */
export function useMargin(): Margin {
  const margin = useContext(MarginContext);
  if (!margin) throw new Error('no margin around this mark');
  return margin;
}

function useNotes(): Margin {
  const [open, setOpen] = useState<OpenNote>();
  const noteId = useId();
  const show = useCallback((note: OpenNote) => {
    setOpen((now) => (now?.key === note.key && now.pinned && !note.pinned ? now : note));
  }, []);
  const hide = useCallback((key?: string) => {
    setOpen((now) => (key === undefined || (now?.key === key && !now.pinned) ? undefined : now));
  }, []);
  const pin = useCallback(() => setOpen((now) => now && { ...now, pinned: true }), []);
  useEffect(() => {
    if (!open) return undefined;
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(undefined);
      open.anchor.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', escape, true);
    return () => document.removeEventListener('keydown', escape, true);
  }, [open]);
  return useMemo(() => ({ noteId, open, show, hide, pin }), [noteId, open, show, hide, pin]);
}

function NoteBox({
  margin,
  style,
  boxRef,
}: {
  readonly margin: Margin;
  readonly style?: object;
  readonly boxRef?: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useWords();
  const { open } = margin;
  if (!open) return null;
  return (
    <div
      ref={boxRef}
      className="note note-sheet"
      id={margin.noteId}
      role="note"
      aria-label={t('note.label')}
      style={style}
      // Pointed at or touched, the note stays: its mark may lose the pointer and the keyboard.
      onPointerEnter={margin.pin}
      onPointerDown={margin.pin}
    >
      <NoteContent source={open.source} />
      <div className="note-foot">
        <span>{t('note.escape')}</span>
        <button type="button" className="button" data-look="quiet" data-size="small" onClick={() => margin.hide()}>
          {t('action.close')}
        </button>
      </div>
    </div>
  );
}

/** Where the note stands: at the height of its mark, moved up when it would leave the window, joined to it by a dotted line. */
function useNotePlace(open: OpenNote | undefined) {
  const page = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ top: number; leader: { top: number; left: number; width: number } }>();
  useLayoutEffect(() => {
    const measure = (): void => {
      if (!open || !page.current || !aside.current || !box.current) return setPlace(undefined);
      const outer = page.current.getBoundingClientRect();
      const margin = aside.current.getBoundingClientRect();
      const mark = open.anchor.getBoundingClientRect();
      const lowest = Math.max(0, window.innerHeight - GAP - box.current.offsetHeight - margin.top);
      const highest = Math.max(0, 72 - margin.top);
      const top = Math.max(highest, Math.min(mark.top - margin.top - GAP, lowest));
      const leader = { top: mark.bottom - outer.top, left: mark.right - outer.left, width: margin.left - mark.right };
      setPlace({ top, leader });
    };
    measure();
    if (!open || !box.current) return undefined;
    const watch = new ResizeObserver(measure);
    watch.observe(box.current);
    window.addEventListener('resize', measure);
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [open]);
  return { page, aside, box, place };
}

/**
 * A page with its margin: text in the first column; the second holds the note of the mark that is pointed at, or `idle`.
 * A `wide` page, made of tables, keeps no margin.
 */
export function PageWithMargin(props: {
  readonly children: ReactNode;
  readonly idle?: ReactNode;
  readonly wide?: boolean;
}) {
  const { children, idle, wide = false } = props;
  const margin = useNotes();
  const { t } = useWords();
  const { page, aside, box, place } = useNotePlace(margin.open);
  return (
    <MarginContext value={margin}>
      <div className="page" data-wide={wide} ref={page}>
        <main id="main" tabIndex={-1}>
          <HelpButton />
          {children}
        </main>
        {place && place.leader.width > 0 ? <div className="leader" aria-hidden="true" style={place.leader} /> : null}
        <aside className="margin" ref={aside} aria-label={t('note.margin')}>
          {margin.open ? null : idle}
        </aside>
        {margin.open ? <MarginNote margin={margin} aside={aside} box={box} top={place?.top ?? 0} /> : null}
      </div>
    </MarginContext>
  );
}

/** The note is laid over the margin column, so that the same element serves as the sheet of a narrow page. */
function MarginNote({
  margin,
  aside,
  box,
  top,
}: {
  readonly margin: Margin;
  readonly aside: RefObject<HTMLElement | null>;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly top: number;
}) {
  const wide = (aside.current?.offsetWidth ?? 0) > 0;
  const style =
    wide && aside.current
      ? {
          position: 'absolute',
          top: aside.current.offsetTop + top,
          left: aside.current.offsetLeft,
          width: aside.current.offsetWidth,
        }
      : {};
  return <NoteBox margin={margin} style={style} boxRef={box} />;
}

/** Notes that open in the place where they are put, inside a panel. */
export function NotesHere({ children }: { readonly children: ReactNode }) {
  const margin = useNotes();
  return (
    <MarginContext value={margin}>
      {children}
      <NoteBox margin={margin} />
    </MarginContext>
  );
}
