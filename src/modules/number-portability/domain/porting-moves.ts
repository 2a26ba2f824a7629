import type { NumberLife } from '../../../terms/model/life-numbers.ts';
import type { Porting, PortingState } from './porting.ts';
import { dueDayOf, isOver, mayBecome } from './porting-state.ts';

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

/** States in which a number may still come late. */
const MAY_BE_LATE: ReadonlySet<PortingState> = new Set(['sent', 'scheduled', 'late', 'lost']);

/** Whether something may be owed for a number: it is late, may be, came late, or is lost. */
function mayBeClaimed(porting: Porting, life: NumberLife): boolean {
  if (porting.direction === 'out') return false;
  if (porting.lostOn !== null && life.numberLoss) return true;
  const [dueOn, cameOn] = [dueDayOf(porting), porting.portedOn];
  const late = cameOn === null ? MAY_BE_LATE.has(porting.state) : dueOn !== null && cameOn > dueOn;
  return late && life.portDelay !== undefined;
}

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
    claim: mayBeClaimed(porting, life),
    cancellation: incoming && runs && stopping === null && life.portInCancellation !== undefined,
    abandonment: direction === 'out' && mayBecome(state, 'cancelled'),
    'temporary-number': incoming && runs && porting.scheduledOn !== null && life.temporaryNumber !== undefined,
    'new-number': incoming && (state === 'refused' || state === 'cancelled'),
  };
  return (Object.keys(possible) as PortingMove[]).filter((move) => possible[move]);
}
