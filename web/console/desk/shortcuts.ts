import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { NavPage } from '../../design/navigation.tsx';

const STORED = 'regie-shortcuts';
const CHANGED = 'regie-shortcuts-changed';
/** After `g` the letter of a page is awaited so long. */
const WAIT_MS = 1_200;

/** The letter of each page, after `g`. */
export const PAGE_KEYS: Readonly<Record<string, string>> = {
  '/': 'h',
  '/inbox': 'i',
  '/customers': 'c',
  '/cases': 'd',
  '/tickets': 't',
  '/billing': 'b',
  '/money-in': 'm',
  '/collection': 'r',
  '/stock': 's',
  '/portings': 'p',
  '/network': 'n',
};

/** Whether single keys are shortcuts for who sits here. */
export function shortcutsOn(): boolean {
  return localStorage.getItem(STORED) !== 'off';
}

/** Switches the shortcuts of a single key on or off, on this machine. */
export function switchShortcuts(on: boolean): void {
  localStorage.setItem(STORED, on ? 'on' : 'off');
  window.dispatchEvent(new Event(CHANGED));
}

/** Whether they are on, as it changes. */
export function useShortcutsOn(): boolean {
  return useSyncExternalStore((listen) => {
    window.addEventListener(CHANGED, listen);
    return () => window.removeEventListener(CHANGED, listen);
  }, shortcutsOn);
}

/** Somebody writes, or something holds the keyboard. */
function isBusy(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null;
  if (document.querySelector('dialog[open]')) return true;
  if (target?.isContentEditable) return true;
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target?.tagName ?? '') && !target?.matches('input[type="checkbox"]');
}

/** Goes to the row after or before the one that has the keyboard, in the list of the page. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('table[data-rows] tbody tr')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[here < 0 ? (by === 1 ? 0 : rows.length - 1) : here + by];
  next?.querySelector<HTMLElement>('a.row-link')?.focus();
}

/** Chooses the row that has the keyboard, or leaves it. */
export function chooseRow(): void {
  document.activeElement?.closest('tr')?.querySelector<HTMLInputElement>('input.row-box')?.click();
}

/** Opens what the contract says, on a page that has it. */
export function openContract(): void {
  document.querySelector<HTMLElement>('[data-shortcut="contract"]')?.click();
}

interface Shortcuts {
  readonly pages: readonly NavPage[];
  readonly onSearch: () => void;
  readonly onList: () => void;
  readonly onGo: (to: string) => void;
}

/** Says what a single key does; false when it is none of ours. */
function actOn(key: string, { onSearch, onList }: Shortcuts): boolean {
  const acts: Readonly<Record<string, () => void>> = {
    '/': onSearch,
    '?': onList,
    j: () => moveRow(1),
    k: () => moveRow(-1),
    x: chooseRow,
    a: openContract,
  };
  const act = acts[key];
  act?.();
  return act !== undefined;
}

/** Listens to the keys of the whole page: `Ctrl+K` always, single keys where they are on and nobody writes. */
export function useShortcuts(given: Shortcuts): void {
  const latest = useRef(given);
  const awaiting = useRef(0);
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { pages, onSearch, onGo } = latest.current;
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        if (!document.querySelector('dialog[open]')) onSearch();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isBusy(event) || !shortcutsOn()) return;
      if (event.timeStamp < awaiting.current) {
        awaiting.current = 0;
        const page = pages.find(({ to }) => PAGE_KEYS[to] === event.key);
        if (page) {
          event.preventDefault();
          onGo(page.to);
          return;
        }
      }
      if (event.key === 'g') awaiting.current = event.timeStamp + WAIT_MS;
      else if (actOn(event.key, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
