import { expect, test } from 'vitest';
import { instant, isoInstant } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import { leavesAt, type QuietHours } from './quiet-hours.ts';

const NIGHT: QuietHours = { territories: [], channels: ['sms'], from: '21:00', to: '08:00', sundays: true };

test.each<[string, Territory, string, string]>([
  ['at noon in Guadeloupe it leaves at once', 'GP', '2026-03-02T16:00:00Z', '2026-03-02T16:00:00Z'],
  ['at nine in the evening there it waits for eight', 'GP', '2026-03-03T01:00:00Z', '2026-03-03T12:00:00Z'],
  ['a minute before nine it leaves', 'GP', '2026-03-03T00:59:00Z', '2026-03-03T00:59:00Z'],
  ['at eight sharp the night is over', 'GP', '2026-03-03T12:00:00Z', '2026-03-03T12:00:00Z'],
  ['the same instant is day in Mayotte', 'YT', '2026-03-03T12:00:00Z', '2026-03-03T12:00:00Z'],
  ['and night in Mayotte when it is day in Guadeloupe', 'YT', '2026-03-03T19:00:00Z', '2026-03-04T05:00:00Z'],
  ['a Saturday night goes on to Monday', 'FR', '2026-03-07T21:30:00Z', '2026-03-09T07:00:00Z'],
  ['a Sunday is quiet as a whole', 'FR', '2026-03-08T11:00:00Z', '2026-03-09T07:00:00Z'],
])('%s', (_told, territory, now, expected) => {
  const left = leavesAt([NIGHT], { channel: 'sms', territory, urgent: false }, instant(now));
  expect(isoInstant(left)).toBe(isoInstant(instant(expected)));
});

test('urgent messages, and those by another way, never wait', () => {
  const night = instant('2026-03-03T02:00:00Z');
  expect(leavesAt([NIGHT], { channel: 'sms', territory: 'GP', urgent: true }, night)).toBe(night);
  expect(leavesAt([NIGHT], { channel: 'email', territory: 'GP', urgent: false }, night)).toBe(night);
});

test('hours of one territory say nothing of another, and hours within a day end the same day', () => {
  const lunch: QuietHours = { territories: ['RE'], channels: ['email'], from: '12:00', to: '14:00', sundays: false };
  const noon = instant('2026-03-03T08:30:00Z');
  expect(isoInstant(leavesAt([lunch], { channel: 'email', territory: 'RE', urgent: false }, noon))).toBe(
    '2026-03-03T10:00:00+00:00',
  );
  expect(leavesAt([lunch], { channel: 'email', territory: 'FR', urgent: false }, noon)).toBe(noon);
});
