const TERRITORIES = ['GP', 'MQ', 'GF', 'MF', 'BL', 'YT', 'RE', 'FR'] as const;

/** Where a customer may live; the contract says later what may be sold there. */
export function territoriesSold(): readonly string[] {
  return TERRITORIES;
}
