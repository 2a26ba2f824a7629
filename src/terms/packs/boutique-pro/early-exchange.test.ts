import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { boutiquePro } from './pack.ts';

testRegisterCases(boutiquePro, 'early-exchange');

const ask = (receivedAt: string, brokeDownAt = receivedAt) =>
  decide('boutique-pro', 'early-exchange', { receivedAt, brokeDownAt });

describe('early exchange, at its edges', () => {
  it.each([
    ['keeps the clock time across the change to summer time', '2026-03-24T10:00:00+01:00', '2026-03-31T10:00:00+02:00'],
    ['reads a skipped clock time one hour later', '2026-03-22T02:30:00+01:00', '2026-03-29T03:30:00+02:00'],
    ['takes the second of two equal clock times', '2026-10-18T02:30:00+02:00', '2026-10-25T02:30:00+01:00'],
    [
      'takes the second of two equal clock times, on the hour',
      '2026-10-18T02:00:00+02:00',
      '2026-10-25T02:00:00+01:00',
    ],
    ['keeps the time just before the repeated hour', '2026-10-18T01:59:00+02:00', '2026-10-25T01:59:00+02:00'],
    ['keeps the time just after the repeated hour', '2026-10-18T03:00:00+02:00', '2026-10-25T03:00:00+01:00'],
    ['tells the limit in Paris time', '2026-03-02T10:00:00Z', '2026-03-09T11:00:00+01:00'],
  ])('%s', (_, receivedAt, exchangeLimitAt) => {
    expect(ask(receivedAt)).toMatchObject({ result: { eligible: true, exchangeLimitAt } });
  });

  it('refuses a breakdown before the receipt', () => {
    expect(ask('2026-03-02T10:00:00Z', '2026-03-02T09:59:59Z')).toMatchObject({ error: { field: 'brokeDownAt' } });
  });
});
