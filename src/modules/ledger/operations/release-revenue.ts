import { type CivilDate, firstOfMonth, isoDate, lastOfMonth, plusMonths } from '../../../kernel/civil-date.ts';
import { type Money, sum } from '../../../kernel/money.ts';
import type { Context } from '../../../platform/context.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { inTransaction } from '../../../platform/database/transaction.ts';
import { accountOfCode } from '../domain/chart.ts';
import { enterBooks } from '../store.ts';
import { insertRelease, selectEarned, selectFirstDeferred } from '../store-releases.ts';
import { postEntry } from './post-entry.ts';

export interface Released {
  readonly month: CivilDate;
  readonly amount: Money;
}

/** The next month to release, when it is over by a day; `undefined` when nothing waits. */
async function monthToRelease(tx: Tx, asOf: CivilDate): Promise<CivilDate | undefined> {
  const month = await selectFirstDeferred(tx);
  return month !== null && month < firstOfMonth(asOf) ? month : undefined;
}

async function releaseMonth(tx: Tx, context: Context, month: CivilDate, through: CivilDate | null): Promise<Released> {
  const rows = await selectEarned(tx, month, through);
  const amount = sum(...rows.map((row) => row.amount));
  const label = `Produits constatés d’avance, part de ${isoDate(month).slice(0, 7)}`;
  const entryId =
    rows.length === 0
      ? null
      : await postEntry(tx, context, {
          on: lastOfMonth(month),
          kind: 'deferred-release',
          reference: `deferred-release:${isoDate(month).slice(0, 7)}`,
          document: `PCA-${isoDate(month).slice(0, 7)}`,
          lines: [
            { account: 'deferredRevenue', debit: amount, label },
            ...rows.map((row) => ({
              account: accountOfCode(row.account)!.name,
              credit: row.amount,
              label,
              ...(row.territory === null ? {} : { territory: row.territory }),
            })),
          ],
        });
  await insertRelease(tx, context, { month, entryId, amount });
  return { month, amount };
}

/** Releases, alone in the books, the next month that is over by a day: one entry a month; `undefined` when none waits. */
export async function releaseNextMonth(tx: Tx, context: Context, asOf: CivilDate): Promise<Released | undefined> {
  const { releasedThrough } = await enterBooks(tx, true);
  const month = await monthToRelease(tx, asOf);
  return month === undefined ? undefined : releaseMonth(tx, context, month, releasedThrough);
}

/**
 * Makes revenue of what was billed in advance, month by month, for every month that is over by a day. Each month is a
 * transaction: stopped, the same call goes on; done twice, it changes nothing.
 */
export async function releaseRevenue(
  db: Db,
  context: Context,
  work: { readonly asOf: CivilDate },
): Promise<readonly Released[]> {
  const done: Released[] = [];
  for (;;) {
    const released = await inTransaction(db, context, (tx) => releaseNextMonth(tx, context, work.asOf));
    if (!released) return done;
    done.push(released);
  }
}

/** The first day on which a month will have deferred revenue to release; `null` when nothing is deferred. */
export async function nextReleaseDay(tx: Tx): Promise<CivilDate | null> {
  const first = await selectFirstDeferred(tx);
  return first === null ? null : plusMonths(first, 1);
}
