import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant } from '../../platform/database/sql-values.ts';

/** What is recorded of the configuration; the index of migration 0193 names the same. */
const ACTIONS = [
  'operator:change-settings',
  'product-catalog:sell-under',
  'product-catalog:change-sale',
  'product-catalog:publish-price-sheet',
  'communication:publish-words',
  'communication:restore-words',
  'mediation:add-source',
  'mediation:change-source',
  'user:change-roles',
  'api-key:create',
  'api-key:revoke',
] as const;

/** What changes are looked for by: the room of what they change. */
export const CHANGE_KINDS = ['operator', 'product-catalog', 'communication', 'mediation', 'user', 'api-key'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface ChangeRow {
  readonly id: bigint;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly why: string | null;
  readonly detail: unknown;
}

export interface ChangeQuery {
  readonly who?: string;
  readonly what?: ChangeKind;
  readonly from?: Instant;
  readonly until?: Instant;
  /** Those recorded before this one. */
  readonly before?: bigint;
  readonly limit: number;
}

/** Changes of the configuration, the latest first. The list of actions stands in the text, so that its index serves. */
export async function selectChanges(tx: Tx, query: ChangeQuery): Promise<readonly ChangeRow[]> {
  const { who, what, from, until, before, limit } = query;
  const all = [sql`action in (${sql.raw(ACTIONS.map((one) => `'${one}'`).join(', '))})`];
  if (who !== undefined) all.push(sql`actor ilike ${`%${who.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (what !== undefined) all.push(sql`action like ${`${what}:%`}`);
  if (from !== undefined) all.push(sql`at >= ${sqlInstant(from)}`);
  if (until !== undefined) all.push(sql`at < ${sqlInstant(until)}`);
  if (before !== undefined) all.push(sql`id < ${before}`);
  const rows = await sql<ChangeRow>`select id, at, actor, action, subject, why, detail from platform_audit
    where operator_id = current_setting('regie.operator') and ${sql.join(all, sql` and `)}
    order by id desc limit ${limit}`.execute(tx);
  return rows.rows;
}
