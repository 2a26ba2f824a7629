import { civilDate, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import type { JsonFacts, Life, MonthOfUse, PlaceOfUse } from '../../model/life.ts';
import { placeOfCountry } from './places.ts';
import { unlimited } from './plan-allowance.ts';

/** Months of observation of article 13.2, counted back from the month looked at. */
const OBSERVED_BACK = 3;

const sum = (places: readonly PlaceOfUse[], what: 'records' | 'days'): number =>
  places.reduce((total, one) => total + one[what], 0);

/** Use at home and away over four months, when more of it was away: the rest is the decision's. */
function roamingFacts({ month, places }: MonthOfUse): JsonFacts | undefined {
  const observed = places.filter((one) => one.monthsBack === OBSERVED_BACK);
  const home = observed.filter((one) => placeOfCountry(one.country) === 'YT');
  const away = observed.filter((one) => !['YT', 'other'].includes(placeOfCountry(one.country)));
  const [homeUsage, roamingUsage] = [sum(home, 'records'), sum(away, 'records')];
  if (roamingUsage <= homeUsage) return undefined;
  const first = plusMonths(civilDate(`${month}-01`), -OBSERVED_BACK);
  const days = plusMonths(first, OBSERVED_BACK + 1) - first;
  return {
    observationStart: isoDate(first),
    homeUsage: String(homeUsage),
    roamingUsage: String(roamingUsage),
    daysWithoutHomeConnection: days - sum(home, 'days'),
    daysRoamingConnected: sum(away, 'days'),
    serialSims: false,
  };
}

/**
 * Unlimited calls and messages are for so many recipients a month and so long a call (article 11.2), and a line is mostly used at
 * home (article 13.2): a month is held against that.
 */
export const watchedUse: Pick<Life, 'useToWatch'> = {
  useToWatch(contract, use) {
    const wanted: { procedure: string; facts: JsonFacts }[] = [];
    const { correspondents: voiceRecipients, longestCallSeconds, messageRecipients } = use;
    if (unlimited(contract, 'voice') || unlimited(contract, 'messages'))
      wanted.push({ procedure: 'fair-use', facts: { voiceRecipients, longestCallSeconds, messageRecipients } });
    const roaming = roamingFacts(use);
    if (roaming) wanted.push({ procedure: 'roaming-fair-use', facts: roaming });
    return wanted;
  },
};
