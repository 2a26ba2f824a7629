import { isoInstant } from '../../../kernel/instant.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { changesOfDetail, dayOfDetail } from '../domain/changed-values.ts';
import type { ConfigurationChanges } from '../shapes.ts';
import { type ChangeQuery, selectChanges } from '../store-changes.ts';

const PAGE = 50;

/** Who changed what of the configuration, the latest first, a page at a time. */
export async function readConfigurationChanges(
  tx: Tx,
  query: Omit<ChangeQuery, 'limit'>,
): Promise<ConfigurationChanges> {
  const rows = await selectChanges(tx, { ...query, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  return {
    changes: shown.map((row) => ({
      id: String(row.id),
      at: isoInstant(row.at),
      who: row.actor.replace(/^agent:/, ''),
      action: row.action,
      subject: row.subject,
      why: row.why,
      from: dayOfDetail(row.detail),
      values: [...changesOfDetail(row.detail)],
    })),
    next: rows.length > PAGE ? String(shown.at(-1)!.id) : null,
  };
}
