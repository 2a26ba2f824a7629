import { isoInstant } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { accountOf, changeAccount } from '../../account/index.ts';
import { partyOf } from '../../party/index.ts';
import type { MessageChannel, MessageLanguage } from '../domain/message.ts';
import { deleteBadAddress, selectBadAddresses, selectPreferences, upsertPreference } from '../store-addresses.ts';

/** How a customer wants to be written to, and where that works. */
export interface MessagePreferences {
  /** Null: as each message usually goes. */
  readonly channel: MessageChannel | null;
  readonly language: MessageLanguage;
  readonly offers: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly changedAt: string | null;
  readonly badAddresses: readonly { readonly address: string; readonly since: string; readonly reason: string }[];
}

/** What an account prefers; `undefined` when there is no such account. */
export async function preferencesOf(tx: Tx, accountId: string): Promise<MessagePreferences | undefined> {
  const account = await accountOf(tx, accountId);
  const party = account && (await partyOf(tx, accountId));
  if (!account || !party) return undefined;
  const known = (await selectPreferences(tx, [accountId])).get(accountId);
  const bad = await selectBadAddresses(tx, [accountId]);
  return {
    channel: known?.channel ?? null,
    language: account.language,
    offers: known?.offers ?? false,
    email: party.email ?? null,
    phone: party.phone ?? null,
    changedAt: known ? isoInstant(known.changed_at) : null,
    badAddresses: bad
      .filter((one) => one.address === party.email || one.address === party.phone)
      .map((one) => ({ address: one.address, since: isoInstant(one.since), reason: one.reason })),
  };
}

/** Changes what a customer prefers; what the contract and the law oblige is sent all the same. */
export async function changePreferences(
  tx: Tx,
  context: Context,
  input: {
    readonly accountId: string;
    readonly channel: MessageChannel | null;
    readonly language: MessageLanguage;
    readonly offers: boolean;
  },
): Promise<Result<MessagePreferences>> {
  const { accountId, channel, language, offers } = input;
  const now = await preferencesOf(tx, accountId);
  if (!now) return fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.', 'accountId');
  if (channel === 'sms' && now.phone === null) {
    const fr = 'Aucun numéro de mobile n’est connu : ajoutez-le d’abord.';
    return fail('communication/no-phone', fr, 'No mobile number is known: add it first.', 'channel');
  }
  if (language !== now.language) {
    const changed = await changeAccount(tx, context, { accountId, language });
    if (!changed.ok) return changed;
  }
  await upsertPreference(tx, {
    account_id: accountId,
    channel,
    offers,
    changed_at: context.clock.now(),
    changed_by: context.actor,
  });
  const before = { channel: now.channel, language: now.language, offers: now.offers };
  await recordAudit(tx, context, {
    action: 'communication:preferences',
    subject: `account:${accountId}`,
    detail: { before, after: { channel, language, offers } },
  });
  return ok((await preferencesOf(tx, accountId))!);
}

/** Takes back the mark of an address that works after all. */
export async function trustAddress(
  tx: Tx,
  context: Context,
  input: { readonly accountId: string; readonly address: string },
): Promise<Result<null>> {
  if (!(await deleteBadAddress(tx, input.accountId, input.address))) {
    const fr = 'Cette adresse n’est pas marquée.';
    return fail('communication/not-marked', fr, 'This address is not marked.', 'address');
  }
  const { accountId, address } = input;
  await recordAudit(tx, context, {
    action: 'communication:trust-address',
    subject: `account:${accountId}`,
    detail: { address },
  });
  return ok(null);
}
