import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Outcome } from '../contracts.ts';
import type { Told } from './bound.ts';
import { type LawAnswer, weigh } from './law-of.ts';

/** The outcome to act on when the law comes first: the contract's, moved to the floor wherever it is below it. */
export interface LawFirst extends Outcome {
  /** What the law says of the contract's own outcome. */
  readonly law: LawAnswer;
}

/**
 * The outcome more favourable to the consumer of the contract's and the law's: the contract's where it holds, else with each
 * field that breaks the law set to the floor. `because` names the clauses applied, then the articles that moved the outcome.
 * `facts` may hold those that only the law asks for. Pure: `decided` is what `decide` gave on those facts.
 */
export function applyLawFirst(
  packId: string,
  name: string,
  facts: Told,
  decided: Outcome,
  on: CivilDate,
  version?: string,
): LawFirst {
  const { law, broken, result } = weigh(packId, name, facts, decided.result, on, version);
  if (law.holds) return { result: decided.result, because: decided.because, law };
  return { result, because: [...decided.because, ...broken], law };
}
