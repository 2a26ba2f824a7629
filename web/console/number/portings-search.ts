import type { Porting } from '../../api/shapes.ts';

/** The states of a port, in the order of its life. */
export const PORTING_STATES = [
  'requested',
  'sent',
  'accepted',
  'scheduled',
  'late',
  'done',
  'lost',
  'refused',
  'cancelled',
] as const satisfies readonly Porting['state'][];

/** Which ports are shown; kept in the address. */
export interface PortingsSearch {
  readonly shown?: 'all';
  readonly direction?: 'in' | 'out';
  readonly state?: Porting['state'];
  readonly number?: string;
}

/** Reads the filters from an address; what is none of them is left out. */
export function readPortingsSearch(search: Readonly<Record<string, unknown>>): PortingsSearch {
  const { shown, direction, number } = search;
  const state = PORTING_STATES.find((one) => one === search.state);
  return {
    ...(shown === 'all' ? { shown } : {}),
    ...(direction === 'in' || direction === 'out' ? { direction } : {}),
    ...(state ? { state } : {}),
    ...(typeof number === 'string' && number !== ''
      ? { number }
      : typeof number === 'number'
        ? { number: `0${number}` }
        : {}),
  };
}
