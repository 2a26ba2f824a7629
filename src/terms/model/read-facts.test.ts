import { describe, expect, it } from 'vitest';
import {
  boolean,
  date,
  datetime,
  decimal,
  type Fields,
  integer,
  listOf,
  money,
  oneOf,
  optional,
  record,
  signed,
} from './fields.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { readFacts } from './read-facts.ts';

const FIELDS: Fields = {
  territory: oneOf('GP', 'MQ'),
  on: date,
  at: optional(datetime),
  amount: optional(money),
  rate: optional(decimal),
  count: optional(integer),
  change: optional(signed(money)),
  lines: optional(listOf(record({ on: date, paid: boolean }))),
};

const BASE = { territory: 'MQ', on: '2026-03-14' };
const fieldAtFault = (given: unknown, strict = true): string | undefined => {
  const read = readFacts(FIELDS, given, strict);
  return 'fault' in read ? read.fault.field : undefined;
};

describe('the facts of a decision', () => {
  it('are taken when each is of its type', () => {
    const given = {
      ...BASE,
      at: '2026-03-14T10:00:00-04:00',
      amount: '10.00',
      lines: [{ on: '2026-01-01', paid: true }],
    };
    expect(fieldAtFault(given)).toBeUndefined();
  });

  it.each([
    ['a required fact that is absent', { on: '2026-03-14' }, 'territory'],
    ['null for a required fact', { ...BASE, on: null }, 'on'],
    ['a value outside its list', { ...BASE, territory: 'FR' }, 'territory'],
    ['a day that does not exist', { ...BASE, on: '2026-02-29' }, 'on'],
    ['a datetime without offset', { ...BASE, at: '2026-03-14T10:00:00' }, 'at'],
    ['an amount as a number', { ...BASE, amount: 10 }, 'amount'],
    ['an amount with one decimal', { ...BASE, amount: '10.0' }, 'amount'],
    ['a negative amount', { ...BASE, amount: '-1.00' }, 'amount'],
    ['a minus sign before zero', { ...BASE, amount: '-0.00' }, 'amount'],
    ['a negative rate', { ...BASE, rate: '-0.1' }, 'rate'],
    ['a whole number as a text', { ...BASE, count: '3' }, 'count'],
    ['a number that is not whole', { ...BASE, count: 1.5 }, 'count'],
    ['a fault inside a list', { ...BASE, lines: [{ on: '2026-13-01', paid: true }] }, 'lines'],
    ['null inside a list', { ...BASE, lines: [null] }, 'lines'],
    ['a field missing in an object of a list', { ...BASE, lines: [{ on: '2026-01-01' }] }, 'lines'],
  ])('are refused for %s, naming the top-level field', (_why, given, field) => {
    expect(fieldAtFault(given)).toBe(field);
  });

  it('name the first faulty field in the order of the declaration', () => {
    expect(fieldAtFault({ amount: 'x', on: 'x', territory: 'x' })).toBe('territory');
  });

  it('may be negative only where the field says so', () => {
    expect(fieldAtFault({ ...BASE, change: '-1.00' })).toBeUndefined();
  });

  it('that nobody declared are named at a public door, and left aside where rooms gather generously', () => {
    expect(fieldAtFault({ ...BASE, colour: 'red' })).toBe('colour');
    expect(fieldAtFault({ ...BASE, colour: 'red' }, false)).toBeUndefined();
  });

  it('must come as an object', () => {
    expect(fieldAtFault([])).toBe('');
  });
});

describe('the JSON Schema of a decision', () => {
  it('refuses for facts the minus sign that the reader refuses, and allows it in an outcome', () => {
    const facts = jsonSchemaOf({ amount: money }) as { properties: { amount: { pattern: string } } };
    const outcome = jsonSchemaOf({ amount: money }, 'outcome') as typeof facts;
    expect(new RegExp(facts.properties.amount.pattern).test('-1.00')).toBe(false);
    expect(new RegExp(outcome.properties.amount.pattern).test('-1.00')).toBe(true);
  });

  it('requires what is not optional and takes nothing else', () => {
    expect(jsonSchemaOf(FIELDS)).toMatchObject({ required: ['territory', 'on'], additionalProperties: false });
  });
});
