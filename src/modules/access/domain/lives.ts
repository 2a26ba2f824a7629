import { DAY_MS, HOUR_MS } from '../../../kernel/instant.ts';

/** How long each way in stays open. A link in a mailbox is read soon; a letter takes the time of the post. */
export const LIVES = {
  'customer-first': 7 * DAY_MS,
  'customer-again': HOUR_MS,
  'agent-first': 3 * DAY_MS,
  'agent-again': HOUR_MS,
  letter: 30 * DAY_MS,
} as const;

/** One letter in so many days is enough: another would only make the first one worthless. */
export const DAYS_BETWEEN_LETTERS = 3;
