import { expect, test } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { bareCode, isWatchedBy, sessionState, type SharingSession } from './sharing-session.ts';

const session: SharingSession = {
  accountId: 'a',
  id: 's',
  caseId: 'c',
  codeHash: 'h',
  issuedAt: instant('2026-03-02T10:00:00Z'),
  issuedBy: 'agent:t',
  expiresAt: instant('2026-03-02T10:15:00Z'),
  opened: 0,
  openedAt: null,
  consentAt: null,
  guestHash: null,
  watcher: null,
  watcherHash: null,
  endedAt: null,
  endedBy: null,
};
const opened = { ...session, opened: 1, openedAt: instant('2026-03-02T10:05:00Z') };

test.each([
  ['waits for its fifteen minutes', session, '2026-03-02T10:14:59Z', 'waiting'],
  ['is of no use once they have passed', session, '2026-03-02T10:15:00Z', 'expired'],
  ['opened, runs on whatever its code', opened, '2026-03-02T11:00:00Z', 'open'],
  ['runs two hours at the most', opened, '2026-03-02T12:05:00Z', 'ended'],
  [
    'is over as soon as somebody stops it',
    { ...opened, endedAt: instant('2026-03-02T10:06:00Z') },
    '2026-03-02T10:06:00Z',
    'ended',
  ],
] as const)('a session %s', (_title, one, at, state) => {
  expect(sessionState(one, instant(at))).toBe(state);
});

test('only the technician who watches comes back, in the browser in which they began', () => {
  const watched = { ...opened, watcher: 'agent:t', watcherHash: 'w' };
  expect(isWatchedBy(watched, 'agent:t', 'w')).toBe(true);
  expect(isWatchedBy(watched, 'agent:u', 'w')).toBe(false);
  expect(isWatchedBy(watched, 'agent:t', 'x')).toBe(false);
  expect(isWatchedBy(watched, 'agent:t', undefined)).toBe(false);
  expect(isWatchedBy(opened, 'agent:t', 'w')).toBe(false);
});

test('a code is the same with or without the hyphen that makes it readable, in other letters it is another', () => {
  expect(bareCode(' K7QM-29TX ')).toBe('K7QM29TX');
  expect(bareCode('K7QM 29TX')).toBe('K7QM29TX');
  expect(bareCode('k7qm-29tx')).toBe('k7qm29tx');
});
