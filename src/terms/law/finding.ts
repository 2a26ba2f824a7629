import { type CivilDate, civilDate } from '../../kernel/civil-date.ts';
import type { Bilingual } from '../model/decision.ts';
import { type Figure, valueOn } from '../model/figure.ts';
import { articleOf, inForce, numberIn } from './articles.ts';

/**
 * How a clause stands to an article: it says what the article forbids, it gives less than the article or leaves out what
 * the article requires, it gives more, or it cites a text or a body that is no longer the one in force.
 */
export type Verdict = 'contradicts' | 'falls-short' | 'better-than-law' | 'obsolete-reference';

export const VERDICTS: readonly Verdict[] = ['contradicts', 'falls-short', 'better-than-law', 'obsolete-reference'];

/** A clause's number beside an article's, in the same unit, and what follows from the two on a day. */
export interface Measure {
  readonly clause: number;
  readonly law: number;
  readonly verdict: 'contradicts' | 'falls-short' | 'better-than-law' | 'meets' | 'not-in-force';
}

/** What a reading of a clause against an article found. */
export interface LawFinding {
  readonly clause: string;
  readonly law: string;
  readonly verdict: Verdict;
  readonly why: Bilingual;
  /** Takes the contract's own number and the article's, where the finding is a matter of numbers. */
  readonly measure?: (on: CivilDate) => Measure;
  /** First day on which the finding holds, where it is not the article's own (a reference that became obsolete). */
  readonly since?: string;
}

/** A contradiction, a gap or a wrong reference of the contract, with the reading that the product takes. */
export interface Ambiguity {
  readonly clause: string;
  readonly issue: Bilingual;
  readonly reading: Bilingual;
}

type Told = readonly [clause: string, law: string, verdict: Verdict, fr: string, en: string];

/** A finding that a reader made; `since` where it holds from another day than the article. */
export function finding(...[clause, law, verdict, fr, en]: Told): LawFinding {
  return { clause, law: `law/${law}`, verdict, why: { fr, en } };
}

/** A reference that stopped being the right one on a day. */
export function obsolete(clause: string, law: string, since: string, fr: string, en: string): LawFinding {
  return { clause, law: `law/${law}`, verdict: 'obsolete-reference', why: { fr, en }, since };
}

/** How a number of the contract is held against an article's, where that does not go without saying. */
export interface Comparison<V> {
  /** Counts the contract's value in the article's unit. */
  readonly count?: (value: V) => number;
  /** Whether the article's number is a ceiling or a floor for what the contract may say. */
  readonly bound?: 'max' | 'min';
}

/**
 * The same finding, with the numbers that prove it: the figure of the clause and the article's figure by name. A ceiling is
 * contradicted from above, a floor is fallen short of from below; on the right side of either the contract is better.
 */
export function measured<V>(
  found: LawFinding,
  figure: Figure<V>,
  lawFigure: string,
  { count = Number as (value: V) => number, bound }: Comparison<V> = {},
): LawFinding {
  const article = articleOf(found.law);
  const law = numberIn(article, lawFigure);
  const named = lawFigure.includes('Max') ? 'max' : lawFigure.includes('Min') ? 'min' : article.direction;
  const ceiling = (bound ?? named) === 'max';
  const measure = (on: CivilDate): Measure => {
    const first = civilDate(figure.values[0]!.from);
    const clause = count(valueOn(figure, on < first ? first : on));
    if (!inForce(article, on)) return { clause, law, verdict: 'not-in-force' };
    if (clause === law) return { clause, law, verdict: 'meets' };
    if (clause > law !== ceiling) return { clause, law, verdict: 'better-than-law' };
    return { clause, law, verdict: ceiling ? 'contradicts' : 'falls-short' };
  };
  return { ...found, measure };
}

/** Whether a finding holds on a day: its article is in force, or its reference has become obsolete. */
export function holdsOn(found: LawFinding, on: CivilDate): boolean {
  if (found.since !== undefined) return on >= civilDate(found.since);
  return inForce(articleOf(found.law), on);
}

/** The day on which to hold a finding against its article: the given one, or the article's last day once it is closed. */
export function articleDay(found: LawFinding, on: CivilDate): CivilDate {
  const { to } = articleOf(found.law);
  return to !== null && civilDate(to) < on ? civilDate(to) : on;
}
