import { type CivilDate, plusDays } from '../../../kernel/civil-date.ts';
import { uuidV7 } from '../../../kernel/ids.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { deferLines } from '../domain/deferral.ts';
import { vatAccount } from '../domain/chart.ts';
import { type EntryLine, type NewEntry, settledLines } from '../domain/entry.ts';
import { reversedLines } from '../domain/reversed-lines.ts';
import { enterBooks, insertEntries, selectEntryByReference } from '../store.ts';

/** VAT goes to the account of its territory and rate. */
function atItsAccount(line: EntryLine): EntryLine {
  if (line.account !== 'vatCollected' || line.territory === undefined || line.vatRate === undefined) return line;
  return { ...line, account: vatAccount(line.territory, line.vatRate) };
}

/**
 * Records balanced entries in the journal, in a constant number of statements; answers their ids in order. An entry of a month
 * that is closed goes to the first day that is open, and keeps the day of its paper; revenue earned after the month is deferred.
 * An unbalanced entry throws (a bug); an entry whose reference is known fails on the unique index (nothing is posted twice).
 */
export async function postEntries(tx: Tx, context: Context, entries: readonly NewEntry[]): Promise<readonly string[]> {
  if (entries.length === 0) return [];
  const { closedThrough, releasedThrough } = await enterBooks(tx);
  const kept = entries.map((entry) => {
    const on: CivilDate = closedThrough !== null && entry.on <= closedThrough ? plusDays(closedThrough, 1) : entry.on;
    return {
      ...entry,
      on,
      documentOn: entry.on,
      id: uuidV7(context.clock.now(), context.random),
      lines: settledLines(deferLines(entry.lines.map(atItsAccount), on, releasedThrough)),
    };
  });
  await insertEntries(tx, context, kept);
  return kept.map((entry) => entry.id);
}

/** Records one entry; answers its id. */
export async function postEntry(tx: Tx, context: Context, entry: NewEntry): Promise<string> {
  const [id] = await postEntries(tx, context, [entry]);
  return id!;
}

/** Reverses the entry of a reference on a day: the same lines, sides exchanged. Throws when there is no such entry. */
export async function reverseEntry(
  tx: Tx,
  context: Context,
  input: { readonly reference: string; readonly on: CivilDate; readonly as: string },
): Promise<string> {
  const rows = await selectEntryByReference(tx, input.reference);
  const first = rows[0];
  if (!first) throw new RangeError(`no journal entry ${input.reference}`);
  return postEntry(tx, context, {
    on: input.on,
    kind: `${first.kind}-reversal`,
    reference: input.as,
    reverses: first.id,
    ...(first.document === null ? {} : { document: first.document }),
    lines: reversedLines(rows),
  });
}
