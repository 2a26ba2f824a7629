import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import type { Territory } from '../../kernel/territory.ts';
import { countsAs, type DayKind } from '../../kernel/working-days.ts';

/** The day itself when it is worked, else the next one that is; `closedDays` are further days that are not worked. */
export function extendedToWorkingDay(
  kind: DayKind,
  territory: Territory,
  date: CivilDate,
  closedDays: readonly CivilDate[] = [],
): CivilDate {
  let day = date;
  while (!countsAs(kind, territory, day) || closedDays.includes(day)) day = plusDays(day, 1);
  return day;
}
