import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { requestHash } from '../../../platform/database/idempotency.ts';
import type { DecisionBasis, DecisionNote, Replay } from '../domain/decision-note.ts';
import { takeDecision } from '../domain/take-decision.ts';
import { tellDecision } from '../domain/tell-decision.ts';
import { NO_ACCOUNT, selectBases, selectDecisions, selectDecisionsOf } from '../store.ts';

/** The notes of several journalled decisions, in the order asked for; unknown ids are left out. */
export async function decisionNotes(tx: Tx, ids: readonly string[]): Promise<DecisionNote[]> {
  const rows = new Map((await selectDecisions(tx, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [tellDecision(row)] : [];
  });
}

/** The note of a journalled decision. */
export async function decisionNote(tx: Tx, id: string): Promise<DecisionNote | undefined> {
  return (await decisionNotes(tx, [id]))[0];
}

/** The account that a journalled decision is about; `null` when it was taken before there was one. */
export async function accountOfDecision(tx: Tx, id: string): Promise<string | null | undefined> {
  const [row] = await selectDecisions(tx, [id]);
  return row && (row.account_id === NO_ACCOUNT ? null : row.account_id);
}

/** A page of an account's decisions, newest first. */
export async function decisionsOf(
  tx: Tx,
  query: { readonly accountId: string; readonly subject?: string; readonly after?: string; readonly limit?: number },
): Promise<DecisionNote[]> {
  const rows = await selectDecisionsOf(tx, { ...query, limit: Math.min(query.limit ?? 50, 500) });
  return rows.map(tellDecision);
}

/** What the newest decisions of an account came to: enough to say what a value rests on. */
export async function decisionBases(tx: Tx, accountId: string, limit: number): Promise<DecisionBasis[]> {
  const rows = await selectBases(tx, accountId, limit);
  return rows.map(({ because, ...row }) => ({ ...row, because: because.map((id) => ({ id })) }));
}

/** Takes a journalled decision again with its facts and its version of the terms, and says whether the answer is the same. */
export async function replayDecision(tx: Tx, id: string): Promise<Result<Replay>> {
  const [row] = await selectDecisions(tx, [id]);
  if (!row)
    return fail(
      'decision/not-found',
      'Cette décision n’est pas au journal.',
      'This decision is not in the journal.',
      'id',
    );
  const then = { result: row.result, because: row.because };
  const again = takeDecision({ ...row, on: row.on_date });
  const now = 'error' in again ? again : { result: again.result, because: again.because };
  return ok({ same: !('error' in now) && requestHash(now) === requestHash(then), then, now });
}
