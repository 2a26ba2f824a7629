import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate, sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import type { Bilingual } from '../../terms/model/decision.ts';
import type { ChangeCause } from '../../terms/model/life-contract-change.ts';
import type { ContractChange, LegalChange, NewPrice } from './domain/contract-change.ts';

interface ChangeRow {
  readonly id: string;
  readonly kind: ContractChange['kind'];
  readonly pack: string;
  readonly from_version: string | null;
  readonly to_version: string | null;
  readonly cause: ChangeCause;
  readonly territories: readonly Territory[] | null;
  readonly legal: LegalChange;
  readonly prices: readonly NewPrice[];
  readonly reason: Bilingual;
  readonly announced_on: CivilDate;
  readonly announce_by: CivilDate | null;
  readonly effective_on: CivilDate;
  readonly state: ContractChange['state'];
  readonly run_state: ContractChange['run']['state'];
  readonly after_account: string | null;
  readonly after_agreement: string | null;
  readonly total: number;
  readonly told: number;
  readonly not_allowed: number;
  readonly failed: number;
}

/** Where the telling of a change has got to. */
export interface Cursor {
  readonly accountId: string;
  readonly agreementId: string;
}

/** A change with where its telling has got to. */
export interface KeptChange extends ContractChange {
  readonly after: Cursor | null;
}

function fromRow(row: ChangeRow): KeptChange {
  const { from_version: fromVersion, to_version: toVersion, territories } = row;
  return {
    id: row.id,
    kind: row.kind,
    pack: row.pack,
    cause: row.cause,
    effectiveOn: row.effective_on,
    reason: row.reason,
    prices: row.prices,
    legal: row.legal,
    ...(fromVersion === null ? {} : { fromVersion }),
    ...(toVersion === null ? {} : { toVersion }),
    ...(territories === null ? {} : { territories }),
    announcedOn: row.announced_on,
    announceBy: row.announce_by,
    state: row.state,
    run: {
      state: row.run_state,
      total: row.total,
      told: row.told,
      notAllowed: row.not_allowed,
      failed: row.failed,
    },
    after:
      row.after_account === null ? null : { accountId: row.after_account, agreementId: row.after_agreement as string },
  };
}

/** Keeps an announcement. */
export async function insertChange(tx: Tx, change: ContractChange, at: Instant): Promise<void> {
  await sql`insert into contract_change (id, kind, pack, from_version, to_version, cause, territories, legal, prices,
      reason, announced_on, announce_by, effective_on, run_state, total, created_at)
    values (${change.id}, ${change.kind}, ${change.pack}, ${change.fromVersion ?? null}, ${change.toVersion ?? null},
      ${change.cause}, ${change.territories ?? null}::text[], ${sqlJson(change.legal ?? {})},
      ${sqlJson(change.prices ?? [])}, ${sqlJson(change.reason)}, ${sqlDate(change.announcedOn)},
      ${sqlDate(change.announceBy)}, ${sqlDate(change.effectiveOn)}, ${change.run.state}, ${change.run.total},
      ${sqlInstant(at)})`.execute(tx);
}

/** A change by its id; locked when it is about to change. */
export async function selectChange(tx: Tx, id: string, lock = false): Promise<KeptChange | undefined> {
  const rows = await sql<ChangeRow>`select * from contract_change where id = ${id}::uuid
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows.rows[0] && fromRow(rows.rows[0]);
}

/** The announcements of the operator, newest first. */
export async function selectChanges(tx: Tx, limit: number): Promise<readonly KeptChange[]> {
  const rows = await sql<ChangeRow>`select * from contract_change
    order by announced_on desc, id desc limit ${limit}`.execute(tx);
  return rows.rows.map(fromRow);
}

/** Announcements that have still customers to tell, oldest first. */
export async function selectUntold(tx: Tx): Promise<readonly string[]> {
  const rows = await sql<{ id: string }>`select id from contract_change
    where state = 'announced' and run_state <> 'done' order by announced_on, id`.execute(tx);
  return rows.rows.map((row) => row.id);
}

/** Moves the telling of a change on. */
export async function saveProgress(
  tx: Tx,
  id: string,
  progress: {
    readonly state: ContractChange['run']['state'];
    readonly after: Cursor | null;
    readonly told: number;
    readonly notAllowed: number;
    readonly failed: number;
  },
): Promise<void> {
  const { state, after, told, notAllowed, failed } = progress;
  await sql`update contract_change set run_state = ${state}, told = told + ${told},
      not_allowed = not_allowed + ${notAllowed}, failed = failed + ${failed},
      after_account = coalesce(${after?.accountId ?? null}::uuid, after_account),
      after_agreement = coalesce(${after?.agreementId ?? null}::uuid, after_agreement)
    where id = ${id}::uuid`.execute(tx);
}

/** The operator takes the announcement back. */
export async function markWithdrawn(tx: Tx, id: string): Promise<void> {
  await sql`update contract_change set state = 'withdrawn', run_state = 'done' where id = ${id}::uuid`.execute(tx);
}
