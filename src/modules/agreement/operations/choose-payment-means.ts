import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { type Account, changeAccount, mandateOf, revokeMandate } from '../../account/index.ts';
import { recordEvent } from '../../timeline/index.ts';
import { askMeans, type MeansAccepted, type OtherMeans } from './payment-means.ts';

/** What choosing another means of payment did. */
export interface MeansChosen extends MeansAccepted {
  readonly method: OtherMeans;
  /** The mandate that ended with it. */
  readonly mandateReference: string | null;
}

const WORDS: Readonly<Record<OtherMeans, { readonly fr: string; readonly en: string }>> = {
  transfer: { fr: 'par virement', en: 'by transfer' },
  card: { fr: 'par carte', en: 'by card' },
  cheque: { fr: 'par chèque', en: 'by cheque' },
};

/** How bills are paid from now on, in words. */
export function meansInWords(method: OtherMeans) {
  return WORDS[method];
}

/**
 * A customer pays their bills otherwise from now on, if their contracts accept that means. The mandate in force ends with it.
 * Refused: a means that a contract does not accept (`payment/means-refused`), the one that is used already, a payer who pays.
 */
export async function choosePaymentMeans(
  tx: Tx,
  context: Context,
  account: Account,
  method: OtherMeans,
): Promise<Result<MeansChosen>> {
  const { id: accountId } = account;
  const mandate = await mandateOf(tx, accountId);
  if (mandate && account.payer !== null)
    return fail('mandate/payer-pays', 'Ce mandat est celui du payeur.', 'This mandate is the payer’s.');
  if (!mandate && account.paymentMethod === method)
    return fail(
      'payment/same-means',
      'C’est déjà votre moyen de paiement.',
      'This is the means used already.',
      'method',
    );
  const asked = await askMeans(tx, context, { accountId, method });
  if (!asked.ok) return asked;
  const on = localDate(account.territory, context.clock.now());
  const ended = mandate ? await revokeMandate(tx, context, { accountId, on, thenBy: method }) : undefined;
  if (ended && !ended.ok) return ended;
  const changed = ended ? undefined : await changeAccount(tx, context, { accountId, paymentMethod: method });
  if (changed && !changed.ok) return changed;
  const { fr, en } = WORDS[method];
  await recordEvent(tx, context, {
    accountId,
    kind: 'payment-means-chosen',
    on,
    title: { fr: `Factures payées ${fr} à partir de maintenant`, en: `Bills paid ${en} from now on` },
    decision: asked.value.notes.at(-1)?.id,
  });
  return ok({ ...asked.value, method, mandateReference: mandate?.reference ?? null });
}
