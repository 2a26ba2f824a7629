import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { shortestDecimalText } from '../../../kernel/exact.ts';
import { inTerritory, type Instant, isoInstant } from '../../../kernel/instant.ts';
import { exactEuros, type Money, moneyText } from '../../../kernel/money.ts';
import { isTerritory, type Territory } from '../../../kernel/territory.ts';

const MICROS_PER_CENT = 10_000n;

/** An amount as screens read it: two decimals, or all of them when it holds a fraction of a cent. */
export function amountText(amount: Money): string {
  return amount % MICROS_PER_CENT === 0n ? moneyText(amount) : shortestDecimalText(exactEuros(amount));
}

/** A day as screens read it; `null` stays `null`. */
export function dayText(date: CivilDate): string;
export function dayText(date: CivilDate | null): string | null;
export function dayText(date: CivilDate | null): string | null {
  return date === null ? null : isoDate(date);
}

/** An instant in the time of a territory. */
export function momentText(at: Instant, territory: string): string {
  const zone: Territory = isTerritory(territory) ? territory : 'FR';
  const local = inTerritory(zone, at);
  return isoInstant(local.at, local.offsetMinutes);
}
