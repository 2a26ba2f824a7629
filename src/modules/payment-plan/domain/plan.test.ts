import { describe, expect, test } from 'vitest';
import { civilDate, isoDate } from '../../../kernel/civil-date.ts';
import { euros, moneyText, NO_MONEY, sum } from '../../../kernel/money.ts';
import { instalmentsOf, judgePlan, progressOf } from './plan.ts';

const on = civilDate;

describe('a debt is shared in instalments', () => {
  test.each([
    ['100.00', 3, ['33.34', '33.33', '33.33']],
    ['100.01', 4, ['25.01', '25.00', '25.00', '25.00']],
    ['99.99', 10, ['10.00', '10.00', '10.00', '10.00', '10.00', '10.00', '10.00', '10.00', '10.00', '9.99']],
    ['54.90', 2, ['27.45', '27.45']],
  ])('%s in %i: exact to the cent, the first ones take the cents that are left', (total, count, expected) => {
    const shares = instalmentsOf(euros(total), count, on('2026-03-15'));
    expect(shares.map((one) => moneyText(one.amount))).toEqual(expected);
    expect(moneyText(sum(NO_MONEY, ...shares.map((one) => one.amount)))).toBe(total);
  });

  test('the thirty-first is the last day of a shorter month, and comes back after it', () => {
    const days = instalmentsOf(euros('90.00'), 3, on('2026-01-31')).map((one) => isoDate(one.dueOn));
    expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31']);
  });
});

describe('a plan as days pass', () => {
  const plan = instalmentsOf(euros('90.00'), 3, on('2026-03-10'));
  const judged = (paid: string, day: string) => judgePlan(plan, euros(paid), on(day), 5);

  test('waits for the day after its next instalment', () => {
    expect(judged('0.00', '2026-03-10')).toEqual({ state: 'running', late: undefined, nextOn: on('2026-03-11') });
    expect(judged('30.00', '2026-03-11')).toMatchObject({ late: undefined, nextOn: on('2026-04-11') });
  });

  test('is late on the morrow, broken on the sixth day, and a cent missing is missing', () => {
    expect(judged('29.99', '2026-03-11')).toMatchObject({ late: { position: 1 }, nextOn: on('2026-03-16') });
    expect(judged('29.99', '2026-03-15').state).toBe('running');
    expect(judged('29.99', '2026-03-16')).toEqual({ state: 'broken' });
    expect(judged('30.00', '2026-03-16').state).toBe('running');
  });

  test('is kept as soon as all is paid, even before its last day', () => {
    expect(judged('90.00', '2026-03-20')).toEqual({ state: 'kept' });
  });

  test('money pays the instalments in their order', () => {
    const shown = progressOf(plan, euros('45.00'), on('2026-04-11'));
    expect(shown.map((one) => [one.state, moneyText(one.left)])).toEqual([
      ['paid', '0.00'],
      ['late', '15.00'],
      ['coming', '30.00'],
    ]);
  });
});
