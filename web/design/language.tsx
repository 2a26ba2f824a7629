import i18next, { type i18n } from 'i18next';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Bilingual } from '../api/shapes.ts';
import { polish } from './polish.ts';

export type Language = 'fr' | 'en';

/** Files of labels, loaded when their language is chosen. */
export type LabelFiles = Readonly<Record<Language, () => Promise<{ default: object }>>>;

export interface Words {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** The label of a key; the key itself when there is none. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The label of a code in a group (`state.active`); the code in plain letters when it has none. */
  readonly word: (group: string, code: string) => string;
  /** The text of the language that was chosen. */
  readonly say: (text: Bilingual) => string;
}

const WordsContext = createContext<Words | undefined>(undefined);
const STORED = 'regie-language';

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === 'fr' || stored === 'en') return stored;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
  return preferred === 'en' ? 'en' : 'fr';
}

async function load(instance: i18n, files: readonly LabelFiles[], language: Language): Promise<void> {
  const parts = await Promise.all(files.map((file) => file[language]()));
  for (const part of parts) instance.addResourceBundle(language, 'translation', part.default, true, true);
  await instance.changeLanguage(language);
}

/** `camelCase` and `kebab-case` names as words. */
export function plainWords(name: string): string {
  if (/^[A-Z0-9-]+$/.test(name)) return name;
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_.]/g, ' ')
    .toLowerCase();
}

function wordsFor(instance: i18n, language: Language, choose: Words['choose']): Words {
  return {
    language,
    choose,
    t: (key, values) => instance.t(key, values ?? {}),
    word: (group, code) => (instance.exists(`${group}.${code}`) ? instance.t(`${group}.${code}`) : plainWords(code)),
    say: (text) => polish(text[language], language),
  };
}

interface LanguageProviderProps {
  readonly files: readonly LabelFiles[];
  /** Labels that no first screen needs: they come once it is drawn. */
  readonly later: readonly LabelFiles[];
  readonly children: ReactNode;
}

/** Gives the labels to the screens below; they appear once those of the first language are there. */
export function LanguageProvider({ files, later, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState<Language>();
  const instance = useMemo(() => {
    const made = i18next.createInstance();
    void made.init({ fallbackLng: false, keySeparator: '.', interpolation: { escapeValue: false } });
    return made;
  }, []);
  const choose = useMemo(
    () => (next: Language) => {
      localStorage.setItem(STORED, next);
      void load(instance, files, next).then(() => setLanguage(next));
    },
    [instance, files],
  );
  useEffect(() => {
    const first = firstLanguage();
    void load(instance, files, first).then(() => setLanguage(first));
  }, [instance, files]);
  const [whole, setWhole] = useState<Language>();
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    void load(instance, later, language).then(() => setWhole(language));
  }, [instance, later, language]);
  // Made anew when the later labels have come, so that what is on screen is said with them.
  const words = useMemo(
    () => language && wordsFor(instance, language, choose),
    // oxlint-disable-next-line react/exhaustive-deps
    [instance, language, choose, whole],
  );
  return words ? <WordsContext value={words}>{children}</WordsContext> : null;
}

/** The labels, in the language that was chosen. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no labels above this component');
  return words;
}
