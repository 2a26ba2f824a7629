/** What the auditor looks for among the accesses to files. */
export interface FileSearch {
  readonly account?: string;
  readonly agent?: string;
  readonly from?: string;
  readonly to?: string;
}

const NAMES = ['account', 'agent', 'from', 'to'] as const;

/** Reads the search from the address. */
export function readFileSearch(search: Record<string, unknown>): FileSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' ? [[name, text]] : [];
    }),
  );
}
