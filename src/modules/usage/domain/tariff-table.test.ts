import { describe, expect, test } from 'vitest';
import { chance } from '../../../story/chance.ts';
import { moneyText } from '../../../kernel/money.ts';
import type { Money } from '../../../kernel/money.ts';
import { packs } from '../../../terms/packs/index.ts';
import { type RatedShape, shapeOf } from '../../../terms/model/tariff.ts';
import type { UsageFacts } from '../../../terms/model/usage.ts';
import printed from '../../../terms/packs/livebox-ag/tariff.json' with { type: 'json' };
import { Correspondents } from './correspondents.ts';
import { NETWORK_CODES, TariffTable } from './tariff-table.ts';

const TERRITORIES = ['GP', 'MQ', 'GF', 'MF', 'BL'] as const;
const pack = packs.find((one) => one.id === 'livebox-ag')!;
const prefixes = printed.zones.flatMap((zone) => [
  ...zone.destinations.flatMap((one) => one.dialPrefixes),
  ...zone.excludedPrefixes,
]);

describe('a compiled tariff', () => {
  test('answers every call as the decision does: any number, length, offer, territory and rank', () => {
    const luck = chance(11);
    const shapes: RatedShape[] = [];
    let compiled = 0;
    for (const territory of TERRITORIES) {
      for (const offer of ['essentiel', 'infini']) {
        const told = { territory, characteristics: { offer }, options: [], version: pack.versions.at(-1)!.id };
        const table = new TariffTable(pack.life!.compileTariff!(told)!, (shape) => shapes.push(shape) - 1);
        for (let i = 0; i < 3000; i += 1) {
          const prefix = luck.below(20) === 0 ? String(1 + luck.below(9999)) : luck.pick(prefixes);
          const digits = (prefix + String(luck.below(1_000_000_000)).padStart(9, '0')).slice(0, 7 + luck.below(9));
          const network = luck.below(3);
          const seconds = luck.pick([0, 1, 59, 60, luck.below(900), 10_799, 10_800, 10_801, luck.below(86_400)]);
          const fraction = luck.below(4) === 0 ? 250_000 : 0;
          const rank = luck.pick([1, 2, 249, 250, 251, 400]);
          const bytes = Buffer.from(digits);
          const destination = table.destination(bytes, 0, bytes.length, network);
          if (destination === -1) continue;
          compiled += 1;
          table.rate(destination, seconds * 1_000_000 + fraction, rank);
          const facts: UsageFacts = {
            ...told,
            kind: 'voice',
            direction: 'out',
            calledNumber: `+${digits}`,
            ...(NETWORK_CODES[network] === undefined ? {} : { calledNetwork: NETWORK_CODES[network] }),
            visitedCountry: null,
            quantity: fraction === 0 ? String(seconds) : `${seconds}.25`,
            counters: {},
            correspondentRank: rank,
          };
          const asked = pack.life!.rateUsage(facts);
          const answer = { ...shapes[table.shape]!, units: table.units, counts: table.counts };
          expect({ ...answer, amount: moneyText(BigInt(table.amount) as Money), facts }).toEqual({
            ...shapeOf(asked),
            units: asked.chargedUnits,
            counts: asked.countsCorrespondent,
            amount: asked.amountInclTax,
            facts,
          });
        }
      }
    }
    expect(compiled).toBeGreaterThan(20_000);
  });
});

describe('correspondents', () => {
  test('are ranked by their first call, each month of each line on its own, as a plain list would', () => {
    const luck = chance(3);
    const table = new Correspondents();
    const plain = new Map<string, number[]>();
    for (let i = 0; i < 20_000; i += 1) {
      const month = luck.below(40);
      const called = 33_140_000_000 + luck.below(600);
      const list = plain.get(String(month)) ?? [];
      plain.set(String(month), list);
      const before = list.indexOf(called);
      expect(table.rankOf(month, called)).toBe(before === -1 ? list.length + 1 : before + 1);
      if (before === -1) list.push(called);
      expect(table.count(month, called)).toBe(list.indexOf(called) + 1);
    }
    expect(table.size(7)).toBe(plain.get('7')!.length);
  });
});
