import { type Bilingual, type Fault, fault } from './model/decision.ts';

export type Language = 'fr' | 'en';

/** What the command line asks for. */
export interface Asked {
  readonly language: Language;
  readonly ask:
    | { readonly kind: 'help' }
    | { readonly kind: 'batch'; readonly file: string }
    | {
        readonly kind: 'decision';
        readonly pack: string;
        readonly decision: string;
        /** The facts as JSON, or `-` when they come on standard input. */
        readonly input: string;
        readonly version?: string;
      }
    | { readonly kind: 'fault'; readonly fault: Fault };
}

export const USAGE: Bilingual = {
  fr: `usage : regie decide <contrat>/<décision> --input '<json>'   (« - » : lire les faits sur l’entrée standard)
        regie decide --batch <fichier>                     (« - » : entrée standard ; une question JSON par ligne)
options : --version <aaaa-mm>  version des conditions (la plus récente par défaut)
          --lang <fr|en>       langue des messages`,
  en: `usage: regie decide <pack>/<decision> --input '<json>'   ("-": read the facts from standard input)
       regie decide --batch <file>                      ("-": standard input; one JSON question a line)
options: --version <yyyy-mm>  version of the terms (the newest by default)
         --lang <fr|en>       language of the messages`,
};

const OPTIONS: ReadonlySet<string> = new Set(['input', 'batch', 'version', 'lang']);

interface Words {
  readonly options: ReadonlyMap<string, string>;
  readonly others: readonly string[];
  readonly help: boolean;
  readonly fault?: Fault;
}

function unknownOption(word: string): Fault {
  return fault(
    word,
    `Option inconnue : « ${word} » ; options : --input, --batch, --version, --lang, --help.`,
    `Unknown option "${word}"; options: --input, --batch, --version, --lang, --help.`,
  );
}

function readWords(args: readonly string[]): Words {
  const options = new Map<string, string>();
  const others: string[] = [];
  let help = false;
  let wrong: Fault | undefined;
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i]!;
    if (word === '--help' || word === '-h') help = true;
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
  return wrong ? { options, others, help, fault: wrong } : { options, others, help };
}

/** The language asked for by `--lang`, else that of the environment; French when neither says. */
function languageOf(asked: string | undefined, environment: string | undefined): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  return environment?.startsWith('en') ? 'en' : 'fr';
}

function readDecision({ options, others }: Words): Asked['ask'] {
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
  const asked = { kind: 'decision', pack: target.slice(0, slash), decision: target.slice(slash + 1), input } as const;
  return version === undefined ? asked : { ...asked, version };
}

function readAsk(words: Words): Asked['ask'] {
  const { options, others, help } = words;
  if (help) return { kind: 'help' };
  if (words.fault) return { kind: 'fault', fault: words.fault };
  const lang = options.get('lang');
  if (lang !== undefined && lang !== 'fr' && lang !== 'en')
    return { kind: 'fault', fault: fault('lang', 'Langues : fr, en.', 'Languages: fr, en.') };
  const batch = options.get('batch');
  if (batch === undefined) return readDecision(words);
  if (others.length > 0 || options.has('input') || options.has('version'))
    return {
      kind: 'fault',
      fault: fault(
        'batch',
        '--batch se suffit : chaque ligne nomme son contrat, sa décision, ses faits et, au besoin, sa version.',
        '--batch stands alone: each line names its pack, its decision, its facts and, if need be, its version.',
      ),
    };
  return { kind: 'batch', file: batch };
}

/** Reads the words after `regie decide`; what is wrong with them comes back as a fault, in both languages. */
export function readCommand(args: readonly string[], environmentLanguage: string | undefined): Asked {
  const words = readWords(args);
  return { language: languageOf(words.options.get('lang'), environmentLanguage), ask: readAsk(words) };
}
