import { type CivilDate, plusDays } from '../../kernel/civil-date.ts';
import type { IncomingPorting, OutgoingPorting, PortingExchange } from '../../modules/number-portability/index.ts';

/** How the other operator behaves about a number. */
export interface OtherOperator {
  /** Accepts and ports on the day, refuses with a reason, is late by some days, or says nothing at all. */
  readonly does: 'accepts' | 'refuses' | 'silent';
  /** Days before it answers a request; one when absent. */
  readonly answersAfterDays?: number;
  readonly reason?: string;
  /** The day of the port that it gives; four days after the request when absent. */
  readonly portingOn?: CivilDate;
  /** Days by which it ports late; none when absent. `never`: somebody else says when. */
  readonly lateDays?: number | 'never';
  /** Whether it still stops a port that is asked to be stopped; true when absent. */
  readonly stops?: boolean;
}

const WILLING: OtherOperator = { does: 'accepts' };
const USUAL_PORT_DAYS = 4;

function replyTo(message: OutgoingPorting, other: OtherOperator): IncomingPorting | undefined {
  const inReplyTo = message.id;
  const answered = plusDays(message.writtenOn, other.answersAfterDays ?? 1);
  switch (message.kind) {
    case 'port-in-request':
      if (other.does === 'silent') return undefined;
      if (other.does === 'refuses') {
        return { inReplyTo, kind: 'refused', on: answered, reason: other.reason ?? 'not-holder' };
      }
      return {
        inReplyTo,
        kind: 'accepted',
        on: answered,
        portingOn: other.portingOn ?? message.portingOn ?? plusDays(message.writtenOn, USUAL_PORT_DAYS),
      };
    case 'port-in-cancellation':
      return {
        inReplyTo,
        kind: other.stops === false ? 'cancellation-refused' : 'cancellation-accepted',
        on: answered,
      };
    case 'port-in-scheduled':
    case 'port-out-accepted': {
      const { lateDays = 0 } = other;
      if (message.portingOn === null || lateDays === 'never' || other.does === 'silent') return undefined;
      return { inReplyTo, kind: 'ported', on: plusDays(message.portingOn, lateDays) };
    }
    default:
      return undefined;
  }
}

/**
 * Stands in for the other operators: answers by the days written on messages alone, so that it says the same again when it is asked
 * again. `behaviour` tells how the operator of a number behaves; one of whom nothing is told accepts everything on its day.
 */
export function localOperator(
  behaviour: (number: string) => OtherOperator | undefined = () => undefined,
): PortingExchange {
  return {
    deliver: () => Promise.resolve(),
    collect: (awaited, on) =>
      Promise.resolve(
        awaited.flatMap((message) => {
          const reply = replyTo(message, behaviour(message.number) ?? WILLING);
          return reply !== undefined && reply.on <= on ? [reply] : [];
        }),
      ),
  };
}
