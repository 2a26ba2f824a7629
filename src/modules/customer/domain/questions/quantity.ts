import type { UsageLimitShape } from '../../shapes/consumption.ts';

const MINUTE = 60;
const MEGABYTE = 1_000_000;
const MICROS = 1_000_000;

function written(unit: UsageLimitShape['unit'], amount: number): string {
  if (unit === 'second') return `${Math.round(amount / MINUTE)} min`;
  if (unit === 'byte') {
    const mega = amount / MEGABYTE;
    return mega >= 1000 ? `${(mega / 1000).toFixed(1)} GB` : `${Math.round(mega)} MB`;
  }
  if (unit === 'micro-euro') return `${(amount / MICROS).toFixed(2)} €`;
  return String(amount);
}

/** How much of a limit is used: `12 min / 60 min (20 %)`. */
export function quantity({ unit, used, limit, percent }: UsageLimitShape): string {
  return `${written(unit, used)} / ${written(unit, limit)} (${percent} %)`;
}
