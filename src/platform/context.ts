import type { Clock } from '../kernel/clock.ts';
import type { RandomBytes } from '../kernel/ids.ts';

/** What every operation is told beside its input: for which operator it acts, who acts, the time and the randomness passed in. */
export interface Context {
  readonly operatorId: string;
  /** Who acts: `agent:<login>`, `customer:<customer number>`, or `system:<job>`. */
  readonly actor: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
}
