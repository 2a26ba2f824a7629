import type { CivilDate } from '../kernel/civil-date.ts';
import {
  type AskOptions,
  type Contracts,
  contractsOf,
  type Outcome,
  type Question,
  type Refused,
} from './contracts.ts';
import { type LawAnswer, lawOf, readLawFacts } from './law/law-of.ts';
import { READ_ON } from './law/articles.ts';
import type { Fault, Step } from './model/decision.ts';
import type { Pack } from './model/pack.ts';
import { packs } from './packs/index.ts';

export { type Question, type Refused, versionOf } from './contracts.ts';

const contracts: Contracts = contractsOf(packs);

/** A decision taken: the outcome as JSON, the clauses applied in order and, when it was asked for, what the law says of it. */
export interface Decided extends Outcome {
  readonly law?: LawAnswer;
}

export interface DecideOptions extends AskOptions {
  /** Whether to hold the contract's answer against the law beside it. */
  readonly law?: boolean;
  /** The day on which the law is taken; the day on which it was read when absent. */
  readonly on?: CivilDate;
}

/** The pack of that id, if there is one. */
export function packOf(id: string): Pack | undefined {
  return contracts.packOf(id);
}

/** The question of a pack under a version of its terms, or the fault that says which of the three names is unknown. */
export function question(packId: string, name: string, versionId?: string): Question | Fault {
  return contracts.question(packId, name, versionId);
}

/**
 * Takes a decision on JSON facts: the one door for the command line, HTTP, rooms and library users.
 * Pure: the same pack, version, name and facts always give the same answer.
 */
export function decide(packId: string, name: string, given: unknown, options: DecideOptions = {}): Decided | Refused {
  if (options.law !== true) return contracts.answer(packId, name, given, options);
  const facts = readLawFacts(packId, name, given);
  if ('error' in facts) return facts;
  const answer = contracts.answer(packId, name, facts.asked, options);
  if ('error' in answer) return answer;
  const law = lawOf(packId, name, facts.all, answer.result, options.on ?? READ_ON, options.version);
  return { ...answer, law };
}

/**
 * Why a decision answers what it answers: its computation in words, with the facts that went in. A decision that has no
 * words of its own is told by the clauses that it applied.
 */
export function explain(packId: string, name: string, given: unknown, options: DecideOptions = {}): readonly Step[] {
  return contracts.explain(packId, name, given, options);
}
