import { plusDays, weekday } from '../../../kernel/civil-date.ts';
import { type Instant, instantOf, localTime, timeOfDay } from '../../../kernel/instant.ts';
import type { Territory } from '../../../kernel/territory.ts';
import type { MessageChannel } from './message.ts';

/** Hours at which nobody is written to, by the clocks of where they live. */
export interface QuietHours {
  /** Where they hold; everywhere when empty. */
  readonly territories: readonly string[];
  readonly channels: readonly MessageChannel[];
  /** `HH:MM`; from the evening to the next morning when `from` is later than `to`. */
  readonly from: string;
  readonly to: string;
  /** Whether Sundays are quiet as a whole. */
  readonly sundays: boolean;
}

const SUNDAY = 7;

function endOf(quiet: QuietHours, territory: Territory, at: Instant): Instant | undefined {
  const { date, msOfDay } = localTime(territory, at);
  const [from, to] = [timeOfDay(quiet.from), timeOfDay(quiet.to)];
  if (quiet.sundays && weekday(date) === SUNDAY) return instantOf(territory, plusDays(date, 1), to > from ? 0 : to);
  if (from < to) return msOfDay >= from && msOfDay < to ? instantOf(territory, date, to) : undefined;
  if (from === to) return undefined;
  if (msOfDay >= from) return instantOf(territory, plusDays(date, 1), to);
  return msOfDay < to ? instantOf(territory, date, to) : undefined;
}

/** The instant at which a message may leave: now, or when the quiet hours of its place and way are over. Urgent ones never wait. */
export function leavesAt(
  hours: readonly QuietHours[],
  message: { readonly channel: MessageChannel; readonly territory: Territory; readonly urgent: boolean },
  now: Instant,
): Instant {
  if (message.urgent) return now;
  let at = now;
  // The end of one may lie within another, such as a Sunday after a night.
  for (let again = 0; again < hours.length + 1; again += 1) {
    const ends = hours
      .filter(
        (one) =>
          one.channels.includes(message.channel) &&
          (one.territories.length === 0 || one.territories.includes(message.territory)),
      )
      .map((one) => endOf(one, message.territory, at))
      .filter((end) => end !== undefined);
    if (ends.length === 0) return at;
    at = Math.max(...ends) as Instant;
  }
  return at;
}
