import type { Tx } from '../../../platform/database/connect.ts';
import type { AccountFound, FoundAccounts } from '../domain/account.ts';
import { canBeMisspelt, nearest } from '../domain/misspelling.ts';
import { nearness } from '../domain/nearness.ts';
import { endingOf, typedWords } from '../domain/search-words.ts';
import { wordsNear } from '../store-misspellings.ts';
import { countWords, findByMeant, findByWords, type MeantWord, wordsThatAnswer, type WordHit } from '../store-words.ts';
import { hitsOf } from './search-accounts.ts';

/** Looked at before the nearest are kept. */
const CANDIDATES = 24;
const MOST_WORDS = 6;
/** A word that begins more than this is common: which of two common ones is rarer matters no more. */
const COMMON = 2_000;
/** Below this many, words that look alike are looked for as well. */
const FEW = 3;
const MOST_MEANT = 5;
/** Of what looks alike. */
const ENOUGH = 20;

interface Counted {
  readonly word: string;
  /** How many words begin so, counted no further than is of use. */
  readonly count: number;
}

/** The words, the rarest first: reading goes along it, and asks each account for the others. */
async function rarestFirst(tx: Tx, typed: readonly string[]): Promise<Counted[]> {
  const counted = await Promise.all(typed.map(async (word) => ({ word, count: await countWords(tx, word, COMMON) })));
  return counted.sort((a, b) => a.count - b.count || b.word.length - a.word.length);
}

/** The words that may be misspelt: those that begin nothing; when each begins something, all of them. */
function doubtful(counted: readonly Counted[]): string[] {
  const strange = counted.filter(({ count }) => count === 0);
  return (strange.length > 0 ? strange : counted).map(({ word }) => word).filter(canBeMisspelt);
}

/** Accounts of which every word but one begins as typed or is a slip away, and that one is a slip away. */
async function findMisspelt(
  tx: Tx,
  counted: readonly Counted[],
): Promise<{ readonly hits: readonly WordHit[]; readonly meant: readonly MeantWord[] }> {
  const suspects = doubtful(counted);
  const meant = await Promise.all(
    counted.map(async ({ word: typed }): Promise<MeantWord> => {
      const near = suspects.includes(typed) ? nearest(typed, await wordsNear(tx, typed), MOST_MEANT) : [];
      return { typed, meant: near };
    }),
  );
  const hits = await Promise.all(
    meant
      .filter((one) => one.meant.length > 0)
      .map((first) =>
        findByMeant(
          tx,
          first.meant,
          meant.filter((one) => one !== first),
          ENOUGH,
        ),
      ),
  );
  return { hits: hits.flat(), meant };
}

/** Accounts of which words begin as typed; of a single word, those as well of which a number ends so. */
async function findBegun(
  tx: Tx,
  typed: readonly string[],
): Promise<{ readonly found: readonly WordHit[]; readonly counted: readonly Counted[] }> {
  const [only = '', ...others] = typed;
  if (others.length > 0) {
    const counted = await rarestFirst(tx, typed);
    const words = counted.map(({ word }) => word);
    return { counted, found: await findByWords(tx, words, undefined, CANDIDATES) };
  }
  const [begun, ended] = await Promise.all([
    findByWords(tx, [only], undefined, CANDIDATES),
    /\d{4}$/.test(only) ? findByWords(tx, [endingOf(only)], undefined, CANDIDATES) : [],
  ]);
  return { counted: [{ word: only, count: begun.length }], found: [...begun, ...ended] };
}

async function candidates(
  tx: Tx,
  typed: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly meant: readonly MeantWord[] }> {
  const { found, counted } = await findBegun(tx, typed);
  const ids = new Set(found.map((hit) => hit.account_id));
  if (ids.size >= FEW || !typed.some(canBeMisspelt)) return { ids: [...ids], meant: [] };
  const misspelt = await findMisspelt(tx, counted);
  for (const hit of misspelt.hits) ids.add(hit.account_id);
  return { ids: [...ids], meant: misspelt.meant };
}

/**
 * Finds accounts by what somebody typed, the nearest first: a number that is exactly so, words that are exactly so, their beginnings,
 * the end of a number, and last words that are one slip away.
 */
export async function findAccounts(tx: Tx, text: string, limit = 10): Promise<FoundAccounts> {
  const typed = typedWords(text).slice(0, MOST_WORDS);
  if (typed.length === 0) return { found: [], more: false };
  const { ids, meant } = await candidates(tx, typed);
  if (ids.length === 0) return { found: [], more: false };
  // Few are all shown: who they are is asked with the words that answer.
  const [words, shown] = await Promise.all([
    wordsThatAnswer(tx, ids, { typed, meant: meant.flatMap((one) => one.meant) }),
    ids.length <= limit ? hitsOf(tx, ids) : undefined,
  ]);
  const meantBy = new Map(meant.map((one) => [one.typed, one.meant]));
  const ranked = ids
    .map((id) => ({ id, ...nearness(typed, words.get(id) ?? [], meantBy) }))
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  const kept = ranked.slice(0, limit);
  const keptIds = kept.map(({ id }) => id);
  const hits = new Map((shown ?? (await hitsOf(tx, keptIds))).map((hit) => [hit.accountId, hit]));
  const found = kept.flatMap(({ id, by, exact, slip }): AccountFound[] => {
    const hit = hits.get(id);
    return hit ? [{ ...hit, by, exact, slip }] : [];
  });
  return { found, more: ranked.length > limit };
}
