import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { moneyText } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { lockCheck, updateCheck } from '../store-checks.ts';

export interface CheckDecision {
  readonly accountId: string;
  readonly billOn: CivilDate;
  /** Released: the next run bills it as it is. Held: runs leave it out until it is released. */
  readonly decision: 'released' | 'held';
  readonly reason: string;
}

/** What a person makes of a bill to come that looked wrong, and why. */
export async function decideCheck(
  tx: Tx,
  context: Context,
  input: CheckDecision,
): Promise<Result<{ readonly state: 'released' | 'held' }>> {
  const { accountId, billOn, decision } = input;
  const reason = input.reason.trim();
  if (reason === '') return fail('bill-check/no-reason', 'Dites pourquoi.', 'Say why.', 'reason');
  const check = await lockCheck(tx, accountId, billOn);
  if (!check || check.state === 'failed') {
    return fail('bill-check/not-found', 'Aucune facture n’est mise de côté ici.', 'No bill is set aside here.');
  }
  await updateCheck(tx, check, { state: decision, reason, by: context.actor, at: context.clock.now() });
  await recordAudit(tx, context, {
    action: `customer-bill:${decision === 'held' ? 'hold' : 'release'}`,
    subject: `account:${accountId}`,
    detail: { billOn: isoDate(billOn), total: moneyText(check.total_incl), reason },
  });
  return ok({ state: decision });
}
