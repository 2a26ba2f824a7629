import { type Instant, MINUTE_MS } from '../../../kernel/instant.ts';

/**
 * `created`: kept, not told to the provider yet; `pending`: the payer is on the provider's page, or the bank has not answered;
 * then what the provider says came of it. Money that is taken later is `held` in between, or `released` when it never is.
 */
export type IntentState = 'created' | 'pending' | 'held' | 'accepted' | 'declined' | 'abandoned' | 'released';

/** After this long without a word, the provider is asked. */
export const ASK_AFTER_MS = 5 * MINUTE_MS;
/** A page of which the provider never heard leads nowhere after this long. */
export const FORGET_AFTER_MS = 30 * MINUTE_MS;

/** Whether an intent still waits for its end. */
export function isOpen(state: IntentState): boolean {
  return state === 'created' || state === 'pending';
}

/**
 * What an intent becomes by what the provider says, which is the truth: money taken is money taken, even when the page had been
 * given up; what was accepted is never unsaid. `undefined`: nothing changes.
 */
export function nextState(
  state: IntentState,
  told: 'open' | 'accepted' | 'declined' | 'abandoned',
): 'accepted' | 'declined' | 'abandoned' | undefined {
  if (told === 'open' || state === 'accepted' || state === told) return undefined;
  if (state === 'held' || state === 'released') return undefined;
  if (told === 'accepted') return 'accepted';
  return isOpen(state) ? told : undefined;
}

/** Whether a page may still be gone back to rather than another be opened. */
export function isFresh(createdAt: Instant, now: Instant): boolean {
  return now - createdAt < FORGET_AFTER_MS;
}
