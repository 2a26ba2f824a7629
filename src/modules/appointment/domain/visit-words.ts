import { inTerritory, isoInstant } from '../../../kernel/instant.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';

/** An instant as the territory's clocks show it, ISO 8601 with the offset. */
export function localText(territory: Territory, at: Instant): string {
  const zoned = inTerritory(territory, at);
  return isoInstant(zoned.at, zoned.offsetMinutes);
}

/** `2026-03-14 10:00`, for titles. */
export function dayAndHour(territory: Territory, at: Instant): string {
  return localText(territory, at).slice(0, 16).replace('T', ' ');
}
