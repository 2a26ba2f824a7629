import { type CivilDate, parseDate } from '../kernel/civil-date.ts';
import { type Bilingual, type Fault, fault } from './model/decision.ts';

export type Language = 'fr' | 'en';

/** Whether the law is to stand beside the contract's answer, and the law of which day. */
export interface LawAsked {
  readonly law: boolean;
  readonly on?: CivilDate;
}

/** What the command line asks for. */
export interface Asked {
  readonly language: Language;
  readonly ask:
    | { readonly kind: 'help' }
    | { readonly kind: 'batch'; readonly file: string; readonly law: LawAsked }
    | {
        readonly kind: 'decision';
        readonly pack: string;
        readonly decision: string;
        /** The facts as JSON, or `-` when they come on standard input. */
        readonly input: string;
        readonly version?: string;
        readonly law: LawAsked;
      }
    | { readonly kind: 'fault'; readonly fault: Fault };
}

export const USAGE: Bilingual = {
  fr: `usage : regie decide <contrat>/<décision> --input '<json>'   (« - » : lire les faits sur l’entrée standard)
        regie decide --batch <fichier>                     (« - » : entrée standard ; une question JSON par ligne)
options : --version <aaaa-mm>  version des conditions (la plus récente par défaut)
          --law                ajoute ce que la loi dit de la réponse : tient-elle, quels articles, quel plancher
          --on <aaaa-mm-jj>    jour auquel la loi est prise, avec --law (par défaut, celui où elle a été relevée)
          --lang <fr|en>       langue des messages`,
  en: `usage: regie decide <pack>/<decision> --input '<json>'   ("-": read the facts from standard input)
       regie decide --batch <file>                      ("-": standard input; one JSON question a line)
options: --version <yyyy-mm>  version of the terms (the newest by default)
         --law                adds what the law says of the answer: whether it holds, the articles, the floor
         --on <yyyy-mm-dd>    day on which the law is taken, with --law (by default the day it was read)
         --lang <fr|en>       language of the messages`,
};

const OPTIONS: ReadonlySet<string> = new Set(['input', 'batch', 'version', 'lang', 'on']);

interface Words {
  readonly options: ReadonlyMap<string, string>;
  readonly others: readonly string[];
  readonly help: boolean;
  readonly law: boolean;
  readonly fault?: Fault;
}

function unknownOption(word: string): Fault {
  return fault(
    word,
    `Option inconnue : « ${word} » ; options : --input, --batch, --version, --law, --on, --lang, --help.`,
    `Unknown option "${word}"; options: --input, --batch, --version, --law, --on, --lang, --help.`,
  );
}

function readWords(args: readonly string[]): Words {
  const options = new Map<string, string>();
  const others: string[] = [];
  let help = false;
  let law = false;
  let wrong: Fault | undefined;
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i]!;
    if (word === '--help' || word === '-h') help = true;
    else if (word === '--law') law = true;
    else if (!word.startsWith('-') || word === '-') others.push(word);
    else {
      const equals = word.indexOf('=');
      const name = word.slice(2, equals < 0 ? undefined : equals);
      if (!word.startsWith('--') || !OPTIONS.has(name)) {
        wrong ??= unknownOption(equals < 0 ? word : word.slice(0, equals));
        continue;
      }
      const value = equals < 0 ? args[(i += 1)] : word.slice(equals + 1);
      if (value === undefined) wrong ??= fault(name, `--${name} attend une valeur.`, `--${name} needs a value.`);
      else options.set(name, value);
    }
  }
  return wrong ? { options, others, help, law, fault: wrong } : { options, others, help, law };
}

/** The language asked for by `--lang`, else that of the environment; French when neither says. */
function languageOf(asked: string | undefined, environment: string | undefined): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  return environment?.startsWith('en') ? 'en' : 'fr';
}

function readDecision({ options, others }: Words, law: LawAsked): Asked['ask'] {
  const [target, dash, ...rest] = others;
  const slash = target?.indexOf('/') ?? -1;
  const input = options.get('input') ?? (dash === '-' ? dash : undefined);
  if (target === undefined || slash < 1 || slash === target.length - 1)
    return {
      kind: 'fault',
      fault: fault(
        'decision',
        `Nommez la décision : <contrat>/<décision>.\n${USAGE.fr}`,
        `Name the decision: <pack>/<decision>.\n${USAGE.en}`,
      ),
    };
  if (rest.length > 0 || (dash !== undefined && dash !== '-')) {
    const extra = dash === '-' ? rest[0]! : dash!;
    return { kind: 'fault', fault: fault(extra, `Mot de trop : « ${extra} ».`, `One word too many: "${extra}".`) };
  }
  if (input === undefined)
    return {
      kind: 'fault',
      fault: fault(
        'input',
        "Donnez les faits : --input '<json>', ou - pour l’entrée standard.",
        "Give the facts: --input '<json>', or - for standard input.",
      ),
    };
  const version = options.get('version');
  const asked = {
    kind: 'decision',
    pack: target.slice(0, slash),
    decision: target.slice(slash + 1),
    input,
    law,
  } as const;
  return version === undefined ? asked : { ...asked, version };
}

function readLaw({ options, law }: Words): LawAsked | Fault {
  const day = options.get('on');
  if (day === undefined) return { law };
  if (!law) return fault('on', '--on n’a de sens qu’avec --law.', '--on makes sense only with --law.');
  const on = parseDate(day);
  if (on === undefined)
    return fault(
      'on',
      `Jour inexistant : « ${day} » (attendu : 2026-03-14).`,
      `No such day: "${day}" (expected: 2026-03-14).`,
    );
  return { law, on };
}

function readAsk(words: Words): Asked['ask'] {
  const { options, others, help } = words;
  if (help) return { kind: 'help' };
  if (words.fault) return { kind: 'fault', fault: words.fault };
  const lang = options.get('lang');
  if (lang !== undefined && lang !== 'fr' && lang !== 'en')
    return { kind: 'fault', fault: fault('lang', 'Langues : fr, en.', 'Languages: fr, en.') };
  const law = readLaw(words);
  if ('field' in law) return { kind: 'fault', fault: law };
  const batch = options.get('batch');
  if (batch === undefined) return readDecision(words, law);
  if (others.length > 0 || options.has('input') || options.has('version'))
    return {
      kind: 'fault',
      fault: fault(
        'batch',
        '--batch se suffit : chaque ligne nomme son contrat, sa décision, ses faits et, au besoin, sa version.',
        '--batch stands alone: each line names its pack, its decision, its facts and, if need be, its version.',
      ),
    };
  return { kind: 'batch', file: batch, law };
}

/** Reads the words after `regie decide`; what is wrong with them comes back as a fault, in both languages. */
export function readCommand(args: readonly string[], environmentLanguage: string | undefined): Asked {
  const words = readWords(args);
  return { language: languageOf(words.options.get('lang'), environmentLanguage), ask: readAsk(words) };
}
