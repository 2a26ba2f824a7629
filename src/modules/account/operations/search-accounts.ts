import type { Tx } from '../../../platform/database/connect.ts';
import { partiesOf } from '../../party/index.ts';
import type { AccountHit, SearchPage } from '../domain/account.ts';
import { phoneWords, typedWords, wordsOf } from '../domain/search-words.ts';
import { accountsOf } from '../store.ts';
import { findByWords, insertWords, type WordHit } from '../store-words.ts';

function readCursor(after: string | undefined): WordHit | undefined {
  if (after === undefined) return undefined;
  const [word, account_id] = Buffer.from(after, 'base64url').toString('utf8').split('\n');
  return word !== undefined && account_id !== undefined && /^[0-9a-f-]{36}$/.test(account_id)
    ? { word, account_id }
    : undefined;
}

/** Accounts as a search shows them, in the order of their ids. */
export async function hitsOf(tx: Tx, ids: readonly string[]): Promise<AccountHit[]> {
  const [accounts, parties] = await Promise.all([accountsOf(tx, ids), partiesOf(tx, ids)]);
  return ids.flatMap((id): AccountHit[] => {
    const account = accounts.get(id);
    const party = parties.get(id);
    if (!account || !party) return [];
    const { number, customerNumber, territory, segment, status } = account;
    return [
      {
        accountId: id,
        number,
        customerNumber,
        name: party.displayName,
        territory,
        segment,
        status,
        phone: party.phone ?? null,
        city: party.address.city,
      },
    ];
  });
}

/** Finds accounts by the beginnings of words: names without accents, account and customer numbers, telephone, email, address. */
export async function searchAccounts(tx: Tx, text: string, after?: string, limit = 20): Promise<SearchPage> {
  const typed = typedWords(text);
  if (typed.length === 0) return { hits: [] };
  const most = Math.min(limit, 100);
  const found = await findByWords(tx, typed, readCursor(after), most + 1);
  const page = found.slice(0, most);
  const hits = await hitsOf(tx, [...new Set(page.map((hit) => hit.account_id))]);
  const last = page.at(-1);
  if (found.length <= most || !last) return { hits };
  return { hits, next: Buffer.from(`${last.word}\n${last.account_id}`).toString('base64url') };
}

/** Adds texts by which search finds an account (its lines' numbers, the address of its service...). */
export async function addSearchWords(tx: Tx, accountId: string, texts: readonly string[]): Promise<void> {
  const words = texts.flatMap((text) => (text.startsWith('+') ? phoneWords(text) : wordsOf(text)));
  await insertWords(tx, accountId, [...new Set(words)]);
}
