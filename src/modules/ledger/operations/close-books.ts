import {
  type CivilDate,
  firstOfMonth,
  isoDate,
  lastOfMonth,
  plusDays,
  plusMonths,
} from '../../../kernel/civil-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import { recordAudit } from '../../../platform/database/audit.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { enterBooks } from '../store.ts';
import { closeMonthRow, numberEntries, reopenMonthRow, selectFirstEntryDay } from '../store-months.ts';
import { releaseNextMonth } from './release-revenue.ts';

const monthText = (month: CivilDate): string => isoDate(month).slice(0, 7);

/** The first month of the books that is not closed; `null` while nothing has been posted. */
export async function nextMonthToClose(tx: Tx): Promise<CivilDate | null> {
  const { closedThrough } = await enterBooks(tx);
  if (closedThrough !== null) return plusDays(closedThrough, 1);
  const first = await selectFirstEntryDay(tx);
  return first === null ? null : firstOfMonth(first);
}

/** Releases what is deferred, through a month. */
async function releaseThrough(tx: Tx, context: Context, month: CivilDate): Promise<void> {
  while (await releaseNextMonth(tx, context, plusMonths(month, 1)));
}

/**
 * Closes a month of the books: deferred revenue is released, entries take their numbers for good, and what comes later for the
 * month goes to the next one. Refused: a month that is not over, one that is closed, one whose predecessor is open.
 */
export async function closeBooks(
  tx: Tx,
  context: Context,
  input: {
    readonly month: CivilDate;
    readonly today: CivilDate;
    readonly despite?: string;
    /** Posts what belongs to the month and is known now alone, before entries take their numbers. */
    readonly accrue?: (month: CivilDate) => Promise<unknown>;
  },
): Promise<Result<{ readonly numbered: number }>> {
  const { month, today } = input;
  await enterBooks(tx, true);
  const next = await nextMonthToClose(tx);
  if (next === null || month < next) {
    const [fr, en] = ['Ce mois n’est pas à clôturer.', 'There is nothing to close in this month.'];
    return fail('books/nothing-to-close', fr, en, 'month');
  }
  if (month > next) {
    const [fr, en] = [`Il faut d’abord clôturer ${monthText(next)}.`, `${monthText(next)} has to be closed first.`];
    return fail('books/earlier-month-open', fr, en, 'month');
  }
  if (today <= lastOfMonth(month)) {
    return fail('books/month-not-over', 'Ce mois n’est pas terminé.', 'This month is not over.', 'month');
  }
  await releaseThrough(tx, context, month);
  await input.accrue?.(month);
  const numbered = await numberEntries(tx, month, today);
  await closeMonthRow(tx, context, month);
  await recordAudit(tx, context, {
    action: 'ledger:close',
    subject: `month:${monthText(month)}`,
    ...(input.despite === undefined ? {} : { why: input.despite }),
    detail: { entries: numbered },
  });
  return ok({ numbered });
}

/** Opens the last month closed again, for a reason. The numbers that its entries have taken stay theirs. */
export async function reopenBooks(
  tx: Tx,
  context: Context,
  input: { readonly month: CivilDate; readonly reason: string },
): Promise<Result<{ readonly month: CivilDate }>> {
  const { closedThrough } = await enterBooks(tx, true);
  if (closedThrough === null || closedThrough < input.month) {
    return fail('books/not-closed', 'Ce mois n’est pas clôturé.', 'This month is not closed.', 'month');
  }
  if (firstOfMonth(closedThrough) !== input.month) {
    const last = monthText(closedThrough);
    return fail(
      'books/later-month-closed',
      `Seul le dernier mois clôturé peut être rouvert : ${last}.`,
      `Only the last month closed can be opened again: ${last}.`,
      'month',
    );
  }
  await reopenMonthRow(tx, context, input.month, input.reason);
  await recordAudit(tx, context, {
    action: 'ledger:reopen',
    subject: `month:${monthText(input.month)}`,
    why: input.reason,
    detail: {},
  });
  return ok({ month: input.month });
}
