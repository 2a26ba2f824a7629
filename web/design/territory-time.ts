const ZONES: Readonly<Record<string, string>> = {
  GP: 'America/Guadeloupe',
  MQ: 'America/Martinique',
  MF: 'America/Marigot',
  BL: 'America/St_Barthelemy',
  GF: 'America/Cayenne',
  YT: 'Indian/Mayotte',
  RE: 'Indian/Reunion',
};
const MINUTE_MS = 60_000;

/** Minutes between the clocks of a zone and UTC at an instant. */
function offsetAt(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - Math.floor(at / MINUTE_MS) * MINUTE_MS) / MINUTE_MS);
}

/** An hour read off the clocks of a territory (`2026-03-14T10:00`), with their offset from UTC; anything else as it is. */
export function withOffset(local: string, territory: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return local;
  const zone = ZONES[territory] ?? 'Europe/Paris';
  const wall = Date.parse(`${local}Z`);
  // The offset of the hour itself, not of the hour read as if it were UTC: they differ when clocks change.
  const minutes = offsetAt(zone, wall - offsetAt(zone, wall) * MINUTE_MS);
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  const seconds = local.length === 16 ? ':00' : '';
  return `${local}${seconds}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
