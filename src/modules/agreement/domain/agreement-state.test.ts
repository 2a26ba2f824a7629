import { describe, expect, it } from 'vitest';
import type { AgreementState } from './agreement.ts';
import { isOver, mayBecome, STATE_LABELS } from './agreement-state.ts';

const STATES = Object.keys(STATE_LABELS) as AgreementState[];

describe('the states of a contract', () => {
  it.each(['terminated', 'withdrawn', 'cancelled'] as const)('a contract that is %s never changes again', (state) => {
    expect(isOver(state)).toBe(true);
    expect(STATES.filter((next) => mayBecome(state, next))).toEqual([]);
  });

  it.each(['active', 'suspended', 'terminating'] as const)(
    'a service that has begun (%s) cannot be cancelled as if it had not',
    (state) => {
      expect(mayBecome(state, 'cancelled')).toBe(false);
      expect(mayBecome(state, 'ordered')).toBe(false);
    },
  );

  it.each(['ordered', 'awaiting-activation'] as const)(
    'a service that has not begun (%s) is cancelled, not terminated or suspended',
    (state) => {
      expect(mayBecome(state, 'cancelled')).toBe(true);
      expect(mayBecome(state, 'terminating')).toBe(false);
      expect(mayBecome(state, 'terminated')).toBe(false);
      expect(mayBecome(state, 'suspended')).toBe(false);
    },
  );

  it('a termination may be taken back until it takes effect', () => {
    expect(mayBecome('terminating', 'active')).toBe(true);
    expect(mayBecome('terminating', 'suspended')).toBe(true);
    expect(mayBecome('terminated', 'active')).toBe(false);
  });
});
