import { ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import type { Party, PartyFacts } from '../domain/party.ts';
import { partyFrom, readParty } from '../domain/read-party.ts';
import { insertParty } from '../store.ts';

/** Keeps the holder of a new account. Called by `createCustomer` of the account room, which records who did it. */
export async function createParty(
  tx: Tx,
  _context: Context,
  accountId: string,
  facts: PartyFacts,
): Promise<Result<Party>> {
  const read = readParty(facts);
  if (!read.ok) return read;
  await insertParty(tx, accountId, read.value);
  return ok(partyFrom(accountId, 1, read.value));
}
