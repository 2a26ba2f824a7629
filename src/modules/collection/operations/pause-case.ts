import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { selectCase, updateCase } from '../store.ts';
import type { CaseRow } from '../tables.ts';

/** Puts collection on hold until a day (included), for a reason that stays on the file: hardship, dispute, payment plan. */
export async function pauseCase(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly caseId: string;
    readonly until: CivilDate;
    readonly reason: string;
    readonly on: CivilDate;
  },
): Promise<Result<CaseRow>> {
  const one = await selectCase(tx, input.accountId, input.caseId);
  if (!one) return fail('collection/unknown', 'Ce dossier n’existe pas.', 'There is no such case.', 'caseId');
  if (one.state !== 'open') {
    return fail(
      'collection/closed',
      'Ce dossier est clos : rien à suspendre.',
      'This case is closed: nothing to pause.',
      'caseId',
    );
  }
  const paused = { ...one, paused_until: input.until, pause_reason: input.reason, next_on: input.on };
  await updateCase(tx, paused);
  await recordAudit(tx, context, { action: 'collection:pause', subject: `case:${one.id}`, why: input.reason });
  return ok(paused);
}

/** Lets a paused case go on before its day. */
export async function resumeCase(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly caseId: string; readonly on: CivilDate },
): Promise<Result<CaseRow>> {
  const one = await selectCase(tx, input.accountId, input.caseId);
  if (!one) return fail('collection/unknown', 'Ce dossier n’existe pas.', 'There is no such case.', 'caseId');
  if (one.state !== 'open' || one.paused_until === null || one.paused_until < input.on)
    return fail('collection/not-paused', 'Ce dossier n’est pas en pause.', 'This case is not paused.', 'caseId');
  const resumed = { ...one, paused_until: null, pause_reason: null, next_on: input.on };
  await updateCase(tx, resumed);
  await recordAudit(tx, context, { action: 'collection:resume', subject: `case:${one.id}` });
  return ok(resumed);
}
