import { editionOn, numberIn } from '../articles.ts';
import { after, type Bound, dayIn, type Told, type Unit, written } from '../bound.ts';

/** A day of the outcome that an article bounds, by a time counted from a day of the facts. */
export interface DayBound {
  /** Id of the article; the edition in force on the day asked is taken. */
  readonly article: string;
  /** The article's figure that gives the time. */
  readonly figure: string;
  readonly unit?: Unit;
  /** The fact from which the time runs. */
  readonly from: string;
  /** The day of the outcome. */
  readonly field: string;
  /** Whether the article has its say; always when absent. */
  readonly when?: (facts: Told, result: Told) => boolean;
}

function bounded(spec: DayBound, holds: (day: number, floor: number) => boolean): Bound {
  const { article, figure, unit = 'days', from, field, when } = spec;
  return (facts, result, on) => {
    const edition = editionOn(article, on);
    const start = dayIn(facts, from);
    const day = dayIn(result, field);
    if (!edition || start === undefined || day === undefined || when?.(facts, result) === false) return undefined;
    const floor = after(start, numberIn(edition, figure), unit);
    return { articles: [edition.id], holds: holds(day, floor), floor: { [field]: written(floor) } };
  };
}

/** The professional has at most that time: the day of the outcome may be earlier, not later. */
export function notAfter(spec: DayBound): Bound {
  return bounded(spec, (day, floor) => day <= floor);
}

/** The customer has at least that time: the day of the outcome may be later, not earlier. */
export function notBefore(spec: DayBound): Bound {
  return bounded(spec, (day, floor) => day >= floor);
}
