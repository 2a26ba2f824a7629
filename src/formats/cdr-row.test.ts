import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, isoInstant } from '../kernel/instant.ts';
import { columnsOf, quotedFields } from './cdr-columns.ts';
import { CDR_COLUMNS, layoutOf, MORE_COLUMNS, readCallLine, splitLine } from './cdr-csv.ts';
import { guessReading } from './cdr-guess.ts';
import { plainReading, presetReading, type Reading, RECORD_FIELDS } from './cdr-reading.ts';
import { recordLine, SourceRows } from './cdr-row.ts';
import { momentText, readDuration, readMoment, readQuantity } from './cdr-values.ts';

const NOW = instant('2026-03-15T00:00:00Z');

function readerOf(reading: Reading, header?: string): SourceRows {
  return new SourceRows(reading, columnsOf(reading, header), NOW);
}
const lineOf = (reading: Reading, line: string, header?: string): string =>
  recordLine(readerOf(reading, header).read(line));
const faultsOf = (reading: Reading, line: string, header?: string): string[] => {
  const row = readerOf(reading, header).read(line);
  return row.fault ? ['row'] : row.cells.filter((cell) => cell.fault).map((cell) => cell.field);
};

test('fields are those of the documented CSV, in its order', () => {
  expect(RECORD_FIELDS).toEqual([...CDR_COLUMNS, ...MORE_COLUMNS]);
});

describe('Asterisk', () => {
  const reading = presetReading('asterisk', 'GP');
  const line = (src: string, dst: string, more = '') =>
    `"","${src}","${dst}","from-internal","""Ann"" <${src}>","PJSIP/a-1","PJSIP/b-2","Dial","PJSIP/${dst}@trunk,30","2026-03-14 10:00:00","2026-03-14 10:00:09","2026-03-14 10:01:33",93,84,"ANSWERED","DOCUMENTATION"${more}`;

  test('a line of Master.csv is a record on the clocks of its territory', () => {
    expect(lineOf(reading, line('0590200000', '0142345678', ',"1773496800.12",""'))).toBe(
      '1773496800.12,+590590200000,+33142345678,,2026-03-14T10:00:00-04:00,84,,,,,',
    );
  });

  test('without uniqueid, the line itself is the identifier: the same line is the same call', () => {
    const [first, again, other] = ['0142345678', '0142345678', '0142345679'].map((dst) =>
      lineOf(reading, line('0590200000', dst)),
    );
    expect(first).toMatch(/^L-[0-9a-f]{32},/);
    expect(again).toBe(first);
    expect(other!.slice(0, 34)).not.toBe(first!.slice(0, 34));
  });

  test('calls between extensions and calls to the emergency services are left aside', () => {
    expect(readerOf(reading).read(line('1001', '1002'))).toMatchObject({ aside: 'internal' });
    expect(readerOf(reading).read(line('0590200000', '18'))).toMatchObject({ aside: 'emergency' });
    expect(readerOf(reading).read(line('1001', '0142345678')).aside).toBeUndefined();
    expect(faultsOf(reading, line('1001', '0142345678'))).toEqual(['calling_number']);
  });

  test('a line cut short is a fault of the line', () => {
    expect(faultsOf(reading, line('0590200000', '0142345678').slice(0, 120))).toEqual(['row']);
  });
});

test('FreeSWITCH: a line of the example template', () => {
  const line =
    '"Ann","0590200000","0690123456","default","2026-03-14 10:00:00","2026-03-14 10:00:02","2026-03-14 10:01:26","86","84","NORMAL_CLEARING","c60a1f09-ce61-47d3-a806-82bd2c9a4b6a","","","PCMA","PCMA"';
  expect(lineOf(presetReading('freeswitch', 'GP'), line)).toBe(
    'c60a1f09-ce61-47d3-a806-82bd2c9a4b6a,+590590200000,+590690123456,,2026-03-14T10:00:00-04:00,84,,,,,',
  );
});

