/**
 * Territories that contracts name: overseas departments and collectivities, mainland France, and the two
 * mainland departments whose holidays differ (Moselle keeps the Alsace-Moselle holidays).
 */
export const TERRITORIES = ['GP', 'MQ', 'GF', 'MF', 'BL', 'YT', 'RE', 'FR', 'FR-57', 'FR-54'] as const;
export type Territory = (typeof TERRITORIES)[number];

/** Whether a text is one of the territory codes. */
export function isTerritory(text: string): text is Territory {
  return (TERRITORIES as readonly string[]).includes(text);
}

const FIXED_OFFSETS: Partial<Record<Territory, number>> = {
  GP: -240,
  MQ: -240,
  MF: -240,
  BL: -240,
  GF: -180,
  YT: 180,
  RE: 240,
};

/** Constant offset from UTC in minutes of an overseas territory; `undefined` for mainland France, whose offset changes twice a year. */
export function fixedOffsetMinutes(territory: Territory): number | undefined {
  return FIXED_OFFSETS[territory];
}
