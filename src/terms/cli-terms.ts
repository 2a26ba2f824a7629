import { errorText } from './cli-decide-lines.ts';
import { type Io, send } from './cli-io.ts';
import { coverageText } from './cli-terms-coverage.ts';
import { changeJson, checkText, diffText, whyOf } from './cli-terms-text.ts';
import { readTermsCommand, TERMS_USAGE, type TermsAsk, type TermsAsked } from './cli-terms-words.ts';
import { unknownPack, unknownVersion, versionOf } from './contracts.ts';
import { diffVersions } from './diff-versions.ts';
import { holdsOn } from './law/finding.ts';
import type { Fault } from './model/decision.ts';
import type { Pack } from './model/pack.ts';
import { packs as allPacks } from './packs/index.ts';
import { lawOfPack } from './packs/laws.ts';

const DONE = 0;
const BAD_INPUT = 2;

type Check = Extract<TermsAsk, { kind: 'check' }>;
type Coverage = Extract<TermsAsk, { kind: 'coverage' }>;
type Diff = Extract<TermsAsk, { kind: 'diff' }>;

async function refuse(io: Io, found: Fault, { json, language }: TermsAsked): Promise<number> {
  if (json) await send(io.stdout, `${errorText(found, language)}\n`);
  else await send(io.stderr, `regie terms: ${found.message[language]}\n`);
  return BAD_INPUT;
}

function checked(pack: Pack, { what, on }: Check, { language }: TermsAsked): string {
  const version = versionOf(pack)!;
  const { findings, ambiguities } = lawOfPack(pack.id) ?? { findings: [], ambiguities: [] };
  const holding = on === undefined ? findings : findings.filter((found) => holdsOn(found, on));
  if (what === 'all') return checkText(pack, version, holding, ambiguities, language);
  const objects =
    what === 'findings'
      ? holding.map((found) => {
          const { clause, law, verdict } = found;
          return { pack: pack.id, clause, law, verdict, why: whyOf(found, version, language) };
        })
      : ambiguities.map(({ clause, issue, reading }) => {
          return { pack: pack.id, clause, issue: issue[language], reading: reading[language] };
        });
  return objects.map((one) => `${JSON.stringify(one)}\n`).join('');
}

async function runCheck(check: Check, io: Io, asked: TermsAsked, packs: readonly Pack[]): Promise<number> {
  const chosen = check.pack === undefined ? packs : packs.filter(({ id }) => id === check.pack);
  if (chosen.length === 0) return refuse(io, unknownPack(packs, check.pack!), asked);
  const between = check.what === 'all' ? '\n' : '';
  await send(io.stdout, chosen.map((pack) => checked(pack, check, asked)).join(between));
  return DONE;
}

async function runCoverage(coverage: Coverage, io: Io, asked: TermsAsked, packs: readonly Pack[]): Promise<number> {
  const chosen = coverage.pack === undefined ? packs : packs.filter(({ id }) => id === coverage.pack);
  if (chosen.length === 0) return refuse(io, unknownPack(packs, coverage.pack!), asked);
  await send(io.stdout, coverageText(chosen, { ...coverage, language: asked.language }));
  return DONE;
}

async function runDiff(diff: Diff, io: Io, asked: TermsAsked, packs: readonly Pack[]): Promise<number> {
  const pack = packs.find(({ id }) => id === diff.pack);
  if (!pack) return refuse(io, unknownPack(packs, diff.pack), asked);
  const from = versionOf(pack, diff.from);
  const to = versionOf(pack, diff.to);
  if (!from || !to) return refuse(io, unknownVersion(pack, from ? diff.to : diff.from), asked);
  const found = diffVersions(pack, from, to);
  const text = diff.json
    ? [...found.clauses, ...found.figures].map((one) => `${changeJson(pack, one, asked.language)}\n`).join('')
    : diffText(pack, from, to, found, asked.language);
  await send(io.stdout, text);
  return DONE;
}

/**
 * `regie terms check [pack]` prints how the clauses stand to the law and which are unclear; `--json` and `--ambiguities` print one
 * JSON object a line. `regie terms diff <pack> <version> <version>` prints what changes. `regie
 * terms coverage [pack]` prints what in the product realises each clause. Answers 0, or 2 on an unknown contract,
 * version or word.
 */
export async function run(
  args: readonly string[],
  io: Io = process,
  packs: readonly Pack[] = allPacks,
): Promise<number> {
  const asked = readTermsCommand(args);
  switch (asked.ask.kind) {
    case 'help':
      await send(io.stdout, `${TERMS_USAGE[asked.language]}\n`);
      return DONE;
    case 'fault':
      return refuse(io, asked.ask.fault, asked);
    case 'check':
      return runCheck(asked.ask, io, asked, packs);
    case 'coverage':
      return runCoverage(asked.ask, io, asked, packs);
    case 'diff':
      return runDiff(asked.ask, io, asked, packs);
  }
}
