import { sql } from 'kysely';
import { canBeMisspelt, keysOf } from '../src/modules/account/domain/misspelling.ts';
import { wordsOf } from '../src/modules/account/domain/search-words.ts';
import type { Tx } from '../src/platform/database/connect.ts';
import { inTransaction } from '../src/platform/database/transaction.ts';
import type { BenchInstallation } from './throwaway-installation.ts';

const FIRST = ['bel', 'car', 'des', 'fer', 'gau', 'jos', 'lam', 'mar', 'nes', 'pal', 'rou', 'val'];
const MIDDLE = ['ta', 'ri', 'lo', 'nu', 'mé', 'di', 'cha', 'bou', 'gi', 'la', 'vi', 'ro'];
const LAST = ['tin', 'nier', 'mont', 'ville', 'rel', 'don', 'zard', 'quet', 'sin', 'court', 'thier', 'nel'];
const GIVEN =
  'Jean Marie Pierre Élodie Chloé Lucas Inès Noé Zoé André Éric Lætitia Aurélie Thierry Rose Paul Anne Luc Léa Hugo'.split(
    ' ',
  );
const CITIES =
  'Petit-Bourg Basse-Terre Rivière-Salée Cayenne Saint-Denis Saint-Pierre Matoury Kourou Gosier Abymes'.split(' ');
const STREETS = 'Frébault Schœlcher Gambetta Victor Hugo Delgrès Flamboyants Alizés Bougainvilliers Carmel'.split(' ');

/** Every family name that three syllables make. */
export const FAMILIES = FIRST.flatMap((first) =>
  MIDDLE.flatMap((middle) => LAST.map((last) => first.charAt(0).toUpperCase() + first.slice(1) + middle + last)),
);
export { CITIES, GIVEN };

const plain = (texts: readonly string[]): string[] => texts.map((text) => wordsOf(text)[0] ?? '');

async function addPeople(tx: Tx, from: number, to: number): Promise<void> {
  // Names come unevenly, as they do: the square of a chance makes the first of a list far more common than the last.
  await sql`insert into account (account_id, number, customer_number, territory, segment, language, billing_day, payment_method, opened_on)
    select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, lpad((i * 7919 % 1000000007)::text, 9, '0'),
      'C' || lpad(i::text, 8, '0'), 'GP', 'residential', 'fr', 1, 'transfer', '2025-01-10'
    from generate_series(${from}::bigint, ${to}::bigint) as i`.execute(tx);
  await sql`create temporary table person on commit drop as select i, ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid as account_id,
      1 + floor(power(random(), 2) * ${FAMILIES.length})::int as family, 1 + floor(power(random(), 2) * ${GIVEN.length})::int as given,
      1 + floor(random() * ${CITIES.length})::int as city, 1 + floor(random() * ${STREETS.length})::int as street,
      lpad((i * 6151 % 100000000)::text, 8, '0') as phone
    from generate_series(${from}::bigint, ${to}::bigint) as i`.execute(tx);
  await sql`insert into party (account_id, kind, given_name, family_name, phone, address)
    select account_id, 'individual', (${GIVEN}::text[])[given], (${FAMILIES}::text[])[family], '+5906' || phone,
      jsonb_build_object('line1', (i % 90)::text || ' rue ' || (${STREETS}::text[])[street], 'postcode', '97110',
        'city', (${CITIES}::text[])[city], 'country', 'GP') from person`.execute(tx);
  await sql`insert into account_word (account_id, word)
    select account_id, word from person join account using (account_id) cross join lateral (select unnest(array[
      (${plain(GIVEN)}::text[])[given], (${plain(FAMILIES)}::text[])[family], (i % 90)::text, 'rue', (${plain(STREETS)}::text[])[street],
      '97110', (${plain(CITIES)}::text[])[city], (${CITIES.map((city) => wordsOf(city).at(-1)!)}::text[])[city], '5906' || phone, '06' || phone, number, lower(customer_number),
      '<' || reverse('06' || phone), '<' || reverse(number), '<' || reverse(lower(customer_number)),
      'client' || i || '@example.test']) as word) words on conflict do nothing`.execute(tx);
}

async function addMisspellings(tx: Tx): Promise<void> {
  const words = plain([...FAMILIES, ...GIVEN, ...CITIES, ...STREETS])
    .concat(CITIES.flatMap(wordsOf))
    .filter(canBeMisspelt);
  const rows = [...new Set(words)].flatMap((word) => keysOf(word).map((typed) => [typed, word] as const));
  await sql`insert into account_misspelling (typed, word)
    select * from unnest(${rows.map(([typed]) => typed)}::text[], ${rows.map(([, word]) => word)}::text[])
    on conflict do nothing`.execute(tx);
}

const CHUNK = 100_000;

/** Fills an empty database with so many customers and the words that find them. The index of words is built once all are there. */
export async function addMillionPeople(bench: BenchInstallation, n: number): Promise<void> {
  const { pool, db } = bench.database;
  const index = await pool.query<{ indexdef: string }>(
    "select indexdef from pg_indexes where indexname = 'account_word_prefix'",
  );
  await pool.query('drop index account_word_prefix');
  for (let from = 1; from <= n; from += CHUNK)
    await inTransaction(db, bench.context, (tx) => addPeople(tx, from, Math.min(n, from + CHUNK - 1)));
  await inTransaction(db, bench.context, addMisspellings);
  await pool.query(index.rows[0]!.indexdef);
  await pool.query('vacuum analyze account, party, account_word, account_misspelling');
}
