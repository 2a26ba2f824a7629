import { join } from 'node:path';
import { isoInstant } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type UsageFileRow, usageFiles } from '../../usage/index.ts';
import type { UsageFilePageShape, UsageFileShape, UsageSourceShape } from '../shapes.ts';
import { selectCorrecting, selectFiles } from '../store-files.ts';
import { countRejects } from '../store-rejects.ts';
import { selectSources } from '../store-sources.ts';
import type { FileRow, SourceRow } from '../tables.ts';
import { fileOrAdopted } from './adopt-file.ts';
import { sourceFolder } from './look-in-folders.ts';

const SHOWN = 100;
const KEY = 'mediation:';

function shapeOf(
  file: FileRow & { readonly open: number },
  sources: ReadonlyMap<string, SourceRow>,
  imported?: UsageFileRow,
): UsageFileShape {
  // While its records are being rated, the import knows how far they have come.
  const rating = file.state === 'importing' ? imported : undefined;
  return {
    id: file.id,
    name: file.name,
    source: file.source_id === null ? null : (sources.get(file.source_id)?.name ?? null),
    way: file.way,
    state: file.state,
    receivedAt: isoInstant(file.received_at),
    rows: Math.max(Number(file.rows), Number(rating?.bookmark ?? 0)),
    kept: Number(rating?.kept ?? file.kept),
    rejected: Number(rating?.rejected ?? file.rejected),
    duplicates: Number(file.duplicates),
    aside: Number(file.aside),
    corrections: Number(file.corrections),
    open: file.open,
    corrects: file.corrects,
    refusal: file.refusal,
  };
}

/** A file that was imported without coming through here. */
function importedShape(file: UsageFileRow): UsageFileShape {
  const [kept, rejected] = [Number(file.kept), Number(file.rejected)];
  return {
    id: file.id,
    name: file.name,
    source: null,
    way: 'command',
    state: file.state,
    receivedAt: isoInstant(file.received_at),
    rows: kept + rejected,
    kept,
    rejected,
    duplicates: 0,
    aside: 0,
    corrections: 0,
    open: rejected,
    corrects: null,
    refusal: null,
  };
}

async function sourcesById(tx: Tx): Promise<ReadonlyMap<string, SourceRow>> {
  return new Map((await selectSources(tx)).map((one) => [one.id, one]));
}

/** Files of records, the newest first, however they came. */
export async function readFiles(tx: Tx): Promise<UsageFileShape[]> {
  const files = await selectFiles(tx, SHOWN);
  const imported = await usageFiles(tx, SHOWN * 2);
  const sources = await sourcesById(tx);
  const byKey = new Map(imported.map((file) => [file.sha256, file]));
  const known = new Set(files.map((file) => file.id));
  const others = imported.filter((file) => !file.sha256.startsWith(KEY) && !known.has(file.id));
  return [...files.map((file) => shapeOf(file, sources, byKey.get(KEY + file.id))), ...others.map(importedShape)]
    .sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : a.receivedAt > b.receivedAt ? -1 : a.id < b.id ? 1 : -1))
    .slice(0, SHOWN);
}

/** One file: what became of its rows, and the corrections that came for it. */
export async function readFilePage(tx: Tx, context: Context, id: string): Promise<UsageFilePageShape | undefined> {
  const file = await fileOrAdopted(tx, context, id);
  if (!file) return undefined;
  const sources = await sourcesById(tx);
  const left = await countRejects(tx, id);
  const first = file.corrects === null ? undefined : await fileOrAdopted(tx, context, file.corrects);
  const corrections = await selectCorrecting(tx, id);
  return {
    file: shapeOf({ ...file, open: left.open }, sources),
    left,
    corrections: corrections.map((one) => shapeOf({ ...one, open: 0 }, sources)),
    first: first ? { id: first.id, name: first.name } : null,
  };
}

/** The sources of an operator, those that were closed last. */
export async function readSources(
  tx: Tx,
  context: Context,
  usageFolder: string | undefined,
): Promise<UsageSourceShape[]> {
  return (await selectSources(tx)).map((one) => ({
    id: one.id,
    code: one.code,
    name: one.name,
    reading: one.reading as UsageSourceShape['reading'],
    version: one.version,
    closed: one.closed_at !== null,
    changedAt: isoInstant(one.changed_at),
    folder: usageFolder === undefined ? null : join(sourceFolder(usageFolder, context.operatorId, one.code), 'inbox'),
  }));
}
