import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Evidence, RealisationMap } from './realisation/coverage.ts';
import catalogs from './realisation/catalogs.json' with { type: 'json' };
import contents from './realisation/contents.json' with { type: 'json' };
import documents from './realisation/documents.json' with { type: 'json' };
import processes from './realisation/processes.json' with { type: 'json' };
import reasons from './realisation/reasons.json' with { type: 'json' };

/** The repository above this file, whether run from src/ or from dist/. */
function repository(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'db', 'migrations'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the sources (with db/migrations) were not found');
    folder = parent;
  }
  return folder;
}

/** Decisions asked in a file: `ask('move', …)`. */
function askedIn(text: string): string[] {
  return [...text.matchAll(/\bask!?\(\s*'([a-z0-9-]+)'/g)].map(([, name]) => name!);
}

/** Decisions of the folder that a file takes without a journal, as a call is rated: `rateCall.decide(…)` of `./rate-call.ts`. */
function decidedIn(text: string): string[] {
  return importsOf(text).flatMap(({ names, file }) =>
    names.some((name) => new RegExp(`\\b${name}\\.decide\\(`).test(text)) ? [file] : [],
  );
}

/** Decisions that a file says its answers rest on, taken record by record: `taken: { name: 'usage-billing', …`. */
function restsOn(text: string): string[] {
  return [...text.matchAll(/\btaken: \{\s*name: '([a-z0-9-]+)'/g)].map(([, name]) => name!);
}

/** What a file takes from its neighbours, and from which. */
function importsOf(text: string): { readonly names: readonly string[]; readonly file: string }[] {
  return [...text.matchAll(/^import \{([^}]*)\} from '\.\/([a-z0-9-]+)\.ts'/gm)].map(([, list, file]) => ({
    names: list!.split(',').map((one) => one.trim()),
    file: file!,
  }));
}

function exportsName(text: string, name: string): boolean {
  const declared = new RegExp(`export (async function|function|const|class|interface|type) ${name}\\b`);
  if (declared.test(text)) return true;
  return [...text.matchAll(/export (?:type )?\{([^}]*)\}/g)].some(([, list]) =>
    list!.split(',').some((one) => one.trim().split(' ').at(-1) === name),
  );
}

/** Reads in the sources of the product what carries the clauses out. */
export function sourceEvidence(): Evidence {
  const root = repository();
  const texts = new Map<string, string>();
  const textOf = (file: string): string | undefined => {
    const path = join(root, file);
    if (!texts.has(file) && existsSync(path)) texts.set(file, readFileSync(path, 'utf8'));
    return texts.get(file);
  };
  const known = new Map<string, ReadonlySet<string>>();
  return {
    asked(pack) {
      const before = known.get(pack);
      if (before) return before;
      const folder = `src/terms/packs/${pack}`;
      const lives = readdirSync(join(root, folder)).filter((file) => /^life.*(?<!\.test)\.ts$/.test(file));
      const procedures = existsSync(join(root, folder, 'procedures'))
        ? readdirSync(join(root, folder, 'procedures'))
        : [];
      const cases = procedures.filter((file) => !file.endsWith('.test.ts')).map((file) => `procedures/${file}`);
      const read = (file: string): string => textOf(`${folder}/${file}`) ?? '';
      const next = (files: readonly string[]) =>
        files.flatMap((file) => importsOf(read(file)).map((one) => `${one.file}.ts`));
      const beside = next(lives);
      const asked = new Set([
        ...[...lives, ...cases].flatMap((file) => askedIn(read(file))),
        ...[...lives, ...beside].flatMap((file) => decidedIn(read(file))),
        ...[...lives, ...beside, ...next(beside)].flatMap((file) => restsOn(read(file))),
      ]);
      known.set(pack, asked);
      return asked;
    },
    holds(file, name) {
      const text = textOf(file);
      if (text === undefined || name === undefined) return text !== undefined;
      return file.endsWith('.json') ? text.includes(`"${name}":`) : exportsName(text, name);
    },
    maps: {
      process: processes as RealisationMap,
      document: documents as RealisationMap,
      catalog: catalogs as RealisationMap,
      content: contents as RealisationMap,
    },
    reasons,
  };
}
