import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { unanswered } from '../../platform/database/preparing-client.ts';
import { endOfPrefix, withEndings } from './domain/search-words.ts';
import { learnWords } from './store-misspellings.ts';

type WordTables = { account_word: { account_id: string; word: string } };

/** Adds words under which search finds an account. */
export async function insertWords(tx: Tx, accountId: string, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  await sql`insert into account_word (account_id, word) select ${accountId}::uuid, unnest(${withEndings(words)}::text[])
    on conflict do nothing${unanswered}`.execute(tx);
  await learnWords(tx, words);
}

/** Removes words under which search found an account. */
export async function deleteWords(tx: Tx, accountId: string, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  await tx
    .withTables<WordTables>()
    .deleteFrom('account_word')
    .where('account_id', '=', accountId)
    .where('word', 'in', withEndings(words))
    .execute();
}

export interface WordHit {
  readonly word: string;
  readonly account_id: string;
}

/**
 * Accounts that have a word beginning with each of the given beginnings, in the order of the words that begin like the first:
 * read along the index and stopped after `limit`, so that the size of the table does not matter.
 */
export async function findByWords(
  tx: Tx,
  prefixes: readonly string[],
  after: WordHit | undefined,
  limit: number,
): Promise<WordHit[]> {
  const [first = '', ...others] = prefixes;
  let select = tx
    .withTables<WordTables>()
    .selectFrom('account_word as found')
    .select(['found.word', 'found.account_id'])
    .where('found.word', '>=', first)
    .where('found.word', '<', endOfPrefix(first));
  for (const prefix of others) {
    select = select.where((where) =>
      where.exists(
        where
          .selectFrom('account_word as also')
          .select('also.word')
          .whereRef('also.account_id', '=', 'found.account_id')
          .where('also.word', '>=', prefix)
          .where('also.word', '<', endOfPrefix(prefix)),
      ),
    );
  }
  if (after)
    select = select.where(sql<boolean>`(found.word, found.account_id) > (${after.word}, ${after.account_id}::uuid)`);
  // Written out: the plan that is kept must know that few are wanted.
  return select.orderBy('found.word').orderBy('found.account_id').limit(sql.lit(limit)).execute();
}

/** How many words begin so, counted no further than `most`. */
export async function countWords(tx: Tx, prefix: string, most: number): Promise<number> {
  const counted = await sql<{ count: number }>`select count(*)::int as count from (select 1 from account_word
    where operator_id = regie_operator() and word >= ${prefix} and word < ${endOfPrefix(prefix)} limit ${sql.lit(most)}) as begun`.execute(
    tx,
  );
  return counted.rows[0]?.count ?? 0;
}

/** A word that was typed, with the words that may have been meant by it. */
export interface MeantWord {
  readonly typed: string;
  readonly meant: readonly string[];
}

/**
 * Accounts that have one of these words, those of the first word first, and for each of the others one that it begins or one that it
 * means; along the index of each word.
 */
export async function findByMeant(
  tx: Tx,
  words: readonly string[],
  others: readonly MeantWord[],
  limit: number,
): Promise<WordHit[]> {
  const also = others.map(
    ({ typed, meant }) => sql`and exists (select 1 from account_word as also where also.account_id = found.account_id
      and ((also.word >= ${typed} and also.word < ${endOfPrefix(typed)}) or also.word = any(${[...meant]}::text[])))`,
  );
  const found = await sql<WordHit>`select hit.word, hit.account_id
    from unnest(${[...words]}::text[]) with ordinality as meant (word, place)
    cross join lateral (select found.word, found.account_id from account_word as found
      where found.operator_id = regie_operator() and found.word = meant.word ${sql.join(also, sql` `)}
      order by found.word, found.account_id limit ${sql.lit(limit)}) as hit
    order by meant.place, hit.account_id limit ${sql.lit(limit)}`.execute(tx);
  return found.rows;
}

/** The words of accounts that answer what was typed: begin so, are numbers that end so, or are one of those that it may mean. */
export async function wordsThatAnswer(
  tx: Tx,
  accountIds: readonly string[],
  { typed, meant }: { readonly typed: readonly string[]; readonly meant: readonly string[] },
): Promise<Map<string, string[]>> {
  const ends = typed.filter((word) => /\d$/.test(word)).map((word) => [...word].reverse().join(''));
  const found =
    await sql<WordHit>`select account_id, word from account_word where account_id = any(${[...accountIds]}::uuid[])
    and (word ^@ any(${[...typed]}::text[]) or word = any(${[...meant]}::text[]) or reverse(word) ^@ any(${ends}::text[]))`.execute(
      tx,
    );
  const words = new Map<string, string[]>();
  for (const { account_id: id, word } of found.rows) words.set(id, [...(words.get(id) ?? []), word]);
  return words;
}
