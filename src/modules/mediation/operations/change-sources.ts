import type { Reading } from '../../../formats/cdr-reading.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { insertSource, selectSource, selectSourceByCode, updateSource } from '../store-sources.ts';
import type { SourceRow } from '../tables.ts';

const NO_SOURCE = fail('mediation/no-such-source', 'Cette source n’existe pas.', 'There is no such source.', 'source');
const CHANGED = fail(
  'mediation/source-changed',
  'Cette source a été modifiée entre-temps : relisez-la avant de la changer.',
  'This source was changed meanwhile: read it again before changing it.',
  'version',
);

const NEEDED = ['calling_number', 'called_number', 'started_at', 'duration_seconds'] as const;

/** What a reading lacks to be of any use: without these, every line would be refused. */
function checkReading(reading: Reading): Result<void> {
  const lacking = NEEDED.filter((field) => !reading.columns[field]?.length && reading.defaults[field] === undefined);
  const isOnlyData = reading.defaults.kind === 'data' || reading.defaults.kind === 'sms';
  const missing = lacking.filter((field) => !(isOnlyData && field === 'duration_seconds'));
  if (missing.length > 0) {
    const names = missing.join(', ');
    return fail(
      'mediation/columns-not-told',
      `Dites quelle colonne donne : ${names}.`,
      `Say which column gives: ${names}.`,
      'reading.columns',
    );
  }
  const places = Object.values(reading.columns).flat();
  const isByPosition = reading.format !== 'json-lines' && !reading.header;
  if (isByPosition && places.some((place) => typeof place !== 'number')) {
    return fail(
      'mediation/columns-by-position',
      'Sans ligne de titres, les colonnes se donnent par leur rang (1, 2, 3…).',
      'Without a line of headings, columns are told by their position (1, 2, 3…).',
      'reading.columns',
    );
  }
  return ok(undefined);
}

/** Opens a source of records: its code names its folder, and never changes. */
export async function addSource(
  tx: Tx,
  context: Context,
  told: { readonly code: string; readonly name: string; readonly reading: Reading },
): Promise<Result<SourceRow>> {
  const checked = checkReading(told.reading);
  if (!checked.ok) return checked;
  const now = context.clock.now();
  const source: SourceRow = {
    ...told,
    id: newId(context),
    version: 1,
    created_at: now,
    changed_at: now,
    closed_at: null,
  };
  if (!(await insertSource(tx, source))) {
    return fail('mediation/code-taken', 'Une source a déjà ce code.', 'Another source has this code.', 'code');
  }
  await recordAudit(tx, context, {
    action: 'mediation:add-source',
    subject: `usage-source:${source.id}`,
    detail: { code: told.code, reading: told.reading },
  });
  return ok(source);
}

/** Changes how a source is read, from now on: files that came before keep the way in which they were read. */
export async function changeSource(
  tx: Tx,
  context: Context,
  id: string,
  told: { readonly name: string; readonly reading: Reading; readonly version: number; readonly closed: boolean },
): Promise<Result<SourceRow>> {
  const before = await selectSource(tx, id);
  if (!before) return NO_SOURCE;
  const checked = checkReading(told.reading);
  if (!checked.ok) return checked;
  const now = context.clock.now();
  const { name, reading, version } = told;
  const closedAt = told.closed ? (before.closed_at ?? now) : null;
  if (!(await updateSource(tx, { id, name, reading, version, closed_at: closedAt }, now))) return CHANGED;
  await recordAudit(tx, context, {
    action: 'mediation:change-source',
    subject: `usage-source:${id}`,
    detail: { before: { name: before.name, reading: before.reading }, after: { name, reading, closed: told.closed } },
  });
  return ok((await selectSource(tx, id))!);
}

/** The source of a code, when files may still come from it. */
export async function openSource(tx: Tx, code: string): Promise<Result<SourceRow>> {
  const source = await selectSourceByCode(tx, code);
  return source && source.closed_at === null ? ok(source) : NO_SOURCE;
}
