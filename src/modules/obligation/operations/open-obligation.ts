import { civilDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { instant, instantOf, localDate } from '../../../kernel/instant.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { NewObligation, ObligationFilter } from '../domain/obligation.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { closeObligations, insertObligations, type OpenRow } from '../store.ts';

function rowOf(context: Context, obligation: NewObligation): OpenRow {
  const { effect, territory } = obligation;
  const now = context.clock.now();
  const dueAt = effect.dueAt !== undefined ? instant(effect.dueAt) : undefined;
  if (effect.dueOn === undefined && dueAt === undefined) throw new RangeError(`obligation ${effect.kind} has no date`);
  const dueOn = effect.dueOn !== undefined ? civilDate(effect.dueOn) : localDate(territory, dueAt!);
  return {
    account_id: obligation.accountId,
    id: uuidV7(now, context.random),
    agreement_id: obligation.agreementId ?? null,
    territory,
    subject: obligation.subject,
    kind: effect.kind,
    label: effect.label,
    due_on: dueOn,
    due_at: dueAt ?? instantOf(territory, plusDays(dueOn, 1)),
    by_whom: effect.by,
    action: effect.action ?? null,
    opened_at: now,
    payload: obligation.payload ?? (effect.means === undefined ? null : { means: effect.means }),
    decision: effect.taken.decision,
    because: effect.taken.because,
  };
}

/** Opens several obligations in one statement; answers their ids. */
export async function openObligations(
  tx: Tx,
  context: Context,
  obligations: readonly NewObligation[],
): Promise<string[]> {
  const rows = obligations.map((one) => rowOf(context, one));
  await insertObligations(tx, rows);
  return rows.map((row) => row.id);
}

/** Opens one obligation; answers its id. */
export async function openObligation(tx: Tx, context: Context, obligation: NewObligation): Promise<string> {
  const [id] = await openObligations(tx, context, [obligation]);
  return id!;
}

/** Marks the open obligations that match as kept on a day; answers how many. */
export async function fulfilObligations(
  tx: Tx,
  _context: Context,
  filter: ObligationFilter & { readonly on: CivilDate },
): Promise<number> {
  return closeObligations(tx, filter, 'fulfilled', filter.on);
}

/** Cancels the open obligations that match; answers how many. */
export async function cancelObligations(
  tx: Tx,
  _context: Context,
  filter: ObligationFilter & { readonly on: CivilDate },
): Promise<number> {
  return closeObligations(tx, filter, 'cancelled', filter.on);
}
