import { euros, type Money } from '../../../kernel/money.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** The most that a debt may be paid of in cash by who lives in France or pays for a business (L112-6 and D112-3 CMF). */
export const CASH_LIMIT: Money = euros('1000.00');
export const CASH_LIMIT_ARTICLE = 'L112-6 et D112-3 du code monétaire et financier';

/** Refuses cash above what the law allows, counted with what the same customer has paid in cash for the same debt or day. */
export function withinCashLimit(total: Money): Result<null> {
  if (total <= CASH_LIMIT) return ok(null);
  return fail(
    'till/cash-limit',
    `Au plus 1 000 € en espèces pour une même dette ou un même jour (articles ${CASH_LIMIT_ARTICLE}) : proposez la carte, le chèque ou le virement.`,
    'At most EUR 1,000 in cash for the same debt or the same day (articles L112-6 and D112-3 of the monetary and financial code): offer card, cheque or transfer.',
    'amount',
  );
}
