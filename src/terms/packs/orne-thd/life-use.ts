import { civilDate, daysInMonth } from '../../../kernel/civil-date.ts';
import type { Life, MonthOfUse } from '../../model/life.ts';
import { known } from './known-figures.ts';
import { isMobile } from './life-answers.ts';
import { placeOf } from './places.ts';

/** Where a month of a mobile line was used, as the decision on fair use asks it. */
function placesAsked({ month, places }: MonthOfUse) {
  const now = places.filter((one) => one.monthsBack === 0);
  const home = now.filter((one) => placeOf(one.country) === 'home');
  const homeDays = home.reduce((days, one) => days + one.days, 0);
  return {
    mainlandUsage: String(home.reduce((records, one) => records + one.records, 0)),
    nonEu: now
      .filter((one) => placeOf(one.country) === 'international')
      .map((one) => ({ destination: one.country!, usage: String(one.records), daysConnected: one.days })),
    daysWithoutMainlandConnection: places.length === 0 ? 0 : daysInMonth(civilDate(`${month}-01`)) - homeDays,
  };
}

/** A month of a mobile line with too many correspondents, or used outside of Europe, is held against fair use (article 2.d). */
export const watchedUse: Pick<Life, 'useToWatch'> = {
  useToWatch(contract, use) {
    if (!isMobile(contract)) return [];
    const facts = { correspondents: use.recipients, ...placesAsked(use) };
    const tooMany = use.recipients > known.mobileCorrespondents;
    return tooMany || facts.nonEu.length > 0 ? [{ procedure: 'fair-use', facts }] : [];
  },
};
