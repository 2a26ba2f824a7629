import { buildPrefixIndex, longestPrefix, type PrefixIndex } from '../../rules/prefix-tariff.ts';
import type { ContractFacts } from '../../model/life.ts';
import { type CompiledDestination, type CompiledTariff, shapeOf } from '../../model/tariff.ts';
import type { UsageFacts } from '../../model/usage.ts';
import { figuresOf } from './life-calls.ts';
import { rateUsage } from './life-usage.ts';
import type { CallTariff } from './tariff.ts';
import { taxZone } from './tax-zone.ts';

type Told = Pick<ContractFacts, 'territory' | 'characteristics' | 'options'> & { readonly version?: string };

const DIGITS = 10;
const NUMBER_LENGTH = 12;

/** For each value of an index, a number that it leads to: the prefix, and digits that lead no further. */
function samples(index: PrefixIndex): Map<number, string> {
  const found = new Map<number, string>();
  const walk = (node: number, digits: string): void => {
    const value = index.value[node]!;
    if (value !== -1 && !found.has(value)) {
      for (let digit = 0; digit < DIGITS; digit += 1) {
        const number = digits.padEnd(NUMBER_LENGTH, String(digit));
        if (longestPrefix(index, number) !== value) continue;
        found.set(value, number);
        break;
      }
    }
    for (let digit = 0; digit < DIGITS; digit += 1) {
      const next = index.next[node * DIGITS + digit]!;
      if (next !== 0) walk(next, digits + digit);
    }
  };
  walk(0, '');
  return found;
}

/** Asks the decision itself what becomes of a call to a number: unanswered, within the allowance, beyond it in each way. */
function destinationBy(tariff: CallTariff, told: Told, value: number, calledNumber: string) {
  const { zone } = tariff.destinations[value]!;
  if (zone.excludedPrefixes.some((prefix) => calledNumber.startsWith(prefix))) return undefined;
  const { unlimitedCorrespondents, unlimitedCallSeconds } = figuresOf(told.version);
  const facts: Omit<UsageFacts, 'quantity' | 'correspondentRank'> = {
    ...told,
    kind: 'voice',
    direction: 'out',
    calledNumber: `+${calledNumber}`,
    calledNetwork: zone.network,
    visitedCountry: null,
    counters: {},
  };
  const ask = (quantity: number, correspondentRank: number) =>
    rateUsage({ ...facts, quantity: String(quantity), correspondentRank });
  const first = ask(1, 1);
  if (first.outcome === 'unpriced' || first.priceLine !== null) return undefined;
  const price = zone.prices?.[taxZone(told.territory as 'GP')];
  const compiled: CompiledDestination = {
    fee: Number(price?.connectionFee ?? 0n),
    perMinute: Number(price?.perMinute ?? 0n),
    unanswered: shapeOf(ask(0, 1)),
    included: first.outcome === 'included' ? shapeOf(first) : null,
    charged: shapeOf(ask(1, unlimitedCorrespondents + 1)),
    beyond: shapeOf(ask(unlimitedCallSeconds + 1, 1)),
    free: price === undefined,
  };
  return compiled;
}

/** The price list of annex 4 under a contract, ready for calls by the million; numbers outside of it are asked one by one. */
export function compileTariff(told: Told): CompiledTariff {
  const figures = figuresOf(told.version);
  const tariff = figures.callTariff;
  const destinations: (CompiledDestination | undefined)[] = tariff.destinations.map(() => undefined);
  for (const index of [tariff.french, tariff.byNetwork.fixed, tariff.byNetwork.mobile]) {
    for (const [value, number] of samples(index)) destinations[value] ??= destinationBy(tariff, told, value, number);
  }
  const excluded = new Set(tariff.zones.flatMap((zone) => zone.excludedPrefixes));
  return {
    tells: tariff.frenchCodes,
    told: tariff.french,
    fixed: tariff.byNetwork.fixed,
    mobile: tariff.byNetwork.mobile,
    ask: buildPrefixIndex([...excluded].map((prefix) => ({ prefix, value: 0 }))),
    destinations,
    correspondents: figures.unlimitedCorrespondents,
    callSeconds: figures.unlimitedCallSeconds,
  };
}
