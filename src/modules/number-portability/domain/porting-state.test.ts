import { describe, expect, it } from 'vitest';
import { isOver, mayBecome } from './porting-state.ts';

describe('the states of a port', () => {
  it.each([
    ['sent', 'accepted'],
    ['accepted', 'scheduled'],
    ['scheduled', 'late'],
    ['late', 'done'],
    ['lost', 'done'],
    ['scheduled', 'cancelled'],
  ] as const)('goes from %s to %s', (from, to) => {
    expect(mayBecome(from, to)).toBe(true);
  });

  it.each([
    ['requested', 'done'],
    ['refused', 'scheduled'],
    ['done', 'cancelled'],
    ['cancelled', 'sent'],
    ['late', 'refused'],
  ] as const)('never goes from %s to %s', (from, to) => {
    expect(mayBecome(from, to)).toBe(false);
  });

  it('is over when the number is there, lost, refused or given up', () => {
    expect((['done', 'lost', 'refused', 'cancelled'] as const).every(isOver)).toBe(true);
    expect((['requested', 'sent', 'accepted', 'scheduled', 'late'] as const).some(isOver)).toBe(false);
  });
});
