import { editionOn, numberIn } from '../articles.ts';
import { after, type Bound, dayIn, type Told, written } from '../bound.ts';
import { notBefore } from './days.ts';

const ARTICLE = 'law/conso-L224-33';

/** A change is told at least one month before it applies (L224-33 of the Code de la consommation). */
export function changeNotice(told: string, field: string, when?: (facts: Told) => boolean): Bound {
  const spec = { article: ARTICLE, figure: 'noticeMonthsMin', unit: 'months', from: told, field } as const;
  return notBefore(when ? { ...spec, when } : spec);
}

/**
 * A change opens a free exit of at least four months: from its notification since 28 May 2021, from the day it took effect
 * before (L224-33).
 */
export function changeExit(names: {
  readonly told: string;
  readonly effective: string;
  readonly field: string;
  readonly when: (facts: Told) => boolean;
}): Bound {
  return (facts, result, on) => {
    const edition = editionOn(ARTICLE, on);
    const start = dayIn(facts, edition?.id.endsWith('-v2016') ? names.effective : names.told);
    const until = dayIn(result, names.field);
    if (!edition || start === undefined || until === undefined || !names.when(facts)) return undefined;
    const floor = after(start, numberIn(edition, 'exitMonthsMin'), 'months');
    return { articles: [edition.id], holds: until >= floor, floor: { [names.field]: written(floor) } };
  };
}

/** A change that opens the free exit opens it: the outcome says so (L224-33). */
export function changeExitOpen(field: string, when: (facts: Told) => boolean): Bound {
  return (facts, result, on) => {
    const edition = editionOn(ARTICLE, on);
    if (!edition || !when(facts)) return undefined;
    return { articles: [edition.id], holds: result[field] === true, floor: { [field]: true } };
  };
}
