import { decimal, times } from '../../../kernel/exact.ts';
import type { Money } from '../../../kernel/money.ts';
import { buildPrefixIndex, longestPrefix, type PrefixIndex } from '../../rules/prefix-tariff.ts';
import { CALL_ZONE_CLAUSES } from './call-zones.ts';
import type { TaxZone } from './tax-zone.ts';
import printed from './tariff.json' with { type: 'json' };

export type CallNetwork = 'fixed' | 'mobile';

/** A printed price, tax included: as printed, and as money that may hold fractions of a cent. */
export interface CallPrice {
  readonly connectionFee: Money;
  readonly connectionFeeText: string;
  readonly perMinute: Money;
  readonly perMinuteText: string;
}

/** A row of annex 4: destinations of one network at one price. */
export interface CallZone {
  readonly code: string;
  readonly network: CallNetwork;
  readonly clause: string;
  readonly includedIn: readonly string[];
  readonly excludedPrefixes: readonly string[];
  /** Price by tax zone; `null` when the row prints none, because it is included or not printed at all. */
  readonly prices: Readonly<Record<TaxZone, CallPrice>> | null;
  /** The annex prints no row for these destinations. */
  readonly unprinted: boolean;
}

export interface CallDestination {
  readonly name: string;
  readonly zone: CallZone;
}

/** The price list of annex 4, checked, with an index of its prefixes for each kind of search. */
export interface CallTariff {
  readonly zones: readonly CallZone[];
  readonly destinations: readonly CallDestination[];
  readonly frenchCodes: PrefixIndex;
  readonly byNetwork: Readonly<Record<CallNetwork, PrefixIndex>>;
  /** Prefixes of both networks, for the numbers whose prefix tells the network. */
  readonly french: PrefixIndex;
}

interface PrintedPrice {
  readonly connectionFee: string;
  readonly perMinute: string;
}

interface PrintedZone {
  readonly code: string;
  readonly network: string;
  readonly destinations: readonly { name: string; dialPrefixes: readonly string[]; ratedAs?: string }[];
  readonly excludedPrefixes: readonly string[];
  readonly dom1: string | PrintedPrice;
  readonly dom2: string | PrintedPrice;
  readonly includedIn: readonly string[];
}

interface PrintedTariff {
  readonly zones: readonly PrintedZone[];
  /** Codes whose numbers tell their network by their prefix. */
  readonly prefixDecidesNetwork: readonly string[];
}

function refuse(zone: string, fault: string): never {
  throw new RangeError(`call tariff, zone ${zone}: ${fault}`);
}

function micros(zone: string, text: string): Money {
  const exact = times(decimal(text), 1_000_000);
  if (exact.numerator % exact.denominator !== 0n) refuse(zone, `price ${text} is finer than a micro-euro`);
  return (exact.numerator / exact.denominator) as Money;
}

function priceOf(zone: string, price: PrintedPrice): CallPrice {
  return {
    connectionFee: micros(zone, price.connectionFee),
    connectionFeeText: price.connectionFee,
    perMinute: micros(zone, price.perMinute),
    perMinuteText: price.perMinute,
  };
}

function zoneOf(zone: PrintedZone): CallZone {
  const { code, network, dom1, dom2, includedIn, excludedPrefixes } = zone;
  if (network !== 'fixed' && network !== 'mobile') refuse(code, `network ${network}`);
  const clause = CALL_ZONE_CLAUSES[code];
  if (clause === undefined) refuse(code, 'no clause prints it');
  const base = { code, network: network as CallNetwork, clause: clause!, includedIn, excludedPrefixes };
  if (typeof dom1 === 'object' && typeof dom2 === 'object')
    return { ...base, prices: { DOM1: priceOf(code, dom1), DOM2: priceOf(code, dom2) }, unprinted: false };
  if (dom1 !== dom2) refuse(code, 'the two tax zones do not print the same kind of price');
  if (dom1 !== 'included' && dom1 !== 'unpriced') refuse(code, 'neither a price, included nor unpriced');
  if (includedIn.length === 0) refuse(code, 'no price and no offer that includes it');
  return { ...base, prices: null, unprinted: dom1 === 'unpriced' };
}

/**
 * Checks a price list and builds its indexes. Throws when a zone has no clause or no price that can be read, when a prefix
 * stands twice among the zones that one search goes through, or when a destination can be reached by no prefix.
 */
export function loadCallTariff(list: PrintedTariff): CallTariff {
  const zones = list.zones.map(zoneOf);
  const destinations: CallDestination[] = [];
  const entries = { fixed: [], mobile: [], french: [] } as Record<
    CallNetwork | 'french',
    { prefix: string; value: number }[]
  >;
  const reachable = new Set<string>();
  list.zones.forEach((zone, row) => {
    for (const destination of zone.destinations) {
      const value = destinations.push({ name: destination.name, zone: zones[row]! }) - 1;
      if (destination.dialPrefixes.length > 0) reachable.add(destination.name);
      for (const prefix of destination.dialPrefixes) {
        entries[zones[row]!.network].push({ prefix, value });
        if (list.prefixDecidesNetwork.some((code) => prefix.startsWith(code) || code.startsWith(prefix)))
          entries.french.push({ prefix, value });
      }
    }
  });
  for (const zone of list.zones) {
    for (const { name, dialPrefixes, ratedAs } of zone.destinations) {
      if (dialPrefixes.length === 0 && !reachable.has(ratedAs ?? '')) refuse(zone.code, `no prefix leads to ${name}`);
    }
  }
  return {
    zones,
    destinations,
    frenchCodes: buildPrefixIndex(list.prefixDecidesNetwork.map((prefix) => ({ prefix, value: 0 }))),
    byNetwork: { fixed: buildPrefixIndex(entries.fixed), mobile: buildPrefixIndex(entries.mobile) },
    french: buildPrefixIndex(entries.french),
  };
}

/** Whether the prefix of a number (`+` and digits) tells its network: mainland France and the French overseas codes. */
export function isFrenchNumber(tariff: CallTariff, number: string): boolean {
  return longestPrefix(tariff.frenchCodes, number, 1) !== -1;
}

/** The destination of a number (`+` and digits); `undefined` when the annex does not print it for that network. */
export function destinationOf(
  tariff: CallTariff,
  number: string,
  network: CallNetwork | undefined,
): CallDestination | undefined {
  const index = isFrenchNumber(tariff, number) ? tariff.french : tariff.byNetwork[network ?? 'fixed'];
  const found = longestPrefix(index, number, 1);
  return found === -1 ? undefined : tariff.destinations[found];
}

/** Annex 4 of the first version of the terms. */
export const callTariff: CallTariff = loadCallTariff(printed);
