import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { selectCase, updateCase } from '../store.ts';
import type { CaseRow } from '../tables.ts';
import { noteStep } from './tell-step.ts';

/** Writes down the day on which the post presented a formal notice: the times of the contract run from it. */
export async function notePresentation(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly caseId: string;
    readonly presentedOn: CivilDate;
    readonly on: CivilDate;
    /** Number of the registered letter. */
    readonly tracking?: string;
  },
): Promise<Result<CaseRow>> {
  const { accountId, caseId, presentedOn, on, tracking } = input;
  const one = await selectCase(tx, accountId, caseId);
  if (!one) return fail('collection/unknown', 'Ce dossier n’existe pas.', 'There is no such case.', 'caseId');
  if (one.state !== 'open' || one.terminated_on !== null)
    return fail('collection/closed', 'Ce dossier ne court plus.', 'This case no longer runs.', 'caseId');
  if (one.notice_sent_on === null)
    return fail('collection/no-notice', 'Aucune mise en demeure n’est partie.', 'No formal notice has left.', 'caseId');
  if (presentedOn < one.notice_sent_on || presentedOn > on)
    return fail(
      'collection/presentation-day',
      'La lettre est présentée après son envoi, et au plus tard aujourd’hui.',
      'The letter is presented after it was sent, and today at the latest.',
      'presentedOn',
    );
  const told: CaseRow = { ...one, notice_received_on: presentedOn, notice_presentation: 'told', next_on: on };
  await updateCase(tx, told);
  const day = isoDate(presentedOn);
  await noteStep(
    one,
    { tx, context, asOf: on },
    {
      kind: 'notice-presented',
      title: {
        fr: `Mise en demeure présentée le ${day} (facture ${one.bill_number})`,
        en: `Formal notice presented on ${day} (bill ${one.bill_number})`,
      },
    },
  );
  await recordAudit(tx, context, {
    action: 'collection:presentation',
    subject: `case:${one.id}`,
    detail: { presentedOn: day, ...(tracking === undefined ? {} : { tracking }) },
  });
  return ok(told);
}
