import type { CivilDate } from '../../kernel/civil-date.ts';

/** What operators tell one another about a number, in neutral words. */
export type PortingMessageKind =
  | 'port-in-request'
  | 'port-in-scheduled'
  | 'port-in-cancellation'
  | 'port-in-reminder'
  | 'port-out-accepted'
  | 'port-out-refused'
  | 'accepted'
  | 'refused'
  | 'ported'
  | 'cancellation-accepted'
  | 'cancellation-refused';

/** A message that leaves for another operator. */
export interface OutgoingPorting {
  readonly id: string;
  readonly portingId: string;
  readonly kind: PortingMessageKind;
  /** National or international number, E.164. */
  readonly number: string;
  readonly otherOperator: string;
  readonly rio: string | null;
  readonly writtenOn: CivilDate;
  /** The day of the port, where the message tells one. */
  readonly portingOn: CivilDate | null;
  readonly reason: string | null;
}

/** What another operator has said in answer to a message. */
export interface IncomingPorting {
  /** The message that it answers. */
  readonly inReplyTo: string;
  readonly kind: 'accepted' | 'refused' | 'ported' | 'cancellation-accepted' | 'cancellation-refused';
  readonly on: CivilDate;
  readonly portingOn?: CivilDate;
  readonly reason?: string;
}

/** The other operators. */
export interface PortingExchange {
  /** Hands a message over; it is handed over again until this does not throw. */
  deliver(message: OutgoingPorting): Promise<void>;
  /** What has been said up to a day about messages that await something. The same thing may be told twice. */
  collect(awaited: readonly OutgoingPorting[], on: CivilDate): Promise<readonly IncomingPorting[]>;
}
