import { type CivilDate, firstOfMonth, lastOfMonth } from '../../../kernel/civil-date.ts';
import { type Instant, MINUTE_MS } from '../../../kernel/instant.ts';
import { type Money, smallest } from '../../../kernel/money.ts';
import type { PurchaseRow, PurchaseState } from '../tables.ts';

/** How long a customer has to confirm a purchase. */
export const CONFIRM_WITHIN_MS = 15 * MINUTE_MS;
/** Wrong codes after which a purchase can be confirmed by its page alone. */
export const WRONG_CODES_ALLOWED = 3;

/** Where a purchase stands at an instant: one that was not confirmed in time is over. */
export function standingOf(
  purchase: Pick<PurchaseRow, 'state' | 'expires_at'>,
  now: Instant,
): PurchaseState | 'expired' {
  return purchase.state === 'asked' && now >= purchase.expires_at ? 'expired' : purchase.state;
}

/** The days of the calendar month of a day. */
export function monthOf(on: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  return { from: firstOfMonth(on), to: lastOfMonth(on) };
}

/** The lowest of the caps that there are. */
export function lowestCap(...caps: readonly (Money | null)[]): Money | undefined {
  let lowest: Money | undefined;
  for (const cap of caps) if (cap !== null) lowest = lowest === undefined ? cap : smallest(lowest, cap);
  return lowest;
}

/** Code of the line of a purchase on bills: its own, so that the line and those of its refunds are found again. */
export function lineCodeOf(purchaseId: string): string {
  return `MP-${purchaseId.replaceAll('-', '').slice(-20).toUpperCase()}`;
}
