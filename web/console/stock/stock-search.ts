import type { StockPiece } from '../../api/shapes.ts';

/** The states of a piece. */
export const PIECE_STATES = [
  'in-stock',
  'assigned',
  'returned',
  'damaged',
  'lost',
  'left',
] as const satisfies readonly StockPiece['state'][];

/** Which pieces are shown; kept in the address. */
export interface StockSearch {
  readonly kind?: string;
  readonly state?: StockPiece['state'];
  readonly serial?: string;
}

/** Reads the filters from an address; what is none of them is left out. */
export function readStockSearch(search: Readonly<Record<string, unknown>>): StockSearch {
  const text = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const state = PIECE_STATES.find((one) => one === search.state);
  return {
    ...(text(search.kind) ? { kind: text(search.kind) } : {}),
    ...(state ? { state } : {}),
    ...(text(search.serial) ? { serial: text(search.serial) } : {}),
  };
}
