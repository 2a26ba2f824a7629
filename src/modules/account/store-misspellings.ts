import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connect.ts';
import { canBeMisspelt, keysOf } from './domain/misspelling.ts';

/**
 * Keeps new words under all that may be typed for them. Words that are known already write nothing; the others come in the order of
 * their letters, so that two customers with the same new words do not wait for each other in a ring.
 */
export async function learnWords(tx: Tx, words: readonly string[]): Promise<void> {
  const learnt = [...new Set(words)].filter(canBeMisspelt).sort();
  if (learnt.length === 0) return;
  const known = await sql<{ word: string }>`select word from account_misspelling
    where operator_id = regie_operator() and typed = any(${learnt}::text[]) and word = typed`.execute(tx);
  const had = new Set(known.rows.map(({ word }) => word));
  const rows = learnt
    .filter((word) => !had.has(word))
    .flatMap((word) => keysOf(word).map((typed) => ({ typed, word })));
  if (rows.length === 0) return;
  await sql`insert into account_misspelling (typed, word)
    select * from unnest(${rows.map(({ typed }) => typed)}::text[], ${rows.map(({ word }) => word)}::text[])
    on conflict do nothing`.execute(tx);
}

/** The known words that one slip could have turned into what was typed, and some more. */
export async function wordsNear(tx: Tx, typed: string): Promise<string[]> {
  const found = await sql<{ word: string }>`select distinct word from account_misspelling
    where operator_id = regie_operator() and typed = any(${keysOf(typed)}::text[]) limit 500`.execute(tx);
  return found.rows.map(({ word }) => word);
}
