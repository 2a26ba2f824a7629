import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { endOfPrefix } from './domain/search-words.ts';

type WordTables = { account_word: { account_id: string; word: string } };

/** Adds words under which search finds an account. */
export async function insertWords(tx: Tx, accountId: string, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  await sql`insert into account_word (account_id, word) select ${accountId}::uuid, unnest(${words}::text[]) on conflict do nothing`.execute(
    tx,
  );
}

/** Removes words under which search found an account. */
export async function deleteWords(tx: Tx, accountId: string, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  await tx
    .withTables<WordTables>()
    .deleteFrom('account_word')
    .where('account_id', '=', accountId)
    .where('word', 'in', [...words])
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
  return select.orderBy('found.word').orderBy('found.account_id').limit(limit).execute();
}
