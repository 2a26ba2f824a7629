import type { Bilingual } from '../../../terms/model/decision.ts';

/** What may be done to many rows at once. */
export const BULK_ACTIONS = ['assign', 'fulfil', 'letter', 'hold-collection'] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** More than this are not looked at in one go. */
export const MOST_ROWS = 200;

export type BulkRowState = 'waiting' | 'done' | 'refused' | 'failed';

/** One row: something that waits, or an account (`account`, whose id is its own). */
export interface BulkTarget {
  readonly kind: string;
  readonly id: string;
}

export interface BulkRow {
  readonly position: number;
  readonly kind: string;
  readonly id: string;
  readonly accountId: string | null;
  readonly title: Bilingual;
  readonly holder: string | null;
  readonly state: BulkRowState;
  /** What was done, or why it was not. */
  readonly told: Bilingual | null;
}

/** Actions that concern an account: several rows of one account are one. */
export function concernsAccount(action: BulkAction): boolean {
  return action === 'letter' || action === 'hold-collection';
}

/** The rows in their order, each once. */
export function onceEach(targets: readonly BulkTarget[]): BulkTarget[] {
  const seen = new Set<string>();
  return targets.filter(({ kind, id }) => {
    const key = `${kind} ${id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
