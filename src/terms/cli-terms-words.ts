import { type CivilDate, parseDate } from '../kernel/civil-date.ts';
import type { Language } from './cli-decide-words.ts';
import { type Bilingual, type Fault, fault } from './model/decision.ts';

/** What `regie terms` is asked for. */
export type TermsAsk =
  | { readonly kind: 'help' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | {
      readonly kind: 'check';
      readonly pack?: string;
      readonly what: 'all' | 'findings' | 'ambiguities';
      readonly on?: CivilDate;
    }
  | { readonly kind: 'coverage'; readonly pack?: string; readonly json: boolean; readonly missingOnly: boolean }
  | {
      readonly kind: 'diff';
      readonly pack: string;
      readonly from: string;
      readonly to: string;
      readonly json: boolean;
    };

/** The words after `regie terms`, read. */
export interface TermsAsked {
  readonly language: Language;
  /** Whether answers and faults are printed as JSON. */
  readonly json: boolean;
  readonly ask: TermsAsk;
}

export const TERMS_USAGE: Bilingual = {
  fr: `usage : regie terms check [contrat] [--json | --ambiguities]   les clauses face à la loi
        regie terms diff <contrat> <version> <version> [--json]   ce qui change d’une version à l’autre
        regie terms coverage [contrat] [--json] [--missing]       ce qui réalise chaque clause, et ce qui manque
options : --json               un objet JSON par ligne : {"pack","clause","law","verdict","why"}
          --missing            seulement ce qui manque
          --ambiguities        les points peu clairs, un objet JSON par ligne : {"pack","clause","issue","reading"}
          --on <aaaa-mm-jj>    seulement ce qui vaut ce jour-là (par défaut, tout, avec ses dates)
          --lang <fr|en>       langue (français par défaut)`,
  en: `usage: regie terms check [pack] [--json | --ambiguities]   the clauses beside the law
       regie terms diff <pack> <version> <version> [--json]   what changes from a version to another
       regie terms coverage [pack] [--json] [--missing]       what realises each clause, and what is missing
options: --json               one JSON object a line: {"pack","clause","law","verdict","why"}
         --missing            only what is missing
         --ambiguities        the unclear points, one JSON object a line: {"pack","clause","issue","reading"}
         --on <yyyy-mm-dd>    only what holds on that day (by default everything, with its dates)
         --lang <fr|en>       language (French by default)`,
};

interface Words {
  readonly flags: ReadonlySet<string>;
  readonly options: ReadonlyMap<string, string>;
  readonly others: readonly string[];
  readonly fault?: Fault;
}

const FLAGS: ReadonlySet<string> = new Set(['--json', '--ambiguities', '--missing', '--help', '-h']);
const OPTIONS: ReadonlySet<string> = new Set(['--lang', '--on']);

function unknownOption(word: string): Fault {
  return fault(
    word,
    `Option inconnue : « ${word} » ; options : --json, --ambiguities, --missing, --on, --lang, --help.`,
    `Unknown option "${word}"; options: --json, --ambiguities, --missing, --on, --lang, --help.`,
  );
}

function readWords(args: readonly string[]): Words {
  const flags = new Set<string>();
  const options = new Map<string, string>();
  const others: string[] = [];
  let wrong: Fault | undefined;
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i]!;
    const equals = word.indexOf('=');
    const name = equals < 0 ? word : word.slice(0, equals);
    if (FLAGS.has(word)) flags.add(word);
    else if (!word.startsWith('-')) others.push(word);
    else if (!OPTIONS.has(name)) wrong ??= unknownOption(name);
    else {
      const value = equals < 0 ? args[(i += 1)] : word.slice(equals + 1);
      if (value === undefined) wrong ??= fault(name.slice(2), `${name} attend une valeur.`, `${name} needs a value.`);
      else options.set(name, value);
    }
  }
  return wrong ? { flags, options, others, fault: wrong } : { flags, options, others };
}

function tooMany(extra: string): TermsAsk {
  return { kind: 'fault', fault: fault(extra, `Mot de trop : « ${extra} ».`, `One word too many: "${extra}".`) };
}

function readCheck({ flags, options }: Words, [pack, extra]: readonly string[]): TermsAsk {
  if (extra !== undefined) return tooMany(extra);
  const day = options.get('--on');
  const on = day === undefined ? undefined : parseDate(day);
  if (day !== undefined && on === undefined)
    return {
      kind: 'fault',
      fault: fault(
        'on',
        `Jour inexistant : « ${day} » (attendu : 2026-03-14).`,
        `No such day: "${day}" (expected: 2026-03-14).`,
      ),
    };
  const what = flags.has('--ambiguities') ? 'ambiguities' : flags.has('--json') ? 'findings' : 'all';
  return { kind: 'check', what, ...(pack === undefined ? {} : { pack }), ...(on === undefined ? {} : { on }) };
}

function readCoverage({ flags }: Words, [pack, extra]: readonly string[]): TermsAsk {
  if (extra !== undefined) return tooMany(extra);
  const asked = { json: flags.has('--json'), missingOnly: flags.has('--missing') };
  return { kind: 'coverage', ...asked, ...(pack === undefined ? {} : { pack }) };
}

function readDiff({ flags }: Words, [pack, from, to, extra]: readonly string[]): TermsAsk {
  if (extra !== undefined) return tooMany(extra);
  if (pack !== undefined && from !== undefined && to !== undefined)
    return { kind: 'diff', pack, from, to, json: flags.has('--json') };
  return {
    kind: 'fault',
    fault: fault(
      pack === undefined ? 'pack' : 'version',
      `Nommez le contrat et ses deux versions.\n${TERMS_USAGE.fr}`,
      `Name the contract and its two versions.\n${TERMS_USAGE.en}`,
    ),
  };
}

function readAsk(words: Words): TermsAsk {
  const [verb, ...rest] = words.others;
  if (words.flags.has('--help') || words.flags.has('-h')) return { kind: 'help' };
  if (words.fault) return { kind: 'fault', fault: words.fault };
  const lang = words.options.get('--lang');
  if (lang !== undefined && lang !== 'fr' && lang !== 'en')
    return { kind: 'fault', fault: fault('lang', 'Langues : fr, en.', 'Languages: fr, en.') };
  if (verb === 'check') return readCheck(words, rest);
  if (verb === 'diff') return readDiff(words, rest);
  if (verb === 'coverage') return readCoverage(words, rest);
  const told = verb === undefined ? '' : ` « ${verb} »`;
  const said = verb === undefined ? '' : ` "${verb}"`;
  return {
    kind: 'fault',
    fault: fault(
      'command',
      `Commande inconnue${told}.\n${TERMS_USAGE.fr}`,
      `Unknown command${said}.\n${TERMS_USAGE.en}`,
    ),
  };
}

/** Reads the words after `regie terms`; what is wrong with them comes back as a fault, in both languages. */
export function readTermsCommand(args: readonly string[]): TermsAsked {
  const words = readWords(args);
  const language = words.options.get('--lang') === 'en' ? 'en' : 'fr';
  return { language, json: words.flags.has('--json') || words.flags.has('--ambiguities'), ask: readAsk(words) };
}
