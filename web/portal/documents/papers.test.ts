import { expect, test } from 'vitest';
import { papersOf, sortOf } from './papers.ts';

test.each([
  ['contract-summary', 'contract'],
  ['letter', 'letter'],
  ['rio-statement', 'letter'],
  ['identity', 'given'],
  ['itemised-bill', 'bill'],
  ['case-file', 'other'],
])('a document of kind %s is filed under %s', (kind, sort) => {
  expect(sortOf(kind)).toBe(sort);
});

test('bills and documents stand together, the newest first', () => {
  const document = {
    id: 'd',
    kind: 'contract',
    title: { fr: 'Contrat', en: 'Contract' },
    on: '2026-01-05',
    href: '/d',
  };
  const bill = {
    id: 'b',
    number: 'F1',
    kind: 'regular' as const,
    issuedOn: '2026-02-01',
    dueOn: '2026-02-15',
    total: '10.00',
    left: '10.00',
    state: 'issued' as const,
    overdue: false,
    inCollection: false,
  };
  expect(papersOf([document], [bill]).map((one) => one.key)).toEqual(['b', 'd']);
});
