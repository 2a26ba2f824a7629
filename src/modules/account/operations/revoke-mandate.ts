import type { CivilDate } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { Mandate, MandateEnd, PaymentMethod } from '../domain/account.ts';
import { accountOf, updateAccount } from '../store.ts';
import { endMandate } from '../store-mandates.ts';

const WORDS: Record<MandateEnd, { readonly fr: string; readonly en: string }> = {
  customer: { fr: 'révoqué', en: 'revoked' },
  replaced: { fr: 'remplacé', en: 'replaced' },
  unused: { fr: 'caduc : 36 mois sans prélèvement', en: 'lapsed: 36 months without a debit' },
  'refused-by-bank': { fr: 'refusé par la banque du débiteur', en: 'refused by the debtor’s bank' },
};

/** Ends the mandate in force; bills are paid by the means given from then on, by transfer when none is. */
export async function revokeMandate(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly on?: CivilDate;
    readonly because?: MandateEnd;
    readonly thenBy?: PaymentMethod;
  },
): Promise<Result<Mandate>> {
  const { because = 'customer' } = input;
  const account = await accountOf(tx, input.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  const on = input.on ?? localDate(account.territory, context.clock.now());
  const mandate = await endMandate(tx, account.id, on, because);
  if (!mandate)
    return fail(
      'mandate/none-in-force',
      'Ce compte n’a pas de mandat en vigueur.',
      'This account has no mandate in force.',
    );
  await updateAccount(tx, account, { paymentMethod: input.thenBy ?? 'transfer' });
  const words = WORDS[because];
  await recordEvent(tx, context, {
    accountId: account.id,
    kind: 'mandate-revoked',
    on,
    title: {
      fr: `Mandat de prélèvement ${mandate.reference} ${words.fr}`,
      en: `Direct debit mandate ${mandate.reference} ${words.en}`,
    },
  });
  await recordAudit(tx, context, {
    action: 'mandate:revoke',
    subject: `account:${account.id}`,
    why: because,
    detail: { reference: mandate.reference },
  });
  return ok(mandate);
}
