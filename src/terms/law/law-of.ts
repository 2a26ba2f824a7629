import type { CivilDate } from '../../kernel/civil-date.ts';
import { contractsOf, type Refused } from '../contracts.ts';
import type { Field, Fields } from '../model/fields.ts';
import { readFacts } from '../model/read-facts.ts';
import type { Json } from '../model/write-outcome.ts';
import { packs } from '../packs/index.ts';
import { lawBounds } from '../packs/law-bounds.ts';
import type { BoundDecision, Bounded, Told } from './bound.ts';

/** What the law says of an outcome: whether it holds, the articles that bound it, and the bounded fields at the floor. */
export interface LawAnswer {
  readonly holds: boolean;
  readonly articles: readonly string[];
  /** The least that the customer has by law, field by field; empty where no article bounds the outcome. */
  readonly floor: { readonly [name: string]: Json };
}

const contracts = contractsOf(packs);

const index = new Map<string, BoundDecision>();
for (const [packId, bounds] of Object.entries(lawBounds)) {
  for (const bound of bounds) index.set(`${packId}/${bound.decision}`, bound);
}

/** An outcome weighed against the law: what the law says of it, the articles it breaks, and the outcome at the floor. */
export interface Weighed {
  readonly law: LawAnswer;
  readonly broken: readonly string[];
  readonly result: { readonly [name: string]: Json };
}

interface Moved {
  readonly floor: { readonly [name: string]: Json };
  readonly result: { readonly [name: string]: Json };
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The outcome with the floor's fields; a field that the decision does not declare is told by the floor, not added. */
function moved(result: Moved['result'], bounded: Bounded, again: Moved['result']): Moved {
  const floor: { [name: string]: Json } = {};
  for (const name of new Set([...Object.keys(result), ...Object.keys(again)])) {
    if (!same(result[name], again[name])) floor[name] = again[name] ?? null;
  }
  const next: { [name: string]: Json } = { ...again };
  for (const [name, value] of Object.entries(bounded.floor)) {
    floor[name] = value!;
    if (Object.hasOwn(next, name)) next[name] = value!;
  }
  return { floor, result: next };
}

/**
 * Weighs an outcome against each bound of its decision, in the order of the pack. An outcome that breaks one is moved to the
 * floor before it meets the next; where more than the named fields would change, the contract itself is asked again under the
 * facts that the law imposes.
 */
export function weigh(
  packId: string,
  name: string,
  facts: Told,
  outcome: Moved['result'],
  on: CivilDate,
  version?: string,
): Weighed {
  const articles = new Set<string>();
  const broken = new Set<string>();
  const options = version === undefined ? { strict: false } : { strict: false, version };
  let floor: LawAnswer['floor'] = {};
  let result = outcome;
  let given = facts;
  for (const bound of index.get(`${packId}/${name}`)?.bounds ?? []) {
    const bounded = bound(given, result, on);
    if (!bounded) continue;
    given = { ...given, ...bounded.asIf };
    const again = bounded.asIf && contracts.answer(packId, name, given, options);
    const step = moved(result, bounded, again && 'result' in again ? again.result : result);
    for (const article of bounded.articles) articles.add(article);
    floor = { ...floor, ...step.floor };
    if (bounded.holds) continue;
    for (const article of bounded.articles) broken.add(article);
    result = step.result;
  }
  return { law: { holds: broken.size === 0, articles: [...articles], floor }, broken: [...broken], result };
}

/**
 * Holds the outcome of a decision against the law on a day: pure, for an outcome that `decide` gave on those facts. An outcome
 * that no article bounds holds, with no article named.
 */
export function lawOf(
  packId: string,
  name: string,
  facts: Told,
  result: { readonly [name: string]: Json },
  on: CivilDate,
  version?: string,
): LawAnswer {
  return weigh(packId, name, facts, result, on, version).law;
}

/** The facts that only the law asks for, beside those of a decision; empty where it asks for none. */
export function lawFactsOf(packId: string, name: string): Fields {
  return index.get(`${packId}/${name}`)?.facts ?? {};
}

/**
 * Tells the facts of a decision from those that only the law asks for, and checks the latter. `all` holds both, for `lawOf`;
 * `asked` is what the contract is asked with.
 */
export function readLawFacts(packId: string, name: string, given: unknown): { asked: unknown; all: Told } | Refused {
  const fields = lawFactsOf(packId, name);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { asked: given, all: {} };
  const all = given as Told;
  const asked: { [name: string]: unknown } = {};
  const added: { [name: string]: Field } = {};
  for (const [field, value] of Object.entries(all)) {
    if (!Object.hasOwn(fields, field)) asked[field] = value;
    else if (value !== null) added[field] = fields[field]!;
  }
  const read = readFacts(added, all, false);
  return 'fault' in read ? { error: read.fault } : { asked, all };
}
