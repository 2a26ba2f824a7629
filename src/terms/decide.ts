import { civilDate } from '../kernel/civil-date.ts';
import type { AnyDecision, Answer, Fault, Step } from './model/decision.ts';
import { resolveFigures } from './model/figure.ts';
import type { Pack, Version } from './model/pack.ts';
import { readFacts } from './model/read-facts.ts';
import { type Json, writeOutcome } from './model/write-outcome.ts';
import { packs } from './packs/index.ts';

/** A decision taken: the outcome as JSON, the clauses applied in order. */
export interface Decided {
  readonly result: { readonly [name: string]: Json };
  readonly because: readonly string[];
}

/** A decision refused: what is wrong with the question or with one of its facts. */
export interface Refused {
  readonly error: Fault;
}

export interface DecideOptions {
  /** Version of the terms; the newest when absent. */
  readonly version?: string;
  /** Whether a fact that the decision does not declare is an error (the public doors) or is left aside (rooms that gather generously). */
  readonly strict?: boolean;
}

interface Prepared {
  readonly pack: Pack;
  readonly version: Version;
  readonly figures: never;
  readonly decisions: ReadonlyMap<string, AnyDecision>;
}

const prepared = new Map<string, Prepared>();

/** The pack of that id, if there is one. */
export function packOf(id: string): Pack | undefined {
  return packs.find((pack) => pack.id === id);
}

/** A version of a pack; the newest one when none is named. */
export function versionOf(pack: Pack, version?: string): Version | undefined {
  return version === undefined ? pack.versions.at(-1) : pack.versions.find((one) => one.id === version);
}

function prepare(packId: string, versionId?: string): Prepared | Fault {
  const key = versionId === undefined ? packId : `${packId}@${versionId}`;
  const known = prepared.get(key);
  if (known) return known;
  const pack = packOf(packId);
  if (!pack) {
    const all = packs.map((one) => one.id).join(', ');
    return {
      field: 'pack',
      message: { fr: `Contrat inconnu : « ${packId} » ; contrats : ${all}.`, en: `Unknown pack "${packId}"; packs: ${all}.` },
    };
  }
  const version = versionOf(pack, versionId);
  if (!version) {
    const all = pack.versions.map((one) => one.id).join(', ');
    return {
      field: 'version',
      message: { fr: `Version inconnue : « ${versionId} » ; versions : ${all}.`, en: `Unknown version "${versionId}"; versions: ${all}.` },
    };
  }
  const decisions = new Map(pack.decisions.map((one) => [one.name, one]));
  const figures = resolveFigures(pack.figures, civilDate(version.from)) as never;
  const ready = { pack, version, figures, decisions };
  prepared.set(key, ready);
  return ready;
}

function unknownDecision(pack: Pack, name: string): Fault {
  const all = pack.decisions.map((one) => one.name).join(', ');
  return {
    field: 'decision',
    message: {
      fr: `Décision inconnue dans ${pack.id} : « ${name} » ; décisions : ${all}.`,
      en: `Unknown decision "${name}" in ${pack.id}; decisions: ${all}.`,
    },
  };
}

/** A decision ready to be taken many times on facts already read: no schema check, figures resolved. */
export interface Question {
  readonly decision: AnyDecision;
  readonly version: Version;
  /** Takes facts as `read` gives them; the answer's outcome is not yet written as JSON. */
  readonly ask: (facts: never) => Answer<Record<string, unknown>>;
}

/** The question of a pack under a version of its terms, or the fault that says which of the three names is unknown. */
export function question(packId: string, name: string, versionId?: string): Question | Fault {
  const ready = prepare(packId, versionId);
  if ('field' in ready) return ready;
  const decision = ready.decisions.get(name);
  if (!decision) return unknownDecision(ready.pack, name);
  return { decision, version: ready.version, ask: (facts) => decision.decide(facts, ready.figures) };
}

interface Read {
  readonly decision: AnyDecision;
  readonly facts: never;
  readonly figures: never;
}

function read(packId: string, name: string, given: unknown, options: DecideOptions): Read | Refused {
  const ready = prepare(packId, options.version);
  if ('field' in ready) return { error: ready };
  const decision = ready.decisions.get(name);
  if (!decision) return { error: unknownDecision(ready.pack, name) };
  const facts = readFacts(decision.input, given, options.strict ?? true);
  if ('fault' in facts) return { error: facts.fault };
  const found = decision.check?.(facts.facts as never, ready.figures);
  return found ? { error: found } : { decision, facts: facts.facts as never, figures: ready.figures };
}

/**
 * Takes a decision on JSON facts: the one door for the command line, HTTP, rooms and library users.
 * Pure: the same pack, version, name and facts always give the same answer.
 */
export function decide(packId: string, name: string, given: unknown, options: DecideOptions = {}): Decided | Refused {
  const ready = read(packId, name, given, options);
  if ('error' in ready) return ready;
  const { result, because } = ready.decision.decide(ready.facts, ready.figures);
  return { result: writeOutcome(ready.decision.output, result as Record<string, unknown>), because };
}

/**
 * Why a decision answers what it answers: its computation in words, with the facts that went in. A decision that has no
 * words of its own is told by the clauses that it applied.
 */
export function explain(packId: string, name: string, given: unknown, options: DecideOptions = {}): readonly Step[] {
  const ready = read(packId, name, given, options);
  if ('error' in ready) return [];
  const { result, because } = ready.decision.decide(ready.facts, ready.figures);
  const told = ready.decision.explain?.(ready.facts, ready.figures, result);
  if (told) return told;
  const clauses = packOf(packId)!.clauses;
  return because.map((id) => ({ clause: id, ...(clauses.find((one) => one.id === id)?.summary ?? { fr: id, en: id }) }));
}
