import type { Chance } from '../../src/story/chance.ts';
import { packOf } from '../../src/terms/decide.ts';
import tariff from '../../src/terms/packs/livebox-ag/tariff.json' with { type: 'json' };
import type { Destination } from '../market.ts';

const DIGITS = 11;
const ATTEMPTS = 200;

/** Which zone of the price list a number is in. */
function zoneOf({ to, network }: Destination): string | null {
  const { zone } = packOf('livebox-ag')!.life!.rateUsage({
    territory: 'MQ',
    characteristics: { offer: 'essentiel' },
    kind: 'voice',
    direction: 'out',
    calledNumber: to,
    calledNetwork: network,
    visitedCountry: null,
    quantity: '60',
    counters: {},
    correspondentRank: 1,
  });
  return zone;
}

/** A number of a zone: a prefix of one of its destinations, filled with digits until the price list knows it as of that zone. */
function numberIn(zone: (typeof tariff.zones)[number], luck: Chance): Destination | undefined {
  const prefixes = zone.destinations.flatMap((one) => one.dialPrefixes);
  for (let attempt = 0; attempt < ATTEMPTS && prefixes.length > 0; attempt += 1) {
    let digits = luck.pick(prefixes);
    while (digits.length < DIGITS) digits += String(luck.below(10));
    const found: Destination = { to: `+${digits}`, network: zone.network as Destination['network'] };
    if (zoneOf(found) === zone.code) return found;
  }
  return undefined;
}

/** Numbers in every zone of the price list, several in each. */
export function everywhere(luck: Chance, perZone = 4): readonly Destination[] {
  return tariff.zones.flatMap((zone) =>
    Array.from({ length: perZone }, () => numberIn(zone, luck)).filter((one) => one !== undefined),
  );
}

/** Numbers that are called every day: the islands, the mainland, fixed and mobile. */
export const NEAR: readonly Destination[] = [
  { to: '+590590221234', network: 'fixed' },
  { to: '+590690123456', network: 'mobile' },
  { to: '+596596661234', network: 'fixed' },
  { to: '+596696123456', network: 'mobile' },
  { to: '+594594301234', network: 'fixed' },
  { to: '+594694123456', network: 'mobile' },
  { to: '+33140506070', network: 'fixed' },
  { to: '+33472001122', network: 'fixed' },
  { to: '+33612345678', network: 'mobile' },
  { to: '+33712345678', network: 'mobile' },
];
