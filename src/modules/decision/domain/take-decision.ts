import type { CivilDate } from '../../../kernel/civil-date.ts';
import { decide } from '../../../terms/decide.ts';
import { applyLawFirst } from '../../../terms/law/law-first.ts';
import { lawFactsOf, type LawAnswer } from '../../../terms/law/law-of.ts';
import type { Fault } from '../../../terms/model/decision.ts';
import type { JsonFacts } from '../../../terms/model/life.ts';
import type { Json } from '../../../terms/model/write-outcome.ts';

/** What an operator acts on: what its contract says, or what is better for the consumer of the contract and the law. */
export type TermsMode = 'contract' | 'law-first';

/** A decision as it is acted on, with what the law says when an article bounds it. */
export interface TakenOutcome {
  readonly result: { readonly [name: string]: Json };
  readonly because: readonly string[];
  /** `null` when no article bounds the decision, or the operator acts on its contract alone. */
  readonly law: LawAnswer | null;
  /** What the contract itself says, where the law moved the outcome. */
  readonly contract: { readonly [name: string]: Json } | null;
}

export interface AskedDecision {
  readonly pack: string;
  readonly version: string;
  readonly name: string;
  readonly facts: JsonFacts;
  readonly mode: TermsMode;
  /** The day on which the law is taken. */
  readonly on: CivilDate;
}

/** The facts that only the law asks for, of those that a room gathered. */
export function lawFactNames(pack: string, name: string): readonly string[] {
  return Object.keys(lawFactsOf(pack, name));
}

/** Takes a decision as the operator has chosen to: pure, so that the same question always gets the same answer. */
export function takeDecision(asked: AskedDecision): TakenOutcome | { readonly error: Fault } {
  const { pack, version, name, facts, mode, on } = asked;
  const decided = decide(pack, name, facts, { version, strict: false });
  if ('error' in decided) return decided;
  if (mode === 'contract') return { ...decided, law: null, contract: null };
  const { result, because, law } = applyLawFirst(pack, name, facts, decided, on, version);
  if (law.articles.length === 0) return { ...decided, law: null, contract: null };
  return { result, because, law, contract: law.holds ? null : decided.result };
}
