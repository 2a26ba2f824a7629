import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moneyText } from '../../../kernel/money.ts';
import { decide } from '../../decide.ts';
import { catalog } from './catalog.ts';
import { clauses } from './clauses.ts';
import { speeds } from './speeds.ts';

interface Printed {
  readonly catalog: readonly { code: string; priceInclTax: string | null; clauses: readonly string[] }[];
  readonly speeds: readonly object[];
}

const url = new URL('../../../../test/register/livebox-ag.json', import.meta.url);
const register = JSON.parse(readFileSync(url, 'utf8')) as Printed;
const known = new Set(clauses.map((clause) => clause.id));

describe('the Livebox price list', () => {
  it('has every item of the register, at its price and under its clauses', () => {
    const ours = catalog.map(({ code, price, clauses: ids }) => ({
      code,
      priceInclTax: price === null ? null : moneyText(price),
      clauses: ids,
    }));
    const theirs = register.catalog.map(({ code, priceInclTax, clauses: ids }) => ({
      code,
      priceInclTax,
      clauses: ids,
    }));
    expect(ours).toEqual(theirs);
  });

  it('rests on clauses that exist, and names each item in both languages', () => {
    for (const item of catalog) {
      for (const id of item.clauses) expect(known).toContain(id);
      expect(item.label.fr && item.label.en).toBeTruthy();
    }
  });

  it('sells each offer at the price that the contract decides for it', () => {
    for (const item of catalog.filter((one) => one.kind === 'offer')) {
      const { offer, technology, onFixedLine } = item.characteristics!;
      const given = { offer, technology, onFixedLine, options: [], connectedTvIncluded: false };
      const answer = decide('livebox-ag', 'offer-price', given);
      expect('error' in answer ? answer : answer.result['monthlyPriceInclTax']).toBe(moneyText(item.price!));
      expect('error' in answer ? answer : answer.result['commitmentMonths']).toBe(
        item.characteristics!['commitmentMonths'],
      );
    }
  });

  it('announces the speeds of the register', () => {
    const numbers = (all: readonly object[]) => all.map((one) => ({ ...one, conditions: undefined }));
    expect(numbers(speeds)).toEqual(numbers(register.speeds));
  });
});
