import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Bilingual } from '../api/shapes.ts';
import { type Labels, labelText, type LabelValues, mergeLabels } from './label-text.ts';
import { plainWords } from './plain-words.ts';
import { polish, spaced } from './polish.ts';

export type Language = 'fr' | 'en';

/** Files of labels, loaded when their language is chosen. */
export type LabelFiles = Readonly<Record<Language, () => Promise<{ default: Labels }>>>;

export interface Words {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** The label of a key; the key itself when there is none. */
  readonly t: (key: string, values?: LabelValues) => string;
  /** The label of a code in a group (`state.active`); the code in plain letters when it has none. */
  readonly word: (group: string, code: string) => string;
  /** The text of the language that was chosen, with its dates and amounts in the manner of the language. */
  readonly say: (text: Bilingual) => string;
  /** Asks for labels that no first screen needs. */
  readonly also: (files: LabelFiles) => void;
}

const WordsContext = createContext<Words | undefined>(undefined);
const STORED = 'regie-language';

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (stored === 'fr' || stored === 'en') return stored;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
  return preferred === 'en' ? 'en' : 'fr';
}

async function load(files: readonly LabelFiles[], language: Language): Promise<Labels> {
  const parts = await Promise.all(files.map((file) => file[language]()));
  return parts.reduce<Labels>((labels, part) => mergeLabels(labels, part.default), {});
}

interface Loaded {
  readonly language: Language;
  readonly labels: Labels;
}

/** The labels of the files, in the language that is wanted; those of the language before stay until they are there. */
function useLoaded(files: readonly LabelFiles[], wanted: Language): Loaded | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let overtaken = false;
    void load(files, wanted).then((labels) => {
      if (overtaken) return;
      document.documentElement.lang = wanted;
      setLoaded({ language: wanted, labels });
    });
    return () => {
      overtaken = true;
    };
  }, [files, wanted]);
  return loaded;
}

interface LanguageProviderProps {
  readonly files: readonly LabelFiles[];
  readonly children: ReactNode;
}

/** Gives the labels to the screens below; they appear once those of the first language are there. */
export function LanguageProvider({ files, children }: LanguageProviderProps) {
  const [wanted, setWanted] = useState(firstLanguage);
  const [asked, setAsked] = useState<readonly LabelFiles[]>([]);
  const all = useMemo(() => [...files, ...asked], [files, asked]);
  const loaded = useLoaded(all, wanted);
  const choose = useCallback((next: Language) => {
    localStorage.setItem(STORED, next);
    setWanted(next);
  }, []);
  const also = useCallback((more: LabelFiles) => {
    setAsked((now) => (now.includes(more) ? now : [...now, more]));
  }, []);
  const words = useMemo((): Words | undefined => {
    if (!loaded) return undefined;
    const { language, labels } = loaded;
    return {
      language,
      choose,
      also,
      t: (key, values) => spaced(labelText(labels, language, key, values) ?? key, language),
      word: (group, code) => spaced(labelText(labels, language, `${group}.${code}`) ?? plainWords(code), language),
      say: (text) => polish(text[language], language),
    };
  }, [loaded, choose, also]);
  return words ? <WordsContext value={words}>{children}</WordsContext> : null;
}

/** The labels, in the language that was chosen. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('no labels above this component');
  return words;
}

/** Asks for labels that only some screens need; they are said in plain letters until they come. */
export function useAlso(files: LabelFiles): void {
  const { also } = useWords();
  useEffect(() => also(files), [also, files]);
}
