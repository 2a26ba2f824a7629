import type { NetworkSearch } from './network/network-page.tsx';
import type { TicketsSearch } from './ticket/tickets-page.tsx';

type Search = Record<string, unknown>;
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What the address of the network page says. */
export function networkSearch(search: Search): NetworkSearch {
  const period = text(search.period);
  return {
    ...(search.shown === 'over' || search.shown === 'all' ? { shown: search.shown } : {}),
    ...(period ? { period } : {}),
  };
}

/** What the address of the desk of tickets says. */
export function ticketsSearch(search: Search): TicketsSearch {
  const [team, severity] = [text(search.team), text(search.severity)];
  return {
    ...(search.shown === 'late' || search.shown === 'closed' ? { shown: search.shown } : {}),
    ...(team ? { team } : {}),
    ...(severity ? { severity } : {}),
    ...(search.by === 'mine' || search.by === 'nobody' ? { by: search.by } : {}),
  };
}
