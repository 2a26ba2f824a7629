import { expect, test } from 'vitest';
import { type ActionSpec, bodyOf, initialValues, typedAmount } from './action-spec.ts';

test.each([
  ['12,5', '12.50'],
  ['1 234,00 €', '1234.00'],
  ['7', '7.00'],
  ['12.345', '12.345'],
  ['douze', 'douze'],
])('an amount typed %s is sent as %s', (typed, sent) => {
  expect(typedAmount(typed)).toBe(sent);
});

const spec: ActionSpec = {
  key: 'x',
  title: 'x',
  path: '/x',
  fields: [
    { name: 'address.city', kind: 'text', label: 'City' },
    { name: 'amount', kind: 'amount', label: 'Amount' },
    { name: 'ground', kind: 'choice', label: 'Ground', shown: (values) => values.excused === true },
    { name: 'excused', kind: 'tick', label: 'Excused' },
    { name: 'papers', kind: 'many', label: 'Papers', required: true },
  ],
  fixed: { channel: 'shop' },
};

test('a form begins empty, and sends nothing that was not filled in', () => {
  const values = initialValues(spec.fields);
  expect(bodyOf(spec, values)).toEqual({ papers: [], channel: 'shop' });
});

test('names with dots are nested, and a field that is not asked is left out', () => {
  const values = { 'address.city': 'Le Moule', amount: '12,5', ground: 'death', excused: false, papers: ['identity'] };
  expect(bodyOf(spec, values)).toEqual({
    address: { city: 'Le Moule' },
    amount: '12.50',
    papers: ['identity'],
    channel: 'shop',
  });
  expect(bodyOf(spec, { ...values, excused: true })).toMatchObject({ ground: 'death', excused: true });
});
