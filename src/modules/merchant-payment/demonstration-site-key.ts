import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';

/** The key of the site that stands in for a merchant's, in a demonstration. */
export interface SiteKey {
  readonly keyId: string;
  readonly secret: string;
}

/** Gives the site of the demonstration its key: real merchants keep theirs on their own side. */
export async function keepSiteKey(tx: Tx, { keyId, secret }: SiteKey): Promise<void> {
  await sql`insert into local_merchant_key (key_id, secret) values (${keyId}, ${secret})
    on conflict (operator_id) do update set key_id = excluded.key_id, secret = excluded.secret`.execute(tx);
}

/** The key of the demonstration's site; `undefined` where there is no demonstration. */
export async function siteKeyOf(tx: Tx): Promise<SiteKey | undefined> {
  const rows = await sql<SiteKey>`select key_id as "keyId", secret from local_merchant_key`.execute(tx);
  return rows.rows[0];
}
