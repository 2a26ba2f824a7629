import { euros, type Money } from '../../../kernel/money.ts';
import { type Figure, figure } from '../../model/figure.ts';

/** The contract bears no date; its privacy rules fix the oldest day on which it can have stood. */
const SINCE = '2018-05-25';

type Better = 'lower' | 'higher';

/** A whole number that an article of this contract states. */
export function count(
  article: string,
  fr: string,
  en: string,
  unit: string,
  value: number,
  better?: Better,
): Figure<number> {
  return figure<number>(`mobile-yt/${article}`, { fr, en }, unit, SINCE, value, better);
}

/** An amount that an article of this contract states, in euros. */
export function amount(article: string, fr: string, en: string, value: string, better: Better): Figure<Money> {
  return figure<Money>(`mobile-yt/${article}`, { fr, en }, 'EUR incl. tax', SINCE, euros(value), better);
}

/** A list or a day that an article of this contract states. */
export function table<V>(article: string, fr: string, en: string, unit: string, value: V): Figure<V> {
  return figure<V>(`mobile-yt/${article}`, { fr, en }, unit, SINCE, value);
}