describe('lines of JSON', () => {
  const reading = {
    ...presetReading('json-lines', 'YT'),
    columns: {
      call_id: ['variables.uuid'],
      calling_number: ['from'],
      called_number: ['to'],
      started_at: ['at'],
      kind: ['type'],
      quantity: ['volume.up'],
      duration_seconds: ['s'],
    },
    dateForm: 'epoch-s',
    quantityUnit: 'KiB',
  } as const;

  test('members are found by their path; a volume is told in bytes', () => {
    const line = `{"variables":{"uuid":"u-1"},"from":"0639123456","to":"internet.example","at":1773496800,"type":"DATA","volume":{"up":1.5}}`;
    expect(lineOf(reading, line)).toBe('u-1,+262639123456,,,2026-03-14T17:00:00+03:00,,data,1536,,,');
  });

  test.each([['not json'], ['[1]'], ['null'], ['"text"'], ['{"a":']])('%s is a fault of the line', (line) => {
    expect(faultsOf(reading, line)).toEqual(['row']);
  });
});

describe('what a line receives', () => {
  const reading: Reading = {
    ...plainReading('YT'),
    header: false,
    columns: {
      call_id: [1],
      calling_number: [2],
      called_number: [3],
      started_at: [4],
      duration_seconds: [5],
      visited_country: [6],
    },
    defaults: { direction: 'in' },
  };
  const at = '2026-03-14 10:00:00;60';

  test('the called number is the line; who calls may have a short number', () => {
    expect(lineOf(reading, `R1;3900;0639123456;${at};`)).toBe(
      'R1,3900,+262639123456,,2026-03-14T10:00:00+03:00,60,,,in,,',
    );
    expect(faultsOf(reading, `R2;0639123456;3900;${at};`)).toEqual(['called_number']);
  });

  test('from somebody who hides their number: free at home, to be told abroad', () => {
    expect(readerOf(reading).read(`R3;anonymous;0639123456;${at};`)).toMatchObject({ aside: 'withheld' });
    expect(faultsOf(reading, `R4;anonymous;0639123456;${at};FR`)).toEqual(['calling_number']);
  });
});

describe('any CSV', () => {
  const header = 'Réf;Appelant;Appelé;Date;Heure;Durée (min);Type';
  const reading: Reading = {
    ...plainReading('YT'),
    columns: {
      call_id: ['réf'],
      calling_number: ['appelant'],
      called_number: ['appelé'],
      started_at: ['date', 'heure'],
      duration_seconds: ['durée (min)'],
      kind: ['type'],
    },
    dateForm: 'dmy',
    durationUnit: 'min',
    idPrefix: 'MSC2-',
    meanings: { kind: { TEL: 'voice' } },
    defaults: { direction: 'out' },
  };

  test('columns by name, day and hour apart, minutes, words of its own', () => {
    expect(lineOf(reading, '17;0639 12 34 56;0269 60 12 34;14/03/2026;10:00:30;1,5;TEL', header)).toBe(
      'MSC2-17,+262639123456,+262269601234,,2026-03-14T10:00:30+03:00,90,voice,,out,,',
    );
  });

  test('a column that the first line lacks is told before anything is read', () => {
    expect(columnsOf(reading, 'Réf;Appelant;Appelé;Date;Type').missing).toEqual(['heure', 'durée (min)']);
  });

  test.each([
    ['cut short', '17;0639123456;0269', ['row']],
    ['without identifier', ';0639123456;0269601234;14/03/2026;10:00;1;TEL', ['call_id']],
    ['masked', '17;0639123456;026960XXXX;14/03/2026;10:00;1;TEL', ['called_number']],
    ['on a day that does not exist', '17;0639123456;0269601234;30/02/2026;10:00;1;TEL', ['started_at']],
    ['in the future', '17;0639123456;0269601234;16/03/2026;10:00;1;TEL', ['started_at']],
    ['longer than a day', '17;0639123456;0269601234;14/03/2026;10:00;1441;TEL', ['duration_seconds']],
    ['of an unknown kind', '17;0639123456;0269601234;14/03/2026;10:00;1;FAX', ['kind']],
    [
      'with several faults',
      '17;anonymous;1234;14/03/2026;10:00;x;TEL',
      ['calling_number', 'called_number', 'duration_seconds'],
    ],
  ])('a row %s names its fields', (_what, line, fields) => {
    expect(faultsOf(reading, line, header)).toEqual(fields);
  });
});

