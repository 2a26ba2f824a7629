import { sql } from 'kysely';
import { uuidV7 } from '../../kernel/ids.ts';
import type { Territory } from '../../kernel/territory.ts';
import type { Context } from '../../platform/context.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { jsonText } from '../../platform/database/sql-values.ts';
import type { NewAddress, ServedAddress, Technology } from './domain/qualification.ts';
import { addressWords } from './domain/read-addresses.ts';

interface AddressRow {
  readonly id: string;
  readonly territory: Territory;
  readonly commune: string;
  readonly postcode: string;
  readonly street: string;
  readonly fibre: boolean;
  readonly vdsl2: boolean;
  readonly adsl: boolean;
  readonly detached_house: boolean;
  readonly already_connected: boolean;
  readonly facts: ServedAddress['facts'];
}

const CHUNK = 2000;

function fromRow(row: AddressRow): ServedAddress {
  const technologies = (['fibre', 'vdsl2', 'adsl'] as const).filter((technology: Technology) => row[technology]);
  return {
    id: row.id,
    territory: row.territory,
    commune: row.commune,
    postcode: row.postcode,
    street: row.street,
    technologies,
    detachedHouse: row.detached_house,
    alreadyConnected: row.already_connected,
    facts: row.facts,
  };
}

async function insertChunk(tx: Tx, context: Context, chunk: readonly NewAddress[]): Promise<void> {
  const rows = chunk.map((address) => ({
    ...address,
    id: uuidV7(context.clock.now(), context.random),
    words: addressWords(`${address.street} ${address.commune}`).join(' '),
  }));
  await sql`with given as (
      select * from jsonb_to_recordset(${jsonText(rows)}::jsonb) as row (id uuid, territory text, commune text, postcode text, street text,
        fibre boolean, vdsl2 boolean, adsl boolean, "detachedHouse" boolean, "alreadyConnected" boolean, facts jsonb, words text)),
    kept as (
      insert into served_address (id, territory, commune, postcode, street, fibre, vdsl2, adsl, detached_house, already_connected, facts, words)
      select distinct on (territory, postcode, words) id, territory, commune, postcode, street, fibre, vdsl2, adsl, "detachedHouse", "alreadyConnected", facts, words
      from given
      on conflict (operator_id, territory, postcode, words) do update set fibre = excluded.fibre, vdsl2 = excluded.vdsl2, adsl = excluded.adsl,
        detached_house = excluded.detached_house, already_connected = excluded.already_connected, facts = excluded.facts
      returning id, postcode, words)
    insert into served_address_word (word, address_id)
    select distinct word, id from kept, unnest(string_to_array(words || ' ' || postcode, ' ')) as word on conflict do nothing`.execute(
    tx,
  );
}

/** Adds addresses to the list; one that is known already takes the new facts. */
export async function insertAddresses(tx: Tx, context: Context, addresses: readonly NewAddress[]): Promise<void> {
  for (let at = 0; at < addresses.length; at += CHUNK) await insertChunk(tx, context, addresses.slice(at, at + CHUNK));
}

/** An address by its id. */
export async function addressOf(tx: Tx, id: string): Promise<ServedAddress | undefined> {
  const found = await sql<AddressRow>`select * from served_address where id = ${id}::uuid`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** The address written exactly so, up to case and accents. */
export async function addressWritten(
  tx: Tx,
  written: {
    readonly territory: Territory;
    readonly postcode: string;
    readonly commune: string;
    readonly street: string;
  },
): Promise<ServedAddress | undefined> {
  const words = addressWords(`${written.street} ${written.commune}`).join(' ');
  const found = await sql<AddressRow>`select * from served_address where operator_id = current_setting('regie.operator')
    and territory = ${written.territory} and postcode = ${written.postcode} and words = ${words}`.execute(tx);
  return found.rows[0] && fromRow(found.rows[0]);
}

/** Addresses that have a word beginning with each of those typed. */
export async function findAddresses(
  tx: Tx,
  query: { readonly text: string; readonly territory?: Territory; readonly limit?: number },
): Promise<ServedAddress[]> {
  const typed = addressWords(query.text).sort((a, b) => b.length - a.length);
  if (typed.length === 0) return [];
  const begins = (alias: string, word: string) =>
    sql`${sql.ref(`${alias}.operator_id`)} = current_setting('regie.operator') and ${sql.ref(`${alias}.word`)} >= ${word} and ${sql.ref(`${alias}.word`)} < ${`${word}\u{10ffff}`}`;
  const others = typed
    .slice(1)
    .map(
      (word) =>
        sql`and exists (select 1 from served_address_word also where also.address_id = found.address_id and ${begins('also', word)})`,
    );
  const found =
    await sql<AddressRow>`select address.* from served_address_word found join served_address address on address.id = found.address_id
    where ${begins('found', typed[0]!)} ${sql.join(others, sql` `)} and (${query.territory ?? null}::text is null or address.territory = ${query.territory ?? null})
    order by found.word, address.id limit ${Math.min(query.limit ?? 20, 100)}`.execute(tx);
  const seen = new Map(found.rows.map((row) => [row.id, fromRow(row)]));
  return [...seen.values()];
}
