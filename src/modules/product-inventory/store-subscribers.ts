import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';

/** Which running contracts: under a pack, under one version of its terms, with a line of one of these codes. */
export interface SubscriberQuery {
  readonly pack: string;
  readonly version?: string;
  readonly codes?: readonly string[];
}

export interface Subscriber {
  readonly accountId: string;
  readonly agreementId: string;
}

function matching({ pack, version, codes }: SubscriberQuery) {
  return sql`c.pack = ${pack} and c.ended_on is null
    and (${version ?? null}::text is null or c.version = ${version ?? null})
    and exists (select from product p where p.account_id = c.account_id and p.agreement_id = c.agreement_id
      and p.status in ('active', 'suspended')
      and (${codes === undefined} or p.code = any(${codes ?? []}::text[])))`;
}

/** How many running contracts match. */
export async function countSubscribers(tx: Tx, query: SubscriberQuery): Promise<number> {
  const rows = await sql<{ n: number }>`select count(*)::int as n from subscribed_contract c
    where ${matching(query)}`.execute(tx);
  return rows.rows[0]!.n;
}

/** A page of the running contracts that match, by key. */
export async function subscribersAfter(
  tx: Tx,
  query: SubscriberQuery & { readonly after?: Subscriber | null; readonly limit: number },
): Promise<readonly Subscriber[]> {
  const { after } = query;
  const rows = await sql<{ account_id: string; agreement_id: string }>`select c.account_id, c.agreement_id
    from subscribed_contract c
    where ${matching(query)} and (${after?.accountId ?? null}::uuid is null
      or (c.account_id, c.agreement_id) > (${after?.accountId ?? null}::uuid, ${after?.agreementId ?? null}::uuid))
    order by c.account_id, c.agreement_id limit ${query.limit}`.execute(tx);
  return rows.rows.map((row) => ({ accountId: row.account_id, agreementId: row.agreement_id }));
}

/** The contract is billed under another version of its terms from now on. */
export async function moveToVersion(tx: Tx, of: Subscriber, version: string): Promise<void> {
  await sql`update subscribed_contract set version = ${version}
    where account_id = ${of.accountId}::uuid and agreement_id = ${of.agreementId}::uuid`.execute(tx);
}
