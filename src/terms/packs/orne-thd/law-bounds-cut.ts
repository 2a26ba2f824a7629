import { latest, plusDays } from '../../../kernel/civil-date.ts';
import { type Bound, dayIn, written } from '../../law/bound.ts';
import { editionOn, numberIn } from '../../law/articles.ts';

/**
 * A consumer's notice ends at most 10 days after receipt (L224-39 of the Code de la consommation), or on the later day asked.
 * It is not shortened to a day inside the commitment when the contract's own day is outside it: that would make a fee due.
 */
export const serviceCut: Bound = (facts, result, on) => {
  const edition = editionOn('law/conso-L224-39', on);
  const received = dayIn(facts, 'receivedOn');
  const cut = dayIn(result, 'cutOn');
  if (!edition || received === undefined || cut === undefined || facts['segment'] !== 'residential') return undefined;
  const shortest = plusDays(received, numberIn(edition, 'noticeDaysMax') + 1);
  const asked = latest(shortest, dayIn(facts, 'requestedCutOn') ?? shortest);
  const commitmentEndsOn = dayIn(facts, 'commitmentEndsOn');
  const outside = commitmentEndsOn !== undefined && cut >= commitmentEndsOn;
  const floor = outside ? latest(asked, commitmentEndsOn) : asked;
  return {
    articles: [edition.id],
    holds: cut <= floor,
    floor: { cutOn: written(floor), lastServiceOn: written(plusDays(floor, -1)) },
  };
};
