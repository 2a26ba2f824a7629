import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { Board } from '../../api/shapes.ts';

/** The boards, with the permission without which the server would refuse them. */
export const BOARD_NEEDS = {
  operator: 'account:read',
  collection: 'collection:read',
  network: 'trouble-ticket:read',
  billing: 'ledger:read',
} as const;

export type BoardName = keyof typeof BOARD_NEEDS;

/** The board that an address asks for; that of the operator when it asks for none. */
export function readBoardSearch(search: Readonly<Record<string, unknown>>): { readonly board?: BoardName } {
  const { board } = search;
  return typeof board === 'string' && board in BOARD_NEEDS ? { board: board as BoardName } : {};
}

export const boardQuery = (name: BoardName) =>
  queryOptions({ queryKey: ['board', name], queryFn: () => call<Board>(`/api/dashboards/${name}`) });
