import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { followEmail } from '../../../platform/sign-in/follow-email.ts';
import { changeContacts, type ContactChange, type Party, partyOf } from '../../party/index.ts';
import type { Account, AccountChange } from '../domain/account.ts';
import { partyWords } from '../domain/search-words.ts';
import { accountOf, updateAccount } from '../store.ts';
import { mandateOf } from '../store-mandates.ts';
import { deleteWords, insertWords } from '../store-words.ts';

/** Changes the holder's contact points and address, what search finds the account by, and the e-mail by which they sign in. */
export async function updateContact(tx: Tx, context: Context, change: ContactChange): Promise<Result<Party>> {
  const before = await partyOf(tx, change.accountId);
  const changed = await changeContacts(tx, context, change);
  if (!changed.ok || !before) return changed;
  const words = partyWords(changed.value);
  await deleteWords(
    tx,
    change.accountId,
    partyWords(before).filter((word) => !words.includes(word)),
  );
  await insertWords(tx, change.accountId, words);
  const account = change.email === undefined ? undefined : await accountOf(tx, change.accountId);
  if (account) await followEmail(tx, context, account.customerNumber, changed.value.email);
  return changed;
}

/** Changes how an account is billed and paid; direct debit needs a mandate in force. */
export async function changeAccount(tx: Tx, context: Context, change: AccountChange): Promise<Result<Account>> {
  const account = await accountOf(tx, change.accountId);
  if (!account) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  const { accountId, ifVersion, ...wanted } = change;
  const conflict = fail(
    'account/changed-meanwhile',
    'Quelqu’un a modifié ce compte entre-temps ; relisez-le.',
    'Somebody changed this account meanwhile; read it again.',
  );
  if (ifVersion !== undefined && ifVersion !== account.version) return conflict;
  if (
    wanted.billingDay !== undefined &&
    !(Number.isInteger(wanted.billingDay) && wanted.billingDay >= 1 && wanted.billingDay <= 28)
  ) {
    return fail(
      'account/wrong-billing-day',
      'Le jour de facturation va de 1 à 28.',
      'The billing day goes from 1 to 28.',
      'billingDay',
    );
  }
  const mandate = wanted.paymentMethod === 'direct-debit' ? await mandateOf(tx, accountId) : undefined;
  if (wanted.paymentMethod === 'direct-debit' && (!mandate || mandate.haltedOn !== null)) {
    return fail(
      'account/mandate-missing',
      'Le prélèvement demande un mandat SEPA signé.',
      'Direct debit needs a signed SEPA mandate.',
      'paymentMethod',
    );
  }
  if (!(await updateAccount(tx, account, wanted))) return conflict;
  await recordAudit(tx, context, { action: 'account:change', subject: `account:${accountId}`, detail: wanted });
  return ok({ ...account, ...wanted, version: account.version + 1 });
}
