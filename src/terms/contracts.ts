import { civilDate } from '../kernel/civil-date.ts';
import type { AnyDecision, Answer, Fault, Step } from './model/decision.ts';
import { resolveFigures } from './model/figure.ts';
import type { Pack, Version } from './model/pack.ts';
import { readFacts } from './model/read-facts.ts';
import { type Json, writeOutcome } from './model/write-outcome.ts';

/** An outcome as JSON, and the clauses applied in order. */
export interface Outcome {
  readonly result: { readonly [name: string]: Json };
  readonly because: readonly string[];
}

/** A decision refused: what is wrong with the question or with one of its facts. */
export interface Refused {
  readonly error: Fault;
}

/** How a contract is asked. */
export interface AskOptions {
  /** Version of the terms; the newest when absent. */
  readonly version?: string;
  /** Whether a fact that the decision does not declare is an error (the public doors) or is left aside (rooms that gather generously). */
  readonly strict?: boolean;
}

/** A decision ready to be taken many times on facts already read: no schema check, figures resolved. */
export interface Question {
  readonly decision: AnyDecision;
  readonly version: Version;
  /** Takes facts as `read` gives them; the answer's outcome is not yet written as JSON. */
  readonly ask: (facts: never) => Answer<Record<string, unknown>>;
}

/** Contracts that answer: what `decide` does, for a list of packs. */
export interface Contracts {
  readonly packOf: (id: string) => Pack | undefined;
  readonly question: (packId: string, name: string, versionId?: string) => Question | Fault;
  readonly answer: (packId: string, name: string, given: unknown, options?: AskOptions) => Outcome | Refused;
  readonly explain: (packId: string, name: string, given: unknown, options?: AskOptions) => readonly Step[];
}

interface Prepared {
  readonly pack: Pack;
  readonly version: Version;
  readonly figures: never;
  readonly decisions: ReadonlyMap<string, AnyDecision>;
}

interface Read {
  readonly decision: AnyDecision;
  readonly facts: never;
  readonly figures: never;
}

/** A version of a pack; the newest one when none is named. */
export function versionOf(pack: Pack, version?: string): Version | undefined {
  return version === undefined ? pack.versions.at(-1) : pack.versions.find((one) => one.id === version);
}

/** The fault of a contract that is not among the packs. */
export function unknownPack(packs: readonly Pack[], packId: string): Fault {
  const all = packs.map((one) => one.id).join(', ');
  return {
    field: 'pack',
    message: {
      fr: `Contrat inconnu : « ${packId} » ; contrats : ${all}.`,
      en: `Unknown pack "${packId}"; packs: ${all}.`,
    },
  };
}

/** The fault of a version that a contract does not have. */
export function unknownVersion(pack: Pack, versionId: string | undefined): Fault {
  const all = pack.versions.map((one) => one.id).join(', ');
  return {
    field: 'version',
    message: {
      fr: `Version inconnue : « ${versionId} » ; versions : ${all}.`,
      en: `Unknown version "${versionId}"; versions: ${all}.`,
    },
  };
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

/** Prepares packs to be asked: each version once, its figures resolved on the day on which it begins. */
function preparing(packs: readonly Pack[]): (packId: string, versionId?: string) => Prepared | Fault {
  const prepared = new Map<string, Prepared>();
  return (packId, versionId) => {
    const key = `${packId}@${versionId ?? ''}`;
    const known = prepared.get(key);
    if (known) return known;
    const pack = packs.find((one) => one.id === packId);
    if (!pack) return unknownPack(packs, packId);
    const version = versionOf(pack, versionId);
    if (!version) return unknownVersion(pack, versionId);
    const decisions = new Map(pack.decisions.map((one) => [one.name, one]));
    const figures = resolveFigures(pack.figures, civilDate(version.from)) as never;
    const ready = { pack, version, figures, decisions };
    prepared.set(key, ready);
    return ready;
  };
}

/** The contracts of a list of packs, ready to answer. */
export function contractsOf(packs: readonly Pack[]): Contracts {
  const prepare = preparing(packs);
  const packOf = (id: string): Pack | undefined => packs.find((pack) => pack.id === id);
  const read = (packId: string, name: string, given: unknown, options: AskOptions): Read | Refused => {
    const ready = prepare(packId, options.version);
    if ('field' in ready) return { error: ready };
    const decision = ready.decisions.get(name);
    if (!decision) return { error: unknownDecision(ready.pack, name) };
    const facts = readFacts(decision.input, given, options.strict ?? true);
    if ('fault' in facts) return { error: facts.fault };
    const found = decision.check?.(facts.facts as never, ready.figures);
    return found ? { error: found } : { decision, facts: facts.facts as never, figures: ready.figures };
  };
  return {
    packOf,
    question(packId, name, versionId) {
      const ready = prepare(packId, versionId);
      if ('field' in ready) return ready;
      const decision = ready.decisions.get(name);
      if (!decision) return unknownDecision(ready.pack, name);
      return { decision, version: ready.version, ask: (facts) => decision.decide(facts, ready.figures) };
    },
    answer(packId, name, given, options = {}) {
      const ready = read(packId, name, given, options);
      if ('error' in ready) return ready;
      const { result, because } = ready.decision.decide(ready.facts, ready.figures);
      return { result: writeOutcome(ready.decision.output, result as Record<string, unknown>), because };
    },
    explain(packId, name, given, options = {}) {
      const ready = read(packId, name, given, options);
      if ('error' in ready) return [];
      const { result, because } = ready.decision.decide(ready.facts, ready.figures);
      const told = ready.decision.explain?.(ready.facts, ready.figures, result);
      if (told) return told;
      const clauses = packOf(packId)!.clauses;
      return because.map((id) => ({
        clause: id,
        ...(clauses.find((one) => one.id === id)?.summary ?? { fr: id, en: id }),
      }));
    },
  };
}
