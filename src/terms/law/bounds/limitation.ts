import { editionOn, numberIn } from '../articles.ts';
import { after, type Bound, dayIn, type Told, written } from '../bound.ts';

/**
 * The operator's claims for communications lapse one year after the sum fell due, whoever the customer is (L34-2 of the
 * Code des postes et des communications électroniques). A longer time for the customer's own claims is left alone.
 */
export function operatorClaims(names: {
  readonly start: string;
  readonly presented: string;
  readonly expires: string;
  readonly years?: string;
  readonly when: (facts: Told) => boolean;
}): Bound {
  return (facts, result, on) => {
    const edition = editionOn('law/cpce-L34-2', on);
    const start = dayIn(facts, names.start);
    const presented = dayIn(facts, names.presented);
    const expires = dayIn(result, names.expires);
    if (!edition || start === undefined || presented === undefined || expires === undefined || !names.when(facts))
      return undefined;
    const years = numberIn(edition, 'years');
    const floor = after(start, years, 'years');
    const told = { [names.expires]: written(floor), barred: presented > floor };
    return {
      articles: [edition.id],
      holds: expires <= floor,
      floor: names.years === undefined ? told : { [names.years]: years, ...told },
    };
  };
}
