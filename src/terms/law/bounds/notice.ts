import { latest } from '../../../kernel/civil-date.ts';
import { editionOn, numberIn } from '../articles.ts';
import { after, type Bound, dayIn, type Told, written } from '../bound.ts';

/** Where a decision tells the notice of a termination. */
export interface NoticeBound {
  /** Fact: the day on which the operator received the request. */
  readonly received: string;
  /** Fact: the day that the customer asked for. */
  readonly asked: string;
  /** Outcome: the last day on which the contract runs. */
  readonly effective: string;
  readonly when?: (facts: Told, result: Told) => boolean;
}

/**
 * A consumer's termination takes effect at most 10 days after the operator received the request, or on the later day that
 * the consumer asked for (L224-39 of the Code de la consommation).
 */
export function consumerNotice({ received, asked, effective, when }: NoticeBound): Bound {
  return (facts, result, on) => {
    const edition = editionOn('law/conso-L224-39', on);
    const start = dayIn(facts, received);
    const day = dayIn(result, effective);
    if (!edition || start === undefined || day === undefined || when?.(facts, result) === false) return undefined;
    const longest = after(start, numberIn(edition, 'noticeDaysMax'), 'days');
    const floor = latest(longest, dayIn(facts, asked) ?? longest);
    return { articles: [edition.id], holds: day <= floor, floor: { [effective]: written(floor) } };
  };
}
