import { describe, expect, test } from 'vitest';
import { instant } from '../kernel/instant.ts';
import { CDR_COLUMNS, layoutOf, readCallLine, splitLine } from './cdr-csv.ts';

const NOW = instant('2026-03-15T00:00:00Z');
const PLAIN = layoutOf('C1,+590590200000,+33142345678,fixed,2026-03-14T10:00:00-04:00,84');
const GOOD = ['C1', '+590590200000', '+33142345678', 'fixed', '2026-03-14T10:00:00-04:00', '84'];

/** The line of a good call with one of its fields replaced. */
function lineWith(column: (typeof CDR_COLUMNS)[number], value: string): string {
  return GOOD.map((field, i) => (CDR_COLUMNS[i] === column ? value : field)).join(',');
}

function fieldAtFault(line: string, layout = PLAIN): string | undefined {
  const read = readCallLine(line, layout, NOW);
  return 'fault' in read ? read.fault.field : undefined;
}

describe('the layout of a file is read from its first line', () => {
  test.each([
    ['no header, commas', GOOD.join(','), { separator: ',', order: CDR_COLUMNS, header: false }],
    ['no header, semicolons', GOOD.join(';'), { separator: ';', order: CDR_COLUMNS, header: false }],
    ['a header in order', CDR_COLUMNS.join(';'), { separator: ';', order: [...CDR_COLUMNS], header: true }],
    [
      'a header in another order, in capitals, after a byte order mark',
      '\ufeffCALLED_NUMBER,CALL_ID,CALLING_NUMBER,STARTED_AT,DURATION_SECONDS,CALLED_NETWORK',
      {
        separator: ',',
        order: ['called_number', 'call_id', 'calling_number', 'started_at', 'duration_seconds', 'called_network'],
        header: true,
      },
    ],
  ])('%s', (_what, line, layout) => {
    expect(layoutOf(line)).toEqual(layout);
  });
});

describe('fields', () => {
  test.each([
    ['a,b,c', ['a', 'b', 'c']],
    [' a , b ', ['a', 'b']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a ""b""",c', ['a "b"', 'c']],
    ['"",c', ['', 'c']],
    ['a,', ['a', '']],
    ['', ['']],
  ])('%j is cut into %j', (line, fields) => {
    expect(splitLine(line, ',')).toEqual(fields);
  });
});

describe('a good call', () => {
  test('is read with its instant, whatever the offset', () => {
    expect(readCallLine(GOOD.join(','), PLAIN, NOW)).toEqual({
      call: {
        callId: 'C1',
        calling: '+590590200000',
        called: '+33142345678',
        network: 'fixed',
        startedAt: instant('2026-03-14T14:00:00Z'),
        duration: '84',
        kind: 'voice',
        quantity: 0n,
        direction: 'out',
        visitedCountry: undefined,
        replaces: undefined,
      },
    });
  });

  test('may be messages or data, received or abroad, and may correct another, as a header line names it', () => {
    const layout = layoutOf(
      'call_id,calling_number,called_number,called_network,started_at,duration_seconds,kind,quantity,direction,visited_country,replaces',
    );
    const data = readCallLine('C1,+262639100000,,,2026-03-14T10:00:00Z,,data,5242880,,FR,C0', layout, NOW);
    expect(data).toMatchObject({
      call: { kind: 'data', quantity: 5_242_880n, called: '', visitedCountry: 'FR', replaces: 'C0', duration: '0' },
    });
    const sms = readCallLine('C1,+33612345678,+262639100000,,2026-03-14T10:00:00Z,,sms,2,in,,', layout, NOW);
    expect(sms).toMatchObject({ call: { kind: 'sms', quantity: 2n, direction: 'in', visitedCountry: undefined } });
    const field = (row: string): string | undefined => fieldAtFault(row, layout);
    expect(field('C1,+33612345678,+262639100000,,2026-03-14T10:00:00Z,,fax,2,in,,')).toBe('kind');
    expect(field('C1,+33612345678,+262639100000,,2026-03-14T10:00:00Z,,sms,,in,,')).toBe('quantity');
    expect(field('C1,+33612345678,,,2026-03-14T10:00:00Z,,sms,1,in,,')).toBe('called_number');
    expect(field('C1,+33612345678,+262639100000,,2026-03-14T10:00:00Z,,,,,,')).toBe('duration_seconds');
    expect(field('C1,+33612345678,+262639100000,,2026-03-14T10:00:00Z,5,,,up,,')).toBe('direction');
    expect(field('C1,+33612345678,+262639100000,,2026-03-14T10:00:00Z,5,,,,France,')).toBe('visited_country');
  });

  test('may have quoted fields, columns in another order and semicolons', () => {
    const layout = layoutOf('duration_seconds;call_id;calling_number;called_number;called_network;started_at');
    const read = readCallLine('"12.5";"C;2";+590590200000;+33142345678;;2026-03-14T10:00:00Z', layout, NOW);
    expect(read).toMatchObject({ fault: { field: 'call_id' } });
    const plain = readCallLine('"12.5";"C-2";+590590200000;+33142345678;;2026-03-14T10:00:00Z', layout, NOW);
    expect(plain).toMatchObject({ call: { callId: 'C-2', duration: '12.5', network: undefined } });
  });

  test.each([
    ['of no second', 'duration_seconds', '0'],
    ['of a whole day', 'duration_seconds', '86400'],
    ['begun this very instant', 'started_at', '2026-03-15T00:00:00Z'],
    ['on a leap second of the calendar: 29 February', 'started_at', '2024-02-29T23:59:59Z'],
  ] as const)('may be %s', (_what, column, value) => {
    expect(fieldAtFault(lineWith(column, value))).toBeUndefined();
  });
});

describe('a bad row is refused with the field at fault and a reason', () => {
  test.each([
    ['cut short', 'row', 'C1,+590590200000,+3314'],
    ['with a field too many', 'row', `${GOOD.join(',')},x`],
    ['with the wrong separator', 'row', GOOD.join(';')],
    ['without identifier', 'call_id', lineWith('call_id', '')],
    ['whose identifier is too long', 'call_id', lineWith('call_id', 'x'.repeat(81))],
    ['whose caller is a national number', 'calling_number', lineWith('calling_number', '0590200000')],
    ['whose called number has letters', 'called_number', lineWith('called_number', '+33A42345678')],
    ['whose called number is too long', 'called_number', lineWith('called_number', `+1${'2'.repeat(15)}`)],
    ['whose network is unknown', 'called_network', lineWith('called_network', 'satellite')],
    ['whose start has no offset', 'started_at', lineWith('started_at', '2026-03-14T10:00:00')],
    ['begun on a day that does not exist', 'started_at', lineWith('started_at', '2026-02-29T10:00:00Z')],
    ['begun at an hour that does not exist', 'started_at', lineWith('started_at', '2026-03-14T24:30:00Z')],
    ['dated in the future', 'started_at', lineWith('started_at', '2026-03-15T00:00:01Z')],
    ['longer than a day', 'duration_seconds', lineWith('duration_seconds', '86401')],
    ['of a duration below zero', 'duration_seconds', lineWith('duration_seconds', '-1')],
    ['of a duration in another form', 'duration_seconds', lineWith('duration_seconds', '1e3')],
  ])('%s', (_what, field, line) => {
    expect(fieldAtFault(line)).toBe(field);
    const read = readCallLine(line, PLAIN, NOW);
    const reason = 'fault' in read ? read.fault.reason : undefined;
    expect(reason?.fr.length).toBeGreaterThan(10);
    expect(reason?.en.length).toBeGreaterThan(10);
  });
});
