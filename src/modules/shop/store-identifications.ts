import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { sqlInstant, sqlJson } from '../../platform/database/sql-values.ts';
import { openText, sealText } from '../../platform/sealed.ts';
import type { DeliveryPlace } from './domain/order.ts';

/** A document that came with a form: its bytes in base 64 until an account keeps them. */
export interface SentDocument {
  readonly code: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

export interface IdentificationRow {
  readonly id: string;
  readonly company: string;
  readonly registration: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: Omit<DeliveryPlace, 'name'>;
  readonly documents: readonly SentDocument[];
  readonly state: 'received' | 'accepted' | 'refused';
  readonly decision: string | null;
  readonly account_id: string | null;
  readonly why: string | null;
  readonly received_at: Instant;
  readonly decided_at: Instant | null;
  readonly decided_by: string | null;
}

/** What a stranger tells of themselves, sealed like any other document from the moment it comes. */
interface Kept extends Omit<IdentificationRow, 'address'> {
  readonly address: { readonly sealed: string } | IdentificationRow['address'];
}

const NAMING = ['given_name', 'family_name', 'email', 'phone'] as const;

function sealed<T extends Pick<IdentificationRow, (typeof NAMING)[number] | 'address' | 'documents'>>(row: T) {
  return {
    ...row,
    ...(Object.fromEntries(NAMING.map((name) => [name, sealText(row[name])])) as Pick<T, (typeof NAMING)[number]>),
    address: { sealed: sealText(JSON.stringify(row.address)) },
    documents: row.documents.map((one) => ({ ...one, name: sealText(one.name), content: sealText(one.content) })),
  };
}

function opened(row: Kept): IdentificationRow {
  const { address } = row;
  return {
    ...row,
    ...(Object.fromEntries(NAMING.map((name) => [name, openText(row[name])])) as Pick<
      IdentificationRow,
      (typeof NAMING)[number]
    >),
    address: 'sealed' in address ? (JSON.parse(openText(address.sealed)) as IdentificationRow['address']) : address,
    documents: row.documents.map((one) => ({ ...one, name: openText(one.name), content: openText(one.content) })),
  };
}

export async function insertIdentification(tx: Tx, form: IdentificationRow): Promise<void> {
  const row = sealed(form);
  await sql`insert into shop_identification (id, company, registration, given_name, family_name, email, phone, address,
      documents, state, decision, received_at)
    values (${row.id}, ${row.company}, ${row.registration}, ${row.given_name}, ${row.family_name}, ${row.email},
      ${row.phone}, ${sqlJson(row.address)}, ${sqlJson(row.documents)}, ${row.state}, ${row.decision},
      ${sqlInstant(row.received_at)})`.execute(tx);
}

export async function selectIdentifications(tx: Tx, limit: number): Promise<readonly IdentificationRow[]> {
  const found = await sql<Kept>`select * from shop_identification where state = 'received'
    order by received_at, id limit ${limit}`.execute(tx);
  return found.rows.map(opened);
}

export async function countIdentifications(tx: Tx): Promise<number> {
  const rows = await sql<{ count: number }>`select count(*)::int as count from shop_identification
    where state = 'received'`.execute(tx);
  return rows.rows[0]!.count;
}

export async function lockIdentification(tx: Tx, id: string): Promise<IdentificationRow | undefined> {
  const found = await sql<Kept>`select * from shop_identification where id = ${id}::uuid for update`.execute(tx);
  return found.rows[0] && opened(found.rows[0]);
}

/** Keeps what was decided; the documents of a form that was judged are no longer kept here. */
export async function updateIdentification(tx: Tx, row: IdentificationRow): Promise<void> {
  await sql`update shop_identification set state = ${row.state}, account_id = ${row.account_id}, why = ${row.why},
      documents = '[]'::jsonb, decided_at = ${sqlInstant(row.decided_at)}, decided_by = ${row.decided_by}
    where id = ${row.id}`.execute(tx);
}
