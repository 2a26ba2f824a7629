import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { sqlDate, sqlJson } from '../../platform/database/sql-values.ts';
import type { Party, PartyFacts, PostalAddress } from './domain/party.ts';
import { partyFrom } from './domain/read-party.ts';

type PartyTable = {
  account_id: string;
  kind: PartyFacts['kind'];
  title: NonNullable<PartyFacts['title']> | null;
  given_name: string | null;
  family_name: string | null;
  birth_date: CivilDate | null;
  organization_name: string | null;
  registration_number: string | null;
  email: string | null;
  phone: string | null;
  address: PostalAddress;
  version: number;
};

type PartyTables = { party: PartyTable };

function present<T extends object>(facts: T): { [K in keyof T]: Exclude<T[K], null> } {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== null && value !== undefined),
  ) as never;
}

function fromRow(row: PartyTable): Party {
  const facts = present({
    kind: row.kind,
    title: row.title,
    givenName: row.given_name,
    familyName: row.family_name,
    birthDate: row.birth_date,
    organizationName: row.organization_name,
    registrationNumber: row.registration_number,
    email: row.email,
    phone: row.phone,
    address: row.address,
  }) as PartyFacts;
  return partyFrom(row.account_id, row.version, facts);
}

/** Keeps a new holder. */
export async function insertParty(tx: Tx, accountId: string, facts: PartyFacts): Promise<void> {
  await tx
    .withTables<PartyTables>()
    .insertInto('party')
    .values({
      account_id: accountId,
      kind: facts.kind,
      title: facts.title ?? null,
      given_name: facts.givenName ?? null,
      family_name: facts.familyName ?? null,
      birth_date: sqlDate(facts.birthDate ?? null),
      organization_name: facts.organizationName ?? null,
      registration_number: facts.registrationNumber ?? null,
      email: facts.email ?? null,
      phone: facts.phone ?? null,
      address: sqlJson(facts.address),
      version: 1,
    })
    .modifyEnd(unanswered)
    .execute();
}

/** Changes contact points when nobody else did since `version`; answers whether it was so. */
export async function updateParty(
  tx: Tx,
  party: Party,
  change: { readonly email?: string; readonly phone?: string; readonly address?: PostalAddress },
): Promise<boolean> {
  const done = await tx
    .withTables<PartyTables>()
    .updateTable('party')
    .set({
      ...(change.email === undefined ? {} : { email: change.email }),
      ...(change.phone === undefined ? {} : { phone: change.phone }),
      ...(change.address === undefined ? {} : { address: sqlJson(change.address) }),
      version: party.version + 1,
    })
    .where('account_id', '=', party.accountId)
    .where('version', '=', party.version)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** The holders of several accounts, by account. */
export async function partiesOf(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Party>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await sql<PartyTable>`select * from party where account_id = any(${accountIds}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.account_id, fromRow(row)]));
}

/** The holder of an account. */
export async function partyOf(tx: Tx, accountId: string): Promise<Party | undefined> {
  return (await partiesOf(tx, [accountId])).get(accountId);
}

/** A page of holders of one kind, by account, newest first. */
export async function selectPartyPage(
  tx: Tx,
  query: {
    readonly kind: PartyFacts['kind'];
    readonly among: readonly string[] | 'all';
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<Party[]> {
  let select = tx.withTables<PartyTables>().selectFrom('party').selectAll().where('kind', '=', query.kind);
  if (query.among !== 'all') {
    if (query.among.length === 0) return [];
    select = select.where('account_id', 'in', [...query.among]);
  }
  if (query.after !== undefined) select = select.where('account_id', '<', query.after);
  return (await select.orderBy('account_id', 'desc').limit(query.limit).execute()).map(fromRow);
}
