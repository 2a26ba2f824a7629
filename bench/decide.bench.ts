import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationFolder } from '../src/platform/root.ts';
import { decide } from '../src/terms/decide.ts';
import { packs } from '../src/terms/packs/index.ts';
import { countArgument, printResult, timed } from './report.ts';

interface Question {
  readonly pack: string;
  readonly decision: string;
  readonly given: Record<string, unknown>;
}

interface CaseFile {
  readonly pack?: string;
  readonly decisions?: readonly {
    readonly name: string;
    readonly cases?: readonly { readonly given: Record<string, unknown> }[];
  }[];
}

/** Every worked case of the contracts, as questions. */
function questions(): Question[] {
  const folder = join(installationFolder(), 'test', 'register');
  const known = new Set(packs.map((pack) => pack.id));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CaseFile)
    .filter((file) => file.pack !== undefined && known.has(file.pack))
    .flatMap((file) =>
      (file.decisions ?? []).flatMap(({ name, cases }) =>
        (cases ?? []).map(({ given }) => ({ pack: file.pack!, decision: name, given })),
      ),
    );
}

/** Takes decisions, the worked cases of every contract over and over. Reference: reading and writing the same JSON, and deciding nothing. */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'rows', 300_000);
  const asked = questions();
  const answer = (i: number): unknown => {
    const { pack, decision, given } = asked[i % asked.length]!;
    return decide(pack, decision, given);
  };
  for (let i = 0; i < asked.length * 3; i += 1) answer(i);
  const decided = await timed(() => {
    for (let i = 0; i < n; i += 1) answer(i);
  });
  const pairs = asked.map((question, i) => [JSON.stringify(question), answer(i)] as const);
  const copied = await timed(() => {
    let length = 0;
    for (let i = 0; i < n; i += 1) {
      const [text, told] = pairs[i % pairs.length]!;
      length += Object.keys(JSON.parse(text) as object).length + JSON.stringify(told).length;
    }
    return length;
  });
  printResult({
    bench: 'decide',
    n,
    seconds: decided.seconds,
    reference: {
      what: 'reading the questions and writing the answers as JSON, deciding nothing',
      perSecond: n / copied.seconds,
    },
  });
  return 0;
}
