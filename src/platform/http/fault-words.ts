import type { z } from 'zod';
import type { Language } from './language.ts';

export interface Words {
  readonly fr: string;
  readonly en: string;
}

type Issue = z.core.$ZodIssue;

/** What a type is called where people read of it. */
const TYPES: Readonly<Record<string, Words>> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: 'true ou false', en: 'true or false' },
  object: { fr: 'un objet', en: 'an object' },
  record: { fr: 'un objet', en: 'an object' },
  array: { fr: 'une liste', en: 'a list' },
  null: { fr: 'null', en: 'null' },
  nan: { fr: 'aucun nombre', en: 'no number' },
};
const FORMATS: Readonly<Record<string, Words>> = {
  uuid: {
    fr: 'Identifiant attendu, tel que 0190a1b2-0000-7000-8000-0123456789ab.',
    en: 'Expected an identifier, such as 0190a1b2-0000-7000-8000-0123456789ab.',
  },
  date: {
    fr: 'Jour attendu qui existe au calendrier, sous la forme AAAA-MM-JJ (2026-03-14).',
    en: 'Expected a day that the calendar has, written YYYY-MM-DD (2026-03-14).',
  },
  email: {
    fr: 'Adresse e-mail attendue, telle que prenom.nom@exemple.fr.',
    en: 'Expected an e-mail address, such as first.last@example.com.',
  },
  url: {
    fr: 'Adresse web attendue, telle que https://exemple.fr.',
    en: 'Expected a web address, such as https://example.com.',
  },
  datetime: {
    fr: 'Instant attendu, avec son décalage : 2026-03-14T09:30:00+01:00.',
    en: 'Expected an instant with its offset: 2026-03-14T09:30:00+01:00.',
  },
};
const NO_FORM: Words = {
  fr: 'Cette valeur n’a aucune des formes admises.',
  en: 'This value has none of the forms that are allowed.',
};
const byPattern = new Map<string, Words>();

/** Says in words what a pattern asks for: told instead of the pattern when a text has another form. */
export function wordPattern(pattern: RegExp, words: Words): RegExp {
  byPattern.set(String(pattern), words);
  return pattern;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isNaN(value) ? 'nan' : typeof value;
}

function ofType(issue: Extract<Issue, { code: 'invalid_type' }>): Words {
  const expected = TYPES[issue.expected] ?? { fr: issue.expected, en: issue.expected };
  if (issue.input === undefined) {
    return {
      fr: `Ce champ est obligatoire : donnez ${expected.fr}.`,
      en: `This field is needed: give ${expected.en}.`,
    };
  }
  const given = TYPES[typeOf(issue.input)] ?? { fr: typeof issue.input, en: typeof issue.input };
  return {
    fr: `Il faut ${expected.fr} ; reçu : ${given.fr}.`,
    en: `This takes ${expected.en}; received: ${given.en}.`,
  };
}

const plural = (count: number | bigint): string => (count > 1 ? 's' : '');

function ofSize(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Words {
  const small = issue.code === 'too_small';
  const limit = small ? issue.minimum : issue.maximum;
  if (small && limit === 1 && issue.origin === 'string')
    return { fr: 'Ce champ ne peut rester vide.', en: 'This field cannot be empty.' };
  const [fr, en] = small ? ['Au moins', 'At least'] : ['Au plus', 'At most'];
  const s = plural(limit);
  if (issue.origin === 'string') return { fr: `${fr} ${limit} caractère${s}.`, en: `${en} ${limit} character${s}.` };
  if (issue.origin === 'array') return { fr: `${fr} ${limit} élément${s}.`, en: `${en} ${limit} item${s}.` };
  return { fr: `${fr} ${limit}.`, en: `${en} ${limit}.` };
}

function ofFormat(issue: Extract<Issue, { code: 'invalid_format' }>): Words {
  const known = FORMATS[issue.format] ?? byPattern.get(issue.pattern ?? '');
  if (known) return known;
  const form = issue.pattern ?? issue.format;
  return { fr: `Forme attendue : ${form}`, en: `Expected form: ${form}` };
}

/** Words that a schema writes itself, with `params: { fr, en }`; without them its message stands in both languages. */
function ofSchema(issue: Extract<Issue, { code: 'custom' }>): Words {
  const { fr, en } = issue.params ?? {};
  return typeof fr === 'string' && typeof en === 'string' ? { fr, en } : { fr: issue.message, en: issue.message };
}

/** What is wrong with a field and what it takes, in a language. */
export function faultWords(issue: Issue, language: Language): string {
  return wordsOf(issue)[language];
}

function wordsOf(issue: Issue): Words {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue);
    case 'too_small':
    case 'too_big':
      return ofSize(issue);
    case 'invalid_format':
      return ofFormat(issue);
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { fr: `Valeurs possibles : ${values}.`, en: `Possible values: ${values}.` };
    }
    case 'unrecognized_keys':
      return { fr: 'Ce champ n’est pas connu ici : retirez-le.', en: 'This field is not known here: leave it out.' };
    case 'invalid_union': {
      const options = (issue as { readonly options?: readonly unknown[] }).options;
      if (options === undefined) return NO_FORM;
      const values = options.map(String).join(', ');
      return { fr: `Valeurs possibles : ${values}.`, en: `Possible values: ${values}.` };
    }
    case 'custom':
      return ofSchema(issue);
    default:
      return NO_FORM;
  }
}
