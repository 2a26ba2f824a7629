import { type CivilDate, civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { type Instant, inTerritory, isoInstant, localDate } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { packOf } from '../../../terms/decide.ts';
import type { InterruptionFacts, NetworkLife } from '../../../terms/model/life-network.ts';
import { type Agreement, contractFacts } from '../../agreement/index.ts';
import type { LineInterruption } from '../domain/network-event.ts';

/** What the contract of a line says of the network, if it says anything. */
export function networkLifeOf({ pack }: Pick<Agreement, 'pack'>): NetworkLife | undefined {
  return packOf(pack)?.life?.network;
}

/** An instant as the clocks of a territory write it. */
export function written(territory: Territory, at: Instant): string {
  return isoInstant(at, inTerritory(territory, at).offsetMinutes);
}

/** An interruption in the words of contracts; what lasts ends at `until` when it is given. */
export function interruptionFacts(
  { territory }: Pick<Agreement, 'territory'>,
  one: Pick<LineInterruption, 'startedAt' | 'endedAt' | 'cause' | 'total' | 'reportedAt'>,
  until?: Instant,
): InterruptionFacts {
  const end = one.endedAt ?? until;
  return {
    startedAt: written(territory, one.startedAt),
    ...(end === undefined ? {} : { restoredAt: written(territory, end) }),
    cause: one.cause,
    total: one.total,
    ...(one.reportedAt === null ? {} : { reportedAt: written(territory, one.reportedAt) }),
  };
}

/** The day after the period of availability in which a day lies; `null` when the contract promises none. */
export function judgeDay(agreement: Agreement, at: Instant): CivilDate | null {
  const period = networkLifeOf(agreement)?.availability?.period(
    contractFacts(agreement),
    isoDate(localDate(agreement.territory, at)),
  );
  return period ? plusDays(civilDate(period.to), 1) : null;
}