test('lines are cut in strides as they are letter by letter', () => {
  const part = fc.constantFrom('"', '""', ',', ' ', 'a', ';', '"a,b"', `"x ""y"""`);
  const line = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(line, (text) => {
      expect(quotedFields(text, ',')).toEqual(splitLine(text, ','));
    }),
  );
});

describe('moments', () => {
  test.each([
    ['2026-03-14T10:00:00-04:00', 'ymd', 'YT', '2026-03-14T14:00:00+00:00'],
    ['2026-03-14 10:00:00+0300', 'ymd', 'GP', '2026-03-14T07:00:00+00:00'],
    ['2026-03-14 10:00:00', 'ymd', 'GP', '2026-03-14T14:00:00+00:00'],
    ['20260314100000', 'ymd', 'UTC', '2026-03-14T10:00:00+00:00'],
    ['2026/03/14 10:00', 'ymd', 'FR', '2026-03-14T09:00:00+00:00'],
    ['14/07/2025 10:00:00', 'dmy', 'FR', '2025-07-14T08:00:00+00:00'],
    ['3/14/2026 9:05', 'mdy', 'UTC', '2026-03-14T09:05:00+00:00'],
    ['1773496800', 'epoch-s', 'GP', '2026-03-14T14:00:00+00:00'],
    ['1773496800123', 'epoch-ms', 'GP', '2026-03-14T14:00:00.123+00:00'],
    ['1773496800123456', 'epoch-us', 'GP', '2026-03-14T14:00:00.123+00:00'],
  ] as const)('%s as %s in %s', (text, form, zone, at) => {
    expect(isoInstant(readMoment(text, form, zone)!)).toBe(at);
  });

  test.each([
    ['2026-02-29 10:00:00', 'ymd'],
    ['14/03/2026', 'dmy'],
    ['13/14/2026 10:00', 'dmy'],
    ['1773496800', 'epoch-ms'],
    ['12', 'epoch-s'],
    ['2026-03-14 1a:00:00', 'ymd'],
    ['2026-03-14 10:00:60', 'ymd'],
    ['2026-03-14x10:00:00', 'ymd'],
    ['', 'ymd'],
  ] as const)('%s is none as %s', (text, form) => {
    expect(readMoment(text, form, 'GP')).toBeUndefined();
  });

  test('whatever the zone, what is written is read back as the same moment', () => {
    const zone = fc.constantFrom('GP', 'GF', 'YT', 'RE', 'FR', 'UTC' as const);
    fc.assert(
      fc.property(fc.integer({ min: 946684800, max: 4102444799 }), zone, zone, (seconds, here, there) => {
        const at = readMoment(String(seconds), 'epoch-s', here)!;
        expect(readMoment(momentText(at, here), 'ymd', there)).toBe(at);
      }),
    );
  });
});

test('durations and volumes are exact', () => {
  expect([
    readDuration('84', 's'),
    readDuration('84.5', 's'),
    readDuration('84,5', 's'),
    readDuration('84123', 'ms'),
    readDuration('1.1', 'min'),
    readDuration('1:02:03', 'hms'),
    readDuration('02:03', 'hms'),
    readDuration('2:61', 'hms'),
    readDuration('-1', 's'),
    readDuration('1e3', 's'),
  ]).toEqual(['84', '84.5', '84.5', '84.123', '66', '3723', '123', undefined, undefined, undefined]);
  expect([
    readQuantity('3', '1'),
    readQuantity('1.5', 'kB'),
    readQuantity('0.000001', 'MiB'),
    readQuantity('x', '1'),
  ]).toEqual(['3', '1500', '2', undefined]);
});

