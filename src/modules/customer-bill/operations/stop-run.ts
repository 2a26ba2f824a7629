import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { selectRun, setRunState } from '../store-runs.ts';

/** Stops a bill run: every process that works on it ends after the chunks in hand. Started again for its day, it goes on. */
export async function stopBilling(
  tx: Tx,
  context: Context,
  runId: string,
): Promise<Result<{ readonly state: 'stopped' }>> {
  const run = await selectRun(tx, runId);
  if (!run) return fail('bill-run/not-found', 'Cette exécution n’existe pas.', 'There is no such run.');
  if (run.state !== 'running') {
    return fail('bill-run/not-running', 'Cette exécution n’est pas en cours.', 'This run is not in progress.');
  }
  await setRunState(tx, runId, 'stopped', context.clock.now());
  await recordAudit(tx, context, { action: 'customer-bill:stop-run', subject: `bill-run:${runId}`, detail: {} });
  return ok({ state: 'stopped' });
}
