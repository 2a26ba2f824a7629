import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CDR_COLUMNS } from '../formats/cdr-csv.ts';
import { type Instant, isoInstant } from '../kernel/instant.ts';
import { type CallImportReport, importCalls } from '../modules/usage/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database/connect.ts';

/** A call as a switch would record it. */
export interface CallRow {
  readonly callId: string;
  readonly calling: string;
  readonly called: string;
  readonly network?: 'fixed' | 'mobile' | undefined;
  readonly startedAt: Instant;
  readonly seconds: number;
}

function line(call: CallRow): string {
  const { callId, calling, called, network = '', startedAt, seconds } = call;
  return [callId, calling, called, network, isoInstant(startedAt), String(seconds)].join(';');
}

/** The calls as a file of call records (docs/operating/cdr-csv.md), in the order in which they began. */
export function callFile(calls: readonly CallRow[]): string {
  const ordered = [...calls].sort((a, b) => a.startedAt - b.startedAt || (a.callId < b.callId ? -1 : 1));
  return `${[CDR_COLUMNS.join(';'), ...ordered.map(line)].join('\n')}\n`;
}

/** Writes the calls into a file and imports it as an operator would: no other way in. */
export async function importCallRows(
  db: Db,
  context: Context,
  name: string,
  calls: readonly CallRow[],
): Promise<CallImportReport> {
  const folder = await mkdtemp(join(tmpdir(), 'regie-calls-'));
  try {
    const path = join(folder, name);
    await writeFile(path, callFile(calls));
    return await importCalls(db, context, { path, name });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
