import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { ContactChange, Party } from '../domain/party.ts';
import { partyFrom, readContacts } from '../domain/read-party.ts';
import { partyOf, updateParty } from '../store.ts';

/** Changes the holder's contact points and address; refuses a change made from a version that is no longer the present one. */
export async function changeContacts(tx: Tx, context: Context, change: ContactChange): Promise<Result<Party>> {
  const party = await partyOf(tx, change.accountId);
  if (!party) return fail('party/not-found', 'Ce titulaire n’existe pas.', 'There is no such holder.', 'accountId');
  const conflict = fail(
    'party/changed-meanwhile',
    'Quelqu’un a modifié cette fiche entre-temps ; relisez-la.',
    'Somebody changed this record meanwhile; read it again.',
  );
  if (change.ifVersion !== undefined && change.ifVersion !== party.version) return conflict;
  const { accountId, ifVersion: _, ...wanted } = change;
  const read = readContacts(wanted);
  if (!read.ok) return read;
  if (!(await updateParty(tx, party, read.value))) return conflict;
  await recordAudit(tx, context, {
    action: 'party:change-contacts',
    subject: `account:${accountId}`,
    detail: { changed: Object.keys(read.value) },
  });
  return ok(partyFrom(accountId, party.version + 1, { ...party, ...read.value }));
}
