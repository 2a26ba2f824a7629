import type { CivilDate } from '../../../kernel/civil-date.ts';
import { fail, type Result } from '../../../kernel/result.ts';
import type { Context } from '../../../platform/context.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { billNumbering } from '../../customer-bill/index.ts';
import { closeBooks } from '../../ledger/index.ts';
import { accrueUsage } from './accrue-usage.ts';
import { type MonthCheck, monthChecks } from '../domain/month-checks.ts';
import { selectMonthFacts } from '../store-months.ts';
import { selectOpenTills } from '../store-tills.ts';

/** What stands in the way of closing a month. */
export async function checkMonth(tx: Tx, month: CivilDate): Promise<readonly MonthCheck[]> {
  return monthChecks(await selectMonthFacts(tx, month), await billNumbering(tx), await selectOpenTills(tx, month));
}

/**
 * Closes a month once nothing stands in the way. What merely waits (a bank movement to allocate, a till, an account to be billed)
 * is passed over for a reason, which the audit keeps; a fault of the books never is.
 */
export async function closeMonth(
  tx: Tx,
  context: Context,
  input: { readonly month: CivilDate; readonly today: CivilDate; readonly despite?: string },
): Promise<Result<{ readonly numbered: number }>> {
  const checks = await checkMonth(tx, input.month);
  const blocking = checks.filter((one) => one.state === 'blocking');
  const pending = checks.filter((one) => one.state === 'pending');
  const told = (language: 'fr' | 'en'): string => [...blocking, ...pending].map((one) => one.told[language]).join(' ');
  if (blocking.length > 0) return fail('books/month-at-fault', told('fr'), told('en'), 'month');
  if (pending.length > 0 && (input.despite ?? '').trim() === '') {
    return fail(
      'books/month-waits',
      `${told('fr')} Donnez un motif pour clôturer malgré tout.`,
      `${told('en')} Give a reason to close all the same.`,
      'despite',
    );
  }
  return closeBooks(tx, context, { ...input, accrue: (month) => accrueUsage(tx, context, month) });
}