describe('what is written to the documented CSV is what its reader takes', () => {
  const layout = layoutOf(RECORD_FIELDS.join(','));
  const numbers = fc.constantFrom('0590200000', '0690123456', '+17671234567', '0033142345678', '0639123456');
  test('whatever the call, message or data', () => {
    fc.assert(
      fc.property(
        numbers,
        numbers,
        fc.integer({ min: 1_600_000_000, max: 1_773_000_000 }),
        fc.integer({ min: 0, max: 86_400_000 }),
        fc.constantFrom('voice', 'sms', 'mms', 'data'),
        (from, to, at, ms, kind) => {
          const columns = {
            call_id: [1],
            calling_number: [2],
            called_number: [3],
            started_at: [4],
            duration_seconds: [5],
          };
          const more = { kind: [6], quantity: [7] };
          const reading: Reading = {
            ...plainReading('GP'),
            header: false,
            columns: { ...columns, ...more },
            dateForm: 'epoch-s',
            durationUnit: 'ms',
          };
          const told = lineOf(reading, `R-${at};${from};${to};${at};${ms};${kind};7`);
          expect(readCallLine(told, layout, NOW)).toMatchObject({ call: { startedAt: at * 1000, kind } });
        },
      ),
    );
  });
});

describe('a file is guessed from its first lines', () => {
  test('by its names, its separator, the form of its dates and its unit', () => {
    const guess = guessReading(
      [
        'Identifiant|Appelant|Appelé|Date|Heure|Duree_min|Sens',
        '1|0590200000|0690123456|14/03/2026|10:00:00|1,5|sortant',
      ],
      'GP',
    );
    expect(guess).toMatchObject({
      format: 'csv',
      separator: '|',
      header: true,
      dateForm: 'dmy',
      durationUnit: 'min',
      columns: {
        call_id: ['Identifiant'],
        calling_number: ['Appelant'],
        called_number: ['Appelé'],
        started_at: ['Date', 'Heure'],
        duration_seconds: ['Duree_min'],
        direction: ['Sens'],
      },
    });
  });

  test('by most of its lines, where a few are faulty', () => {
    const rows = ['31/02/2026 10:00', '14/03/2026 10:00', '15/03/2026 10:00', 'cut'];
    expect(guessReading(['id;from;to;date', ...rows.map((at, i) => `${i};0590200000;15;${at}`)], 'GP').dateForm).toBe(
      'dmy',
    );
  });

  test('by what the known switches always write', () => {
    const asterisk = `"","0590200000","0142345678","c","x","a","b","Dial","y","2026-03-14 10:00:00","","2026-03-14 10:01:33",93,0,"NO ANSWER","DOCUMENTATION","17.1"`;
    expect(guessReading([asterisk], 'GP').format).toBe('asterisk');
    const freeswitch = `"Ann","0590200000","0690123456","default","2026-03-14 10:00:00","","","86","84","NORMAL_CLEARING","c60a1f09-ce61-47d3-a806-82bd2c9a4b6a","",""`;
    expect(guessReading([freeswitch], 'GP').format).toBe('freeswitch');
  });

  test('lines of JSON, by the names of their members', () => {
    const guess = guessReading(
      ['{"cdr":{"uuid":"1","src":"0590200000","dst":"15"},"start":1773496800123,"billsec":3}'],
      'GP',
    );
    expect(guess).toMatchObject({
      format: 'json-lines',
      dateForm: 'epoch-ms',
      columns: {
        call_id: ['cdr.uuid'],
        calling_number: ['cdr.src'],
        called_number: ['cdr.dst'],
        started_at: ['start'],
      },
    });
  });

  test('nothing makes it fail', () => {
    fc.assert(fc.property(fc.array(fc.string(), { maxLength: 4 }), (lines) => void guessReading(lines, 'GP')));
    expect(guessReading([], 'GP').columns).toEqual({});
  });
});
