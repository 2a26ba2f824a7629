import type { NetworkSearch } from './network/network-page.tsx';
import type { TicketsSearch } from './ticket/tickets-page.tsx';
import { addressText } from '../design/address-text.ts';

type Search = Record<string, unknown>;

/** What the address of the network page says. */
export function networkSearch(search: Search): NetworkSearch {
  const period = addressText(search.period);
  return {
    ...(search.shown === 'over' || search.shown === 'all' ? { shown: search.shown } : {}),
    ...(period ? { period } : {}),
  };
}

/** What the address of the desk of tickets says. */
export function ticketsSearch(search: Search): TicketsSearch {
  const [team, severity] = [addressText(search.team), addressText(search.severity)];
  return {
    ...(search.shown === 'late' || search.shown === 'closed' ? { shown: search.shown } : {}),
    ...(team ? { team } : {}),
    ...(severity ? { severity } : {}),
    ...(search.by === 'mine' || search.by === 'nobody' ? { by: search.by } : {}),
  };
}
