import type { WorkFilter } from '../../api/shapes.ts';
import { addressText } from '../../design/address-text.ts';

type Search = Record<string, unknown>;
const KINDS = [
  'obligation',
  'ticket',
  'case',
  'movement',
  'bill-check',
  'collection',
  'message',
  'usage-file',
] as const;
const TEAMS = ['customer-care', 'technical', 'network', 'billing', 'collection', 'privacy'] as const;
const DUE = ['late', 'today', 'week', 'none'] as const;
export { DUE as DUES, KINDS as WORK_KINDS, TEAMS as DESK_TEAMS };

/** What the address of the inbox says: a view by its name, or a filter of its own. */
export interface InboxAddress extends WorkFilter {
  readonly view?: string;
}

function listed<T extends string>(value: unknown, known: readonly T[]): readonly T[] | undefined {
  const list = (Array.isArray(value) ? value : []).filter((one): one is T => known.includes(one as T));
  return list.length > 0 ? list : undefined;
}

/** Reads the address of the inbox; what it does not know is left out. */
export function readInboxAddress(search: Search): InboxAddress {
  const due = DUE.find((one) => one === search.due);
  const entries = {
    view: addressText(search.view),
    kinds: listed(search.kinds, KINDS),
    teams: listed(search.teams, TEAMS),
    assignee: addressText(search.assignee),
    due,
    pack: addressText(search.pack),
    territory: addressText(search.territory),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as InboxAddress;
}
