import { describe, expect, test } from 'vitest';
import { euros, NO_MONEY } from '../../../kernel/money.ts';
import { boxOf, vatBoxes, vatLines } from './vat-boxes.ts';

const credit = (account: string, territory: string | null, rate: string | null, amount: string) => ({
  account,
  territory,
  vat_rate: rate,
  debit: NO_MONEY,
  credit: euros(amount),
});

describe('VAT of a month', () => {
  const totals = [
    credit('706100', 'GP', '0.085', '100.00'),
    credit('487000', 'GP', '0.085', '20.00'),
    credit('445711', 'GP', '0.085', '10.20'),
    credit('706100', 'FR', '0.2', '50.30'),
    credit('445714', 'FR', '0.2', '10.06'),
    credit('706100', 'YT', '0', '15.00'),
    // Neither a deposit nor a merchant's money is a sale; what was released was taxed with its bill.
    credit('165000', 'GP', '0', '150.00'),
    credit('467100', 'GP', '0', '4.99'),
    credit('706100', 'GP', null, '20.00'),
    { ...credit('658000', 'GP', '0.085', '0.00'), debit: euros('9.22') },
  ];

  test('is told by territory and rate, what is deferred included and compensation taken off', () => {
    expect(vatLines(totals)).toEqual([
      { territory: 'FR', rate: '0.2', base: euros('50.30'), vat: euros('10.06') },
      { territory: 'GP', rate: '0.085', base: euros('110.78'), vat: euros('10.20') },
      { territory: 'YT', rate: '0', base: euros('15.00'), vat: NO_MONEY },
    ]);
  });

  test('fills the boxes of the return in whole euros', () => {
    expect(vatBoxes(vatLines(totals)).map(({ box, base, vat }) => [box, base, vat])).toEqual([
      // 50.30 + 110.78 = 161.08.
      ['A1', '161', null],
      ['E2', '15', null],
      ['08', '50', '10'],
      ['10', '111', '10'],
    ]);
  });

  test.each([
    ['FR', '0.2', '08'],
    ['FR-57', '0.055', '09'],
    ['FR', '0.1', '9B'],
    // The same rate stands in two boxes: 11 overseas, T6 on the mainland.
    ['FR-54', '0.021', 'T6'],
    ['RE', '0.021', '11'],
    ['MQ', '0.085', '10'],
    ['YT', '0', 'E2'],
    ['GF', '0', 'E2'],
  ])('puts sales in %s at %s in box %s', (territory, rate, box) => {
    expect(boxOf(territory, rate)).toBe(box);
  });

  test('has no box for a rate that the return does not know', () => {
    expect(boxOf('FR', '0.196')).toBeNull();
    expect(boxOf('GP', '0.2')).toBeNull();
  });
});
