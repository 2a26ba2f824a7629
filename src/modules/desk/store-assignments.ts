import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { DeskTeam, WorkFilter } from './domain/work.ts';

/** Keeps who takes an item, and for which team. */
export async function saveAssignment(
  tx: Tx,
  given: {
    readonly kind: string;
    readonly id: string;
    readonly accountId: string | null;
    readonly team: DeskTeam;
    readonly assignee: string | null;
    readonly version: number;
    readonly at: Instant;
  },
): Promise<void> {
  await sql`insert into desk_assignment (kind, item_id, account_id, team, assignee, version, changed_at)
    values (${given.kind}, ${given.id}, ${given.accountId}::uuid, ${given.team}, ${given.assignee}, ${given.version}, ${sqlInstant(given.at)})
    on conflict (kind, item_id) do update set team = excluded.team, assignee = excluded.assignee, version = excluded.version,
      changed_at = excluded.changed_at`.execute(tx);
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filter: WorkFilter;
}

/** The selections that an agent keeps, in the order in which they were kept. */
export async function selectViews(tx: Tx, login: string): Promise<SavedView[]> {
  const found = await sql<SavedView>`select id, name, filter from desk_view
    where operator_id = regie_operator() and login = ${login} order by created_at, id`.execute(tx);
  return found.rows;
}

/** Keeps a selection under a name; one of the same name gives way to it. */
export async function saveView(tx: Tx, login: string, view: SavedView, at: Instant): Promise<void> {
  await sql`insert into desk_view (id, login, name, filter, created_at)
    values (${view.id}::uuid, ${login}, ${view.name}, ${sqlJson(view.filter)}, ${sqlInstant(at)})
    on conflict (operator_id, login, name) do update set filter = excluded.filter`.execute(tx);
}

/** Forgets a selection of an agent; answers false when there is none of that id. */
export async function deleteView(tx: Tx, login: string, id: string): Promise<boolean> {
  const done = await sql`delete from desk_view where login = ${login} and id = ${id}::uuid`.execute(tx);
  return done.numAffectedRows === 1n;
}

export interface AgentNamed {
  readonly name: string;
  readonly roles: readonly string[];
}

/** The agents of the operator, who may take work. */
export async function selectAgents(tx: Tx, operatorId: string): Promise<AgentNamed[]> {
  const found = await tx
    .selectFrom('platform_user')
    .select(['name', 'roles'])
    .where('operator_id', '=', operatorId)
    .where('kind', '=', 'agent')
    .where('disabled_at', 'is', null)
    .orderBy('name')
    .limit(500)
    .execute();
  return found;
}
