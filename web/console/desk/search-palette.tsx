import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SearchHit } from '../../api/shapes.ts';
import { longDay, money } from '../../design/format.ts';
import { useWords, type Words } from '../../design/language.tsx';
import type { NavPage } from '../../design/navigation.tsx';
import { foundQuery } from './queries.ts';
import { linkTo, whereFound } from './where-to.ts';

const PAUSE_MS = 120;
const PAGES_SHOWN = 4;

interface Choice {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly detail: string;
  readonly to: string;
  readonly note?: string;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function ofHit(hit: SearchHit, { t, say, word, language }: Words): Choice {
  const detail = [
    hit.kind === 'bill' || hit.kind === 'case' ? null : hit.number,
    hit.kind === 'equipment' && hit.accountId === null ? t('hit.in-stock') : hit.holder,
    hit.city,
    hit.territory === null ? null : word('territory', hit.territory),
    hit.on === null ? null : longDay(hit.on, language),
    hit.amount === null ? null : money(hit.amount, language),
  ];
  return {
    key: `${hit.kind}-${hit.id}`,
    kind: word('hit', hit.kind),
    name: say(hit.title),
    detail: detail.filter(Boolean).join(' · '),
    to: whereFound(hit),
    ...(hit.slip ? { note: t('palette.slip') } : {}),
  };
}

/** Text that stands still for a moment, so that not each letter asks the server. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return settled;
}

function useChoices(typed: string, pages: readonly NavPage[]) {
  const words = useWords();
  const { t } = words;
  const settled = useSettled(typed);
  const found = useQuery(foundQuery(settled));
  const wanted = plain(typed.trim());
  const asked = settled.trim().length > 1;
  const hits = asked ? (found.data?.hits ?? []).map((hit) => ofHit(hit, words)) : [];
  const opened = pages
    .filter(({ label }) => wanted === '' || plain(t(label)).includes(wanted))
    .slice(0, wanted === '' ? pages.length : PAGES_SHOWN)
    .map(({ to, label }): Choice => ({ key: to, kind: t('palette.page'), name: t(label), detail: '', to }));
  const list: Choice[] =
    asked && found.data?.more
      ? [
          {
            key: 'all',
            kind: t('hit.customer'),
            name: t('palette.list', { text: settled.trim() }),
            detail: t('palette.more'),
            to: `/customers?q=${encodeURIComponent(settled.trim())}`,
          },
        ]
      : [];
  const choices = [...hits, ...list, ...opened];
  const waits = typed.trim().length > 1 && (settled !== typed || found.isFetching);
  return { choices, none: asked && !waits && hits.length === 0 && opened.length === 0, waits };
}

function Options(props: {
  readonly listId: string;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onOpen: (choice: Choice) => void;
}) {
  const { t } = useWords();
  return (
    <ul id={props.listId} role="listbox" aria-label={t('palette.results')} className="palette-list">
      {props.choices.map((choice, i) => (
        <li
          key={choice.key}
          id={`${props.listId}-${i}`}
          role="option"
          aria-selected={i === props.at}
          onPointerMove={() => props.onPoint(i)}
          onClick={() => props.onOpen(choice)}
        >
          <span className="palette-kind">{choice.kind}</span>
          <span>
            <span className="palette-name">{choice.name}</span>
            {choice.note ? <span className="small soft"> · {choice.note}</span> : null}
            {choice.detail === '' ? null : <span className="small soft palette-detail">{choice.detail}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Combobox(props: {
  readonly id: string;
  readonly typed: string;
  readonly count: number;
  readonly here: number;
  readonly onType: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { id, typed, count, here } = props;
  return (
    <input
      id={`${id}-text`}
      className="control"
      type="text"
      role="combobox"
      autoFocus
      autoComplete="off"
      spellCheck={false}
      aria-expanded={count > 0}
      aria-controls={`${id}-list`}
      aria-activedescendant={count > 0 ? `${id}-list-${here}` : undefined}
      aria-describedby={`${id}-hint`}
      value={typed}
      onChange={(event) => props.onType(event.target.value)}
      onKeyDown={props.onKeyDown}
    />
  );
}

/** Which of the choices is pointed at: the arrows go round, Enter opens it once the answer is there. */
function useWalk(choices: readonly Choice[], listId: string, waits: boolean, open: (choice: Choice) => void) {
  const [at, setAt] = useState(0);
  const here = Math.min(at, Math.max(choices.length - 1, 0));
  useEffect(() => {
    document.getElementById(`${listId}-${here}`)?.scrollIntoView({ block: 'nearest' });
  }, [here, listId]);
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && choices.length > 0) {
      event.preventDefault();
      setAt((here + step + choices.length) % choices.length);
    }
    const chosen = choices[here];
    if (event.key === 'Enter' && chosen && !waits) open(chosen);
  };
  return { here, setAt, press };
}

/** The search over everything: typed, walked through with the arrows, opened with Enter. */
export function SearchPalette({
  pages,
  onClose,
}: {
  readonly pages: readonly NavPage[];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const { choices, none, waits } = useChoices(typed, pages);
  useEffect(() => {
    const box = dialog.current;
    box?.showModal();
    return () => box?.close();
  }, []);
  const open = ({ to }: Choice): void => {
    onClose();
    void navigate(linkTo(to));
  };
  const { here, setAt, press } = useWalk(choices, `${id}-list`, waits, open);
  return (
    <dialog
      className="palette"
      ref={dialog}
      aria-label={t('palette.title')}
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="palette-body">
        <label htmlFor={`${id}-text`}>{t('palette.label')}</label>
        <Combobox
          id={id}
          typed={typed}
          count={choices.length}
          here={here}
          onType={(text) => {
            setTyped(text);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <p className="hint" id={`${id}-hint`}>
          {t('palette.hint')}
        </p>
        <p className="visually-hidden" role="status">
          {typed.trim().length > 1 && !waits ? t('palette.found', { count: choices.length }) : ''}
        </p>
        {none ? (
          <div className="empty">
            <strong>{t('palette.none', { text: typed.trim() })}</strong>
            <p>{t('palette.none-why')}</p>
          </div>
        ) : choices.length === 0 ? null : (
          <Options listId={`${id}-list`} choices={choices} at={here} onPoint={setAt} onOpen={open} />
        )}
      </div>
    </dialog>
  );
}
