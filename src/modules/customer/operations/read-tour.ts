import type { Tx } from '../../../platform/database/connect.ts';
import { findTourPlaces, isDemonstrationHere, type TourPlace } from '../store-tour.ts';

interface Stop {
  readonly name: string;
  readonly to: string;
  readonly holder: string | null;
}

const customer = ({ accountId }: TourPlace): string => `/customers/${accountId}`;

/** Where each stop leads, in the order of the tour: a customer first, then money, then the network, then the office. */
const STOPS: readonly (readonly [name: string, to: string | ((place: TourPlace) => string)])[] = [
  ['home', '/'],
  ['ending', customer],
  ['bill', ({ accountId, id }) => `/customers/${accountId}/bills/${id}`],
  ['missed', customer],
  ['use', ({ accountId }) => `/customers/${accountId}/consumption`],
  ['suspended', ({ accountId, id }) => `/collection/${accountId}/${id}`],
  ['plan', ({ accountId, id }) => `/collection/${accountId}/${id}`],
  ['porting', ({ id }) => `/portings/${id}`],
  ['outage', ({ id }) => `/network/${id}`],
  ['ticket', ({ id }) => `/tickets/${id}`],
  ['change', ({ id }) => `/contract-changes/${id}`],
  ['decisions', '/decisions'],
  ['books', '/books'],
  ['simulator', '/simulator'],
];
const MOST = 10;

/**
 * The stops of the tour, ten at most, each found by what happened there: a place where nothing of the kind happened gives way to the
 * next one. None on an installation that works for real.
 */
export async function readTour(tx: Tx): Promise<{ readonly demonstration: boolean; readonly stops: Stop[] }> {
  if (!(await isDemonstrationHere(tx))) return { demonstration: false, stops: [] };
  const places = await findTourPlaces(tx);
  const stops = STOPS.flatMap(([name, to]): Stop[] => {
    if (typeof to === 'string') return [{ name, to, holder: null }];
    const place = places.get(name);
    return place ? [{ name, to: to(place), holder: place.holder }] : [];
  });
  const last = stops.filter(({ name }) => name === 'simulator');
  return {
    demonstration: true,
    stops: [...stops.filter(({ name }) => name !== 'simulator').slice(0, MOST - 1), ...last],
  };
}
