import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { NumberLife } from '../../../terms/model/life-numbers.ts';
import type { Porting } from './porting.ts';
import { movesOf } from './porting-moves.ts';
import { dueDayOf } from './porting-state.ts';

/** A contract that has a word on everything; what it says does not matter here. */
const said = (() => {
  throw new Error('not asked');
}) as never;
const LIFE: NumberLife = {
  portIn: said,
  portInCancellation: said,
  portDelay: said,
  numberLoss: said,
  temporaryNumber: said,
};

const DAY = civilDate('2026-03-06');
function port(state: Porting['state'], more: Partial<Porting> = {}): Porting {
  return {
    direction: 'in',
    state,
    stopping: null,
    expectedOn: DAY,
    scheduledOn: state === 'scheduled' || state === 'late' || state === 'done' ? DAY : null,
    portedOn: null,
    lostOn: null,
    ...more,
  } as Porting;
}

describe('what may be done with a number that comes', () => {
  test.each([
    ['requested', ['cancellation']],
    ['sent', ['answer', 'loss', 'claim', 'cancellation']],
    ['accepted', ['loss', 'cancellation']],
    ['scheduled', ['ported', 'loss', 'claim', 'cancellation', 'temporary-number']],
    ['late', ['ported', 'loss', 'claim', 'cancellation', 'temporary-number']],
    ['refused', ['new-number']],
    ['cancelled', ['new-number']],
  ] as const)('%s', (state, moves) => {
    expect(movesOf(port(state), LIFE)).toEqual(moves);
  });

  test('one that came in time may be lost, and gives nothing for lateness; one that came late does', () => {
    expect(movesOf(port('done', { portedOn: DAY }), LIFE)).toEqual(['loss']);
    expect(movesOf(port('done', { portedOn: civilDate('2026-03-07') }), LIFE)).toEqual(['loss', 'claim']);
  });

  test('one that is lost may work again, and gives something for its loss', () => {
    expect(movesOf(port('lost', { lostOn: DAY }), LIFE)).toEqual(['restoration', 'claim']);
  });

  test('one that is being stopped awaits what the other operator says of it', () => {
    const stopping = port('scheduled', { stopping: 'withdrawal' });
    expect(movesOf(stopping, LIFE)).toEqual(['ported', 'cancellation-answer', 'loss', 'claim', 'temporary-number']);
  });

  test('what a contract has no word on is not offered', () => {
    expect(movesOf(port('scheduled'), {})).toEqual(['ported', 'loss']);
  });
});

test('a number that leaves is seen off, or given up by the operator that wanted it', () => {
  expect(movesOf(port('scheduled', { direction: 'out' }), LIFE)).toEqual(['ported', 'abandonment']);
  expect(movesOf(port('done', { direction: 'out' }), LIFE)).toEqual([]);
});

test('a number that waits for its line has no day to be late on', () => {
  expect([dueDayOf(port('requested')), dueDayOf(port('accepted'))]).toEqual([null, null]);
  expect([dueDayOf(port('sent')), dueDayOf(port('late'))]).toEqual([DAY, DAY]);
});
