import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationFolder } from '../src/platform/root.ts';
import { decide, question } from '../src/terms/decide.ts';
import type { Fields } from '../src/terms/model/fields.ts';
import { readFacts } from '../src/terms/model/read-facts.ts';
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

/** The decisions that the rooms ask most, by the journal of the demonstration and the calls rated. */
const MOST_USED = [
  'rate-call',
  'first-bill',
  'offer-price',
  'suspension',
  'late-payment',
  'subscription-eligibility',
  'subscription-documents',
  'installation-appointment',
  'activation',
  'termination',
] as const;
const PACK = 'livebox-ag';

type Ask = () => unknown;

/** The cases of the most used decisions with their facts already read: deciding and citing is all that is left to do. */
function readyQuestions(asked: readonly Question[]): Ask[] {
  return MOST_USED.flatMap((name) => {
    const found = question(PACK, name);
    if (!('decision' in found)) throw new RangeError(found.message.en);
    return asked
      .filter((one) => one.pack === PACK && one.decision === name)
      .flatMap(({ given }) => {
        const read = readFacts(found.decision.input as Fields, given, true);
        if ('fault' in read || 'error' in decide(PACK, name, given)) return [];
        return [() => found.ask(read.facts as never)];
      });
  });
}

async function timedOver(n: number, asks: readonly Ask[]): Promise<number> {
  for (let i = 0; i < 20_000; i += 1) asks[i % asks.length]!();
  const { seconds } = await timed(() => {
    for (let i = 0; i < n; i += 1) asks[i % asks.length]!();
  });
  return seconds;
}

/**
 * Takes the ten most used decisions on one core, citations included. The reading of JSON facts against their schema is counted
 * apart, and so is the public door, which reads, decides and writes every decision of every contract.
 */
export async function run(args: readonly string[]): Promise<number> {
  const n = countArgument(args, 'rows', 300_000);
  const asked = questions();
  const used = asked.filter((one) => one.pack === PACK && (MOST_USED as readonly string[]).includes(one.decision));
  const seconds = await timedOver(n, readyQuestions(asked));
  const reading = await timedOver(
    n,
    used.map(({ decision, given }) => {
      const found = question(PACK, decision) as { decision: { input: Fields } };
      return () => readFacts(found.decision.input, given, true);
    }),
  );
  const door = await timedOver(
    n,
    asked.map(
      ({ pack, decision, given }) =>
        () =>
          decide(pack, decision, given),
    ),
  );
  const texts = used.map((one) => JSON.stringify(one.given));
  const copied = await timedOver(
    n,
    texts.map((text) => () => JSON.parse(text) as unknown),
  );
  printResult({
    bench: 'decide',
    n,
    seconds,
    phases: [
      { what: 'checking the facts of the ten against their schema', n, seconds: reading },
      { what: 'all decisions of all contracts, from JSON facts to JSON outcome', n, seconds: door },
    ],
    reference: { what: 'parsing the same facts as JSON text, deciding nothing', perSecond: n / copied },
  });
  return 0;
}
