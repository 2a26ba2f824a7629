import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { readEvents, type RejectedRow } from '../domain/read-events.ts';
import { declareNetworkEvent } from './declare-event.ts';
import { endNetworkEvent } from './end-event.ts';

export interface EventImport {
  readonly read: number;
  readonly kept: number;
  readonly rejected: readonly RejectedRow[];
}

/**
 * Imports network events from CSV: new ones are declared, an outage with an end is ended. A reference that is known is the same event,
 * so that a file may be sent again with the ends filled in. Rows that are refused are reported, the others kept.
 */
export async function importNetworkEvents(tx: Tx, context: Context, csv: string): Promise<EventImport> {
  const { rows, rejected: faulty } = readEvents(csv);
  const rejected: RejectedRow[] = [...faulty];
  let kept = 0;
  for (const { row, event, restoredAt } of rows) {
    let done = await declareNetworkEvent(tx, context, event);
    if (done.ok && restoredAt !== undefined && done.value.state !== 'restored')
      done = await endNetworkEvent(tx, context, { eventId: done.value.id, restoredAt, cause: event.cause });
    if (done.ok) kept += 1;
    else rejected.push({ row, field: done.failure.field ?? 'reference', reason: done.failure.message });
  }
  rejected.sort((a, b) => a.row - b.row);
  return { read: rows.length + faulty.length, kept, rejected };
}
