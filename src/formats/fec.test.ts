import { describe, expect, test } from 'vitest';
import { civilDate } from '../kernel/civil-date.ts';
import { euros, NO_MONEY } from '../kernel/money.ts';
import { FEC_COLUMNS, fecBytes, fecFileName, fecHeader, type FecLine, fecLineText } from './fec.ts';

const line: FecLine = {
  journal: { code: 'VT', name: 'Ventes' },
  number: '12',
  on: civilDate('2026-03-05'),
  account: { code: '411000', name: 'Clients' },
  auxiliary: { code: '100000017', name: 'Zoé Pélage' },
  document: { reference: '2026-000012', on: civilDate('2026-03-01') },
  label: 'Facture\t2026-000012\r\n| suite',
  debit: euros('1234.50'),
  credit: NO_MONEY,
  validatedOn: civilDate('2026-04-02'),
};

describe('the file of accounting entries', () => {
  test('names its eighteen columns in the order of the law', () => {
    expect(FEC_COLUMNS).toHaveLength(18);
    expect(fecHeader().startsWith('JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\t')).toBe(true);
  });

  test('writes days without hyphens, amounts with a comma, and no separator within a text', () => {
    expect(fecLineText(line).split('\t')).toEqual([
      'VT',
      'Ventes',
      '12',
      '20260305',
      '411000',
      'Clients',
      '100000017',
      'Zoé Pélage',
      '2026-000012',
      '20260301',
      'Facture 2026-000012 suite',
      '1234,50',
      '0,00',
      '',
      '',
      '20260402',
      '',
      '\r\n',
    ]);
  });

  test('leaves the day of validation empty while an entry may change', () => {
    const { validatedOn: _validatedOn, ...open } = line;
    expect(fecLineText(open).split('\t')[15]).toBe('');
  });

  test('is named by the SIREN and the last day of the year', () => {
    expect(fecFileName('732829320', civilDate('2026-12-31'))).toBe('732829320FEC20261231.txt');
  });

  test('is written in ISO 8859-15: the euro and œ have their place, what it lacks is told plainly', () => {
    expect([...fecBytes('é€œ’')]).toEqual([0xe9, 0xa4, 0xbd, 0x27]);
    expect(fecBytes('Łukasz ǎ ¤ 漢').toString('latin1')).toBe('?ukasz a ? ?');
  });
});
