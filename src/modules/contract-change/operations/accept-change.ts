import { isoDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { agreementOf } from '../../agreement/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { ToldChange } from '../domain/contract-change.ts';
import { selectChange } from '../store.ts';
import { selectToldOf, setAccepted } from '../store-told.ts';

const NO_CHANGE = fail(
  'contract-change/none-to-accept',
  'Aucun changement annoncé n’attend votre réponse.',
  'No change announced awaits your answer.',
);

/**
 * The customer says that a change suits them. Nothing else follows: whoever says nothing gets the change too, and the free exit
 * stays open as long as the contract gives it. Said twice it changes nothing.
 */
export async function acceptChange(
  tx: Tx,
  context: Context,
  input: { readonly agreementId: string; readonly changeId: string },
): Promise<Result<ToldChange>> {
  const agreement = await agreementOf(tx, input.agreementId);
  const told = agreement && (await selectToldOf(tx, agreement.id)).find((one) => one.changeId === input.changeId);
  const change = told && (await selectChange(tx, told.changeId));
  if (!agreement || !told || !change || change.state === 'withdrawn') return NO_CHANGE;
  if (told.state !== 'told' && told.state !== 'applied') return NO_CHANGE;
  if (told.acceptedOn !== null) return ok(told);
  const on = localDate(agreement.territory, context.clock.now());
  await setAccepted(tx, told, on);
  const day = isoDate(change.effectiveOn);
  await recordEvent(tx, context, {
    accountId: agreement.accountId,
    agreementId: agreement.id,
    kind: 'contract-change-accepted',
    on,
    title: { fr: `Changement du ${day} accepté`, en: `Change of ${day} accepted` },
    decision: told.decision ?? undefined,
    detail: { changeId: change.id },
  });
  await recordAudit(tx, context, {
    action: 'contract-change:accept',
    subject: `agreement:${agreement.id}`,
    detail: { change: change.id },
  });
  return ok({ ...told, acceptedOn: on });
}
