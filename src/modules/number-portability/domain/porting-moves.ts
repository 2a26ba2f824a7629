import type { NumberLife } from '../../../terms/model/life-numbers.ts';
import type { Porting, PortingState } from './porting.ts';
import { isOver, mayBecome } from './porting-state.ts';

/** What may be done with a port: the last words of the addresses that do it. */
export type PortingMove =
  | 'answer'
  | 'ported'
  | 'loss'
  | 'restoration'
  | 'claim'
  | 'cancellation'
  | 'cancellation-answer'
  | 'abandonment'
  | 'temporary-number'
  | 'new-number';

/** States in which a port may have gone wrong. */
const MAY_BE_CLAIMED: ReadonlySet<PortingState> = new Set(['sent', 'scheduled', 'late', 'done', 'lost']);

/** What may be done with a port as it stands and under its contract; the operations still look at the facts of the day. */
export function movesOf(porting: Porting, life: NumberLife): PortingMove[] {
  const { direction, state, stopping } = porting;
  const runs = !isOver(state);
  const incoming = direction === 'in';
  const possible: Readonly<Record<PortingMove, boolean>> = {
    answer: incoming && state === 'sent' && stopping === null,
    ported: state !== 'lost' && mayBecome(state, 'done'),
    'cancellation-answer': incoming && runs && stopping !== null,
    loss: incoming && mayBecome(state, 'lost'),
    restoration: state === 'lost',
    claim:
      incoming &&
      MAY_BE_CLAIMED.has(state) &&
      (life.portDelay !== undefined || (state === 'lost' && !!life.numberLoss)),
    cancellation: incoming && runs && stopping === null && life.portInCancellation !== undefined,
    abandonment: direction === 'out' && mayBecome(state, 'cancelled'),
    'temporary-number': incoming && runs && porting.scheduledOn !== null && life.temporaryNumber !== undefined,
    'new-number': incoming && (state === 'refused' || state === 'cancelled'),
  };
  return (Object.keys(possible) as PortingMove[]).filter((move) => possible[move]);
}
