import { type CivilDate, latest, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { nextWorkingDay } from '../../../kernel/working-days.ts';
import type { OrneThdFigures } from './figures.ts';

/** What the day of the cut depends on. */
export interface CutFacts {
  readonly segment: 'residential' | 'professional';
  readonly territory: Territory;
  readonly ground: string;
  readonly requestedCutOn?: CivilDate | undefined;
}

/**
 * First day without service for a notice that starts from `start` (articles 13 and professional 12): 20 whole days for a
 * resident, run on to a day that is neither Sunday nor holiday; a month, or the day asked for, for a professional; no notice
 * after a formal notice that the operator left without effect.
 */
export function cutFrom(start: CivilDate, facts: CutFacts, figures: OrneThdFigures): CivilDate {
  const asked = facts.requestedCutOn;
  if (facts.ground === 'operator-breach') return asked ?? plusDays(start, 1);
  if (facts.segment === 'professional') return asked ?? plusMonths(start, figures.professionalNoticeMonths);
  const lastDay = nextWorkingDay('ouvrable', facts.territory, plusDays(start, figures.residentialNoticeDays));
  const standard = plusDays(lastDay, 1);
  return asked === undefined ? standard : latest(standard, asked);
}

/** The clauses that `cutFrom` rests on. */
export function cutClauses(facts: CutFacts): readonly string[] {
  if (facts.ground === 'operator-breach') return ['orne-thd/13.t', 'orne-thd/13.s'];
  return facts.segment === 'professional'
    ? ['orne-thd/pro.12.a', 'orne-thd/13.s']
    : ['orne-thd/13.p', 'orne-thd/13.q', 'orne-thd/13.s'];
}
