import type { Context } from '../context.ts';
import type { Tx } from './connect.ts';
import { unanswered } from './preparing-client.ts';
import { sqlInstant, sqlJson } from './sql-values.ts';

export interface AuditEntry {
  /** What was done, `room:verb`. */
  readonly action: string;
  /** What it was done to, `kind:id`. */
  readonly subject: string;
  readonly why?: string;
  /** Pack and version of the terms that decided, `pack@version`. */
  readonly terms?: string;
  readonly detail?: unknown;
}

/** Records several entries in one statement, in the transaction that does what they tell. */
export async function recordAudits(tx: Tx, context: Context, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('platform_audit')
    .values(
      entries.map((entry) => ({
        at: sqlInstant(context.clock.now()),
        actor: context.actor,
        action: entry.action,
        subject: entry.subject,
        why: entry.why ?? null,
        terms: entry.terms ?? null,
        detail: sqlJson(entry.detail ?? {}),
      })),
    )
    .modifyEnd(unanswered)
    .execute();
}

/** Records who did what, to what and why, in the transaction that does it. Entries can be neither changed nor removed. */
export async function recordAudit(tx: Tx, context: Context, entry: AuditEntry): Promise<void> {
  await recordAudits(tx, context, [entry]);
}
