import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { Porting, PortingState } from './porting.ts';

/** From each state, those that may follow. */
const NEXT: Readonly<Record<PortingState, readonly PortingState[]>> = {
  requested: ['sent', 'refused', 'cancelled'],
  sent: ['accepted', 'scheduled', 'refused', 'cancelled', 'lost'],
  accepted: ['scheduled', 'cancelled', 'lost'],
  scheduled: ['scheduled', 'late', 'done', 'cancelled', 'lost'],
  late: ['scheduled', 'done', 'cancelled', 'lost'],
  done: ['lost'],
  lost: ['done'],
  refused: [],
  cancelled: [],
};

const OVER: ReadonlySet<PortingState> = new Set(['done', 'lost', 'refused', 'cancelled']);

/** How a state is told to people. */
export const PORTING_STATES: Readonly<Record<PortingState, Bilingual>> = {
  requested: { fr: 'demandé', en: 'requested' },
  sent: { fr: 'transmis à l’autre opérateur', en: 'sent to the other operator' },
  accepted: { fr: 'accepté', en: 'accepted' },
  scheduled: { fr: 'programmé', en: 'scheduled' },
  late: { fr: 'en retard', en: 'late' },
  done: { fr: 'fait', en: 'done' },
  lost: { fr: 'numéro perdu', en: 'number lost' },
  refused: { fr: 'refusé', en: 'refused' },
  cancelled: { fr: 'annulé', en: 'cancelled' },
};

/**
 * The day by which a number was to be there; `null` while it waits for the line of its contract: it is not late, its days begin with
 * the access.
 */
export function dueDayOf(porting: Pick<Porting, 'state' | 'scheduledOn' | 'expectedOn'>): CivilDate | null {
  const awaitsAccess = porting.state === 'requested' || porting.state === 'accepted';
  return porting.scheduledOn ?? (awaitsAccess ? null : porting.expectedOn);
}

/** Whether a port may go from one state to another. */
export function mayBecome(from: PortingState, to: PortingState): boolean {
  return NEXT[from].includes(to);
}

/** Whether the number has arrived, or will not. */
export function isOver(state: PortingState): boolean {
  return OVER.has(state);
}
