import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlDate } from '../../platform/database/sql-values.ts';
import type { Party } from './domain/party.ts';
import { sameNames } from './domain/same-name.ts';

/**
 * The other accounts held by the same person: same names and date of birth, or same registration number. Nobody is told apart
 * by a name alone: without a date of birth there are none.
 */
export async function sameHolder(tx: Tx, party: Party): Promise<readonly string[]> {
  const { accountId, kind, birthDate, registrationNumber } = party;
  if (kind === 'organization') {
    if (registrationNumber === undefined) return [];
    const rows = await sql<{ account_id: string }>`select account_id from party
      where registration_number = ${registrationNumber} and account_id <> ${accountId}::uuid
      order by account_id`.execute(tx);
    return rows.rows.map((row) => row.account_id);
  }
  if (birthDate === undefined) return [];
  const rows = await sql<{
    account_id: string;
    given_name: string | null;
    family_name: string | null;
  }>`select account_id, given_name, family_name from party
    where birth_date = ${sqlDate(birthDate)} and kind = 'individual' and account_id <> ${accountId}::uuid
    order by account_id`.execute(tx);
  const named = rows.rows.map(({ account_id, given_name, family_name }) => ({
    accountId: account_id,
    givenName: given_name ?? '',
    familyName: family_name ?? '',
  }));
  return named.filter((one) => sameNames(one, party)).map((one) => one.accountId);
}
