import { expect, test } from 'vitest';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { packOf } from '../../../terms/decide.ts';
import { dueRows, heldBy, NOBODY } from './due-rows.ts';
import { Keeping, type Subject } from './keeping.ts';

const keeping = new Keeping(packOf('boutique-pro')!);
const TODAY = civilDate('2029-07-01');

const subject = (of: Partial<Subject>): Subject => ({ ...NOBODY, accountId: 'a', ...of });
const untilOf = (category: Parameters<Keeping['kept']>[0], of: Partial<Subject>, eventOn: string): string | null => {
  const until = keeping.kept(category, subject(of), civilDate(eventOn), TODAY)?.until ?? null;
  return until === null ? null : isoDate(until);
};

test.each([
  // [category, who, event, last day]: the event plus the years, months or days of the schedule.
  ['commercial', {}, '2026-03-10', '2029-03-10'],
  ['commercial', { segment: 'professional' }, '2026-03-10', '2031-03-10'],
  ['commercial', { prospect: true }, '2026-03-10', '2029-03-10'],
  ['accounting', {}, '2024-02-29', '2034-02-28'],
  ['payment', {}, '2026-03-10', '2027-04-10'],
  ['traffic-data', {}, '2028-02-29', '2029-02-28'],
  ['unpaid-settled', {}, '2026-03-10', '2026-03-11'],
  ['unpaid-debt', {}, '2026-03-10', '2030-11-10'],
  ['data-subject-requests', {}, '2026-03-10', '2031-03-10'],
] as const)('the policy keeps %s data of %o from %s until %s', (category, who, eventOn, until) => {
  expect(untilOf(category, who, eventOn)).toBe(until);
});

test('the contract of the customer speaks first: three years for a business too, where the policy says five', () => {
  expect(untilOf('commercial', { pack: 'livebox-ag', segment: 'professional' }, '2026-03-10')).toBe('2029-03-10');
  expect(untilOf('commercial', { pack: 'mobile-yt' }, '2026-03-10')).toBe('2029-03-10');
  // Of a local operator whose years close on 31 December: ten closes after that of 2026.
  expect(untilOf('commercial', { pack: 'orne-thd' }, '2026-03-10')).toBe('2036-12-31');
});

test('what may go on a day is the last event of which the data are over', () => {
  // Traffic of 30 June 2028 is kept until 30 June 2029, and is over on 1 July.
  expect(isoDate(keeping.cutoff('traffic-data', NOBODY, TODAY)!)).toBe('2028-06-30');
  expect(isoDate(keeping.cutoff('accounting', NOBODY, TODAY)!)).toBe('2019-06-30');
});

const party = {
  table: 'party',
  holds: { fr: 'nom', en: 'name' },
  category: 'commercial',
  end: 'erase',
} as const;

test('a dispute, a freeze and a debt keep what is over, and a debt no longer than its own time', () => {
  const left = { endedOn: civilDate('2026-03-10') };
  const of = (more: Partial<Subject>, on = TODAY) =>
    dueRows(keeping, party, [subject({ ...left, ...more })], on)[0]!.held;
  expect(of({})).toBe('');
  expect(of({ disputed: true })).toBe('dispute');
  expect(of({ restricted: true })).toBe('restriction');
  expect(of({ unpaid: true })).toBe('unpaid');
  // 56 months after 10 March 2026 is 10 November 2030.
  expect(of({ unpaid: true }, civilDate('2030-11-11'))).toBe('');
  expect(heldBy(keeping, 'accounting', subject({ ...left, unpaid: true }), TODAY)).toBeUndefined();
});

test('while a contract runs nothing of it is over', () => {
  expect(dueRows(keeping, party, [subject({ endedOn: null })], TODAY)).toEqual([]);
});
