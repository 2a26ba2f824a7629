import { describe, expect, test } from 'vitest';
import { instant } from '../kernel/instant.ts';
import { chance } from '../story/chance.ts';
import { CallBlock } from './cdr-csv-bytes.ts';
import { CDR_COLUMNS, layoutOf, MORE_COLUMNS, readCallLine, USAGE_KINDS } from './cdr-csv.ts';

const NOW = instant('2026-03-15T00:00:00Z');
const DECODE = ['', 'fixed', 'mobile'];

/** What the columns of a block hold, written as a record read from a line. */
function recordAt(block: CallBlock, i: number): Record<string, unknown> {
  const text = (from: number, to: number): string => Buffer.from(block.bytes.subarray(from, to)).toString();
  const number = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? String(-n) : '');
  const visited = block.visited[i]!;
  const kind = USAGE_KINDS[block.kind[i]!]!;
  return {
    callId: text(block.idFrom[i]!, block.idTo[i]!),
    calling: number(block.calling[i]!),
    called: number(block.called[i]!),
    network: DECODE[block.network[i]!] || undefined,
    startedAt: block.startedAt[i],
    seconds: kind === 'voice' ? block.quantity[i]! / 1_000_000 : 0,
    kind,
    quantity: kind === 'voice' ? 0n : BigInt(block.quantity[i]!),
    direction: block.incoming[i] === 1 ? 'in' : 'out',
    visitedCountry: visited === 0 ? undefined : String.fromCharCode(visited >> 8, visited & 255),
    replaces: text(block.replacesFrom[i]!, block.replacesTo[i]!) || undefined,
  };
}

/** The same, read line by line. */
function slowly(line: string, header: string): Record<string, unknown> | string {
  const read = readCallLine(line, layoutOf(header), NOW);
  if ('fault' in read) return read.fault.field;
  const { duration, ...call } = read.call;
  return { ...call, seconds: call.kind === 'voice' ? Number(duration) : 0 };
}

const luck = chance(17);
const mostly = (good: () => string, bad: readonly string[]): string => (luck.oneIn(12) ? luck.pick(bad) : good());
const digits = (n: number): string => String(luck.below(10 ** Math.min(n, 9))).padStart(n, '7');
const number = (): string => `+${1 + luck.below(9)}${digits(6 + luck.below(9))}`;
const VALUES: Readonly<Record<string, () => string>> = {
  call_id: () =>
    mostly(() => `PTP1-${luck.below(1000)}.a:b@c_d`, ['', 'a b', 'é', 'x'.repeat(80), 'x'.repeat(81), '"q"', 'a/b']),
  calling_number: () =>
    mostly(number, ['', '0590', '+0590123456', '+12345', '+1234567890123456', '3103', '"+590590123456"']),
  called_number: () => mostly(number, ['', '112', '3', '1234567', '+', '+33 142', '012']),
  called_network: () => luck.pick(['', 'fixed', 'mobile', 'mobile', 'fixe', 'f', 'mobil']),
  started_at: () =>
    mostly(
      () =>
        `2026-0${1 + luck.below(3)}-${10 + luck.below(20)}T${10 + luck.below(10)}:${10 + luck.below(50)}:0${luck.below(10)}${luck.pick(['Z', '-04:00', '+03:00', '.250Z', '-18:30'])}`,
      [
        '',
        '2026-02-30T10:00:00Z',
        '2024-02-29T10:00:00Z',
        '2100-02-29T10:00:00Z',
        '2026-02-10 10:00:00Z',
        '2026-02-10T10:00Z',
        '2026-02-10T24:00:00Z',
        '2026-02-10T10:00:00',
        '2027-01-01T00:00:00Z',
        '2026-02-10T10:00:00+19:00',
      ],
    ),
  duration_seconds: () =>
    mostly(
      () => String(luck.below(86_401)),
      ['', '0', '12.5', '86400', '86400.1', '86401', '1e3', '-1', '0.0000001', '.5', '5.'],
    ),
  kind: () => luck.pick(['', 'voice', 'sms', 'mms', 'data', 'fax']),
  quantity: () => mostly(() => String(luck.below(1_000_000)), ['', '-1', '1.5', '999999999999999', '1000000000000000']),
  direction: () => luck.pick(['', '', 'out', 'in', 'up']),
  visited_country: () => luck.pick(['', '', 'FR', 'fr', 'FRA', 'YT']),
  replaces: () => luck.pick(['', '', 'PTP1-1', 'a b']),
};

describe('a block of bytes', () => {
  test.each([
    ['the six columns, commas', CDR_COLUMNS.join(','), '\n'],
    ['the six columns, semicolons, Windows line ends', CDR_COLUMNS.join(';'), '\r\n'],
    ['every column in another order', [...MORE_COLUMNS, ...CDR_COLUMNS].reverse().join(';'), '\n'],
  ])('of %s is read as each of its lines would be, faults included', (_what, header, end) => {
    const layout = layoutOf(header);
    const lines = Array.from({ length: 4000 }, () =>
      layout.order.map((column) => VALUES[column]!()).join(layout.separator),
    ).map((line) =>
      luck.oneIn(30) ? luck.pick(['', '   ', `${line}${layout.separator}x`, line.slice(0, 20), ` ${line}`]) : line,
    );
    const block = new CallBlock(layout, NOW);
    block.read(Buffer.from(lines.join(end)), 10);
    expect(block.lines).toBe(lines.length);
    const read = new Map<number, unknown>(block.faults.map((one) => [one.row, one.fault.field]));
    for (let i = 0; i < block.rows; i += 1) read.set(block.row[i]!, recordAt(block, i));
    expect(block.rows).toBeGreaterThan(200);
    lines.forEach((line, i) => {
      const expected = line.trim() === '' ? undefined : slowly(line, header);
      expect({ line, read: read.get(10 + i) }).toEqual({ line, read: expected });
    });
  });
});
