import type { Instant } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { Bilingual } from '../../../terms/model/decision.ts';
import type { InterruptionCause } from '../../../terms/model/life-network.ts';

/** The lines concerned: all that are named must match; an empty list means any. */
export interface Area {
  readonly territories: readonly Territory[];
  /** Names of communes, as addresses write them. */
  readonly communes: readonly string[];
  readonly technologies: readonly string[];
  /** Agreements of the telephone lines that were listed; empty when none was. */
  readonly agreementIds: readonly string[];
}

export type EventKind = 'outage' | 'planned-work';
export type EventState = 'announced' | 'open' | 'restored' | 'cancelled';

/** A line that the event could not be carried to, with the reason. */
export interface EventFailure {
  readonly agreementId: string;
  readonly reason: string;
}

/** An outage or planned work, as the network tells it. */
export interface NetworkEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** The network's own number; said twice it is the same event. */
  readonly reference: string;
  readonly title: Bilingual;
  readonly area: Area;
  readonly cause: Exclude<InterruptionCause, 'customer'>;
  /** Nothing works any more. */
  readonly total: boolean;
  readonly state: EventState;
  readonly declaredAt: Instant;
  readonly startsAt: Instant;
  /** The end foreseen of planned work, the end of what is over. */
  readonly endsAt: Instant | null;
  /** `reaching` lines with the news, `extending` it to a new end, then `closing` them; `null` when there is nothing left to do. */
  readonly phase: 'reaching' | 'extending' | 'closing' | null;
  readonly cursor: LineKey | null;
  /** Lines reached so far in this phase. */
  readonly reached: number;
  readonly failures: readonly EventFailure[];
  readonly version: number;
}

export interface LineKey {
  readonly accountId: string;
  readonly id: string;
}

export interface NewNetworkEvent {
  readonly kind: EventKind;
  readonly reference: string;
  readonly title?: Bilingual;
  readonly territories?: readonly Territory[];
  readonly communes?: readonly string[];
  readonly technologies?: readonly string[];
  /** Telephone numbers, in E.164. */
  readonly lines?: readonly string[];
  readonly cause?: NetworkEvent['cause'];
  readonly total?: boolean;
  readonly startsAt: Instant;
  /** Needed for planned work. */
  readonly endsAt?: Instant;
}

/** An interruption of one line. */
export interface LineInterruption {
  readonly accountId: string;
  readonly id: string;
  readonly agreementId: string;
  readonly eventId: string | null;
  readonly cause: InterruptionCause;
  readonly total: boolean;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly notifiedAt: Instant | null;
  readonly noticeBy: Instant | null;
  readonly noticeRespected: boolean | null;
  readonly decision: string | null;
  readonly processFlowId: string | null;
  readonly cancelled: boolean;
}
