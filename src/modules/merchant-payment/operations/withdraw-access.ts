import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { newId } from '../../../platform/random.ts';
import { agreementOf } from '../../agreement/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { insertAccess, selectAccess } from '../store-purchases.ts';
import type { AccessRow } from '../tables.ts';
import { followSolutions } from './follow-solutions.ts';
import { payingContract } from './judge-purchase.ts';

const NONE = fail(
  'merchant/no-purchases',
  'Ce contrat ne permet pas de payer de marchand.',
  'This contract pays no merchant.',
);
const NOTHING = fail('merchant/access-as-it-is', 'C’est déjà le cas.', 'It is so already.');

/** Takes purchases away from a contract after a breach of its terms, or gives them back; says why. */
export async function setMerchantAccess(
  tx: Tx,
  context: Context,
  input: { readonly agreementId: string; readonly withdrawn: boolean; readonly reason: string },
): Promise<Result<AccessRow>> {
  const agreement = await agreementOf(tx, input.agreementId);
  if (!agreement || !payingContract(agreement)) return NONE;
  const { accountId, id: agreementId, territory } = agreement;
  const before = await selectAccess(tx, accountId, agreementId);
  if ((before?.withdrawn ?? false) === input.withdrawn) return NOTHING;
  const { withdrawn, reason } = input;
  const row: AccessRow = {
    account_id: accountId,
    id: newId(context),
    agreement_id: agreementId,
    withdrawn,
    reason,
    actor: context.actor,
    at: context.clock.now(),
    decision: null,
  };
  await insertAccess(tx, row);
  await recordEvent(tx, context, {
    accountId,
    agreementId,
    kind: 'merchant-access',
    on: localDate(territory, context.clock.now()),
    title: withdrawn
      ? { fr: 'Paiement de marchands retiré par l’opérateur', en: 'Paying merchants taken away by the operator' }
      : { fr: 'Paiement de marchands rendu', en: 'Paying merchants given back' },
  });
  await recordAudit(tx, context, {
    action: 'merchant-payment:set-access',
    subject: `agreement:${agreementId}`,
    why: reason,
    detail: { withdrawn },
  });
  if (withdrawn) await followSolutions(tx, context, agreementId);
  return ok(row);
}
