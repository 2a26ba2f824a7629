import type { CivilDate } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { recordEvent } from '../../timeline/index.ts';
import type { ChangedBankDetails, Mandate, PaymentMethod } from '../domain/account.ts';
import { maskedIban, readIban } from '../domain/iban.ts';
import { accountOf, updateAccount } from '../store.ts';
import { insertMandateChange, mandateOf, updateMandateAccount, updateMandateHalt } from '../store-mandates.ts';

/**
 * Other bank details under the mandate in force, which stays the same one: the next debit tells the bank what it knew before.
 * A mandate that a return had stopped goes on. Refused: no mandate in force, the same account, an IBAN or BIC that is wrong.
 */
export async function amendMandate(tx: Tx, context: Context, input: ChangedBankDetails): Promise<Result<Mandate>> {
  const account = await accountOf(tx, input.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  const iban = readIban(input.iban, input.bic);
  if (!iban.ok) return iban;
  const before = await mandateOf(tx, account.id);
  if (!before)
    return fail(
      'mandate/none-in-force',
      'Ce compte n’a pas de mandat en vigueur.',
      'This account has no mandate in force.',
    );
  if (before.iban === iban.value && before.haltedOn === null)
    return fail(
      'mandate/same-iban',
      'C’est déjà le compte qui est prélevé.',
      'This is the account that is debited already.',
      'iban',
    );
  const on = input.on ?? localDate(account.territory, context.clock.now());
  const known = before.previousIban ?? before.iban;
  const mandate: Mandate = {
    ...before,
    iban: iban.value,
    bic: input.bic ?? null,
    holder: input.holder ?? before.holder,
    // A bank that was never shown the mandate has nothing to be told of.
    previousIban: before.lastPresentedOn === null || known === iban.value ? null : known,
    haltedOn: null,
    haltedBecause: null,
  };
  await updateMandateAccount(tx, mandate);
  await insertMandateChange(tx, {
    account_id: account.id,
    id: uuidV7(context.clock.now(), context.random),
    mandate_id: mandate.id,
    changed_on: on,
    changed_by: input.by,
    previous_iban: before.iban,
    iban: mandate.iban,
    bic: mandate.bic,
    holder: mandate.holder,
  });
  if (account.paymentMethod !== 'direct-debit') await updateAccount(tx, account, { paymentMethod: 'direct-debit' });
  await recordEvent(tx, context, {
    accountId: account.id,
    kind: 'mandate-amended',
    on,
    title: {
      fr: `Coordonnées bancaires changées : ${maskedIban(mandate.iban)}`,
      en: `Bank details changed: ${maskedIban(mandate.iban)}`,
    },
    detail: { before: maskedIban(before.iban), by: input.by },
  });
  await recordAudit(tx, context, {
    action: 'mandate:amend',
    subject: `account:${account.id}`,
    detail: { reference: mandate.reference, by: input.by },
  });
  return ok(mandate);
}

/** Stops the debits of the mandate in force for a reason of the bank's; bills are paid otherwise until other details come. */
export async function haltMandate(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly mandateId: string;
    readonly on: CivilDate;
    readonly reasonCode: string;
    readonly thenBy: PaymentMethod;
  },
): Promise<void> {
  const account = await accountOf(tx, input.accountId);
  const mandate = await mandateOf(tx, input.accountId);
  if (!account || mandate?.id !== input.mandateId || mandate.haltedOn !== null) return;
  await updateMandateHalt(tx, { ...mandate, haltedOn: input.on, haltedBecause: input.reasonCode });
  await updateAccount(tx, account, { paymentMethod: input.thenBy });
  await recordEvent(tx, context, {
    accountId: account.id,
    kind: 'mandate-halted',
    on: input.on,
    title: {
      fr: `Prélèvements arrêtés (${mandate.reference}, motif ${input.reasonCode})`,
      en: `Direct debits stopped (${mandate.reference}, reason ${input.reasonCode})`,
    },
  });
  await recordAudit(tx, context, {
    action: 'mandate:halt',
    subject: `account:${account.id}`,
    why: input.reasonCode,
    detail: { reference: mandate.reference },
  });
}
