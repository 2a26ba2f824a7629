import type { UsageCounter } from '../../../terms/model/usage.ts';
import { THRESHOLDS } from './due-alerts.ts';

/** No counter of the month can have counted more. */
export interface MostUsed {
  readonly correspondents: number;
  readonly seconds: number;
  readonly messages: number;
  readonly bytes: number;
  readonly spent: number;
}

const BOUND_OF = {
  correspondent: 'correspondents',
  second: 'seconds',
  message: 'messages',
  byte: 'bytes',
  'micro-euro': 'spent',
} as const satisfies Record<UsageCounter['unit'], keyof MostUsed>;

/** Whether a limit may have come near: only then is it worth counting the month as the contract does. */
export function mayBeNear(limits: readonly UsageCounter[], most: MostUsed): boolean {
  return limits.some(({ unit, limit }) => most[BOUND_OF[unit]] * 100 >= limit * THRESHOLDS[0]);
}
