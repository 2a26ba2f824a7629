import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Instant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { selectCase, updateCase } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import { noteStep } from './tell-step.ts';

const UNKNOWN = fail('collection/unknown', 'Ce dossier n’existe pas.', 'There is no such case.', 'caseId');

/** Hands a debt that persists after the end of the contract to a bailiff or a collection service. */
export async function handOverCase(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly caseId: string; readonly to: string; readonly on: CivilDate },
): Promise<Result<CaseRow>> {
  const one = await selectCase(tx, input.accountId, input.caseId);
  if (!one) return UNKNOWN;
  if (one.state !== 'open' || one.terminated_on === null)
    return fail(
      'collection/not-ended',
      'Un dossier n’est remis à un tiers qu’après la fin du contrat, tant que la dette est due.',
      'A case is handed over only after the end of the contract, while the debt is owed.',
      'caseId',
    );
  if (one.handed_over_on !== null)
    return fail('collection/handed-over', 'Ce dossier est déjà remis.', 'This case is handed over already.', 'caseId');
  const after = { ...one, handed_over_on: input.on, handed_over_to: input.to };
  await updateCase(tx, after);
  await noteStep(
    one,
    { tx, context, asOf: input.on },
    {
      kind: 'debt-handed-over',
      title: {
        fr: `Dette de la facture ${one.bill_number} remise à ${input.to}`,
        en: `Debt of bill ${one.bill_number} handed over to ${input.to}`,
      },
    },
  );
  await recordAudit(tx, context, { action: 'collection:hand-over', subject: `case:${one.id}`, why: input.to });
  return ok(after);
}

/** Writes down when a customer asked to have the service back after paying: some contracts count from it. */
export async function askReactivation(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly caseId: string; readonly at: Instant; readonly on: CivilDate },
): Promise<Result<CaseRow>> {
  const one = await selectCase(tx, input.accountId, input.caseId);
  if (!one) return UNKNOWN;
  if (one.state !== 'open' || one.suspended_on === null)
    return fail(
      'collection/not-cut',
      'Le service n’est pas suspendu pour cette facture.',
      'The service is not cut for this bill.',
      'caseId',
    );
  const after = { ...one, reactivation_asked_at: input.at };
  await updateCase(tx, after);
  await noteStep(
    one,
    { tx, context, asOf: input.on },
    {
      kind: 'reactivation-asked',
      title: { fr: 'Rétablissement du service demandé', en: 'Service asked to be brought back' },
    },
  );
  await recordAudit(tx, context, { action: 'collection:ask-reactivation', subject: `case:${one.id}` });
  return ok(after);
}
