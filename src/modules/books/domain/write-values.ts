import { type CivilDate, isoDate } from '../../../kernel/civil-date.ts';
import { exactEuros, type Money, moneyText, toCents } from '../../../kernel/money.ts';

/** An amount as screens read it, to the cent. */
export function amountText(amount: Money): string {
  return moneyText(toCents(exactEuros(amount)));
}

/** A month as people write it, `2026-03`. */
export function monthText(month: CivilDate): string {
  return isoDate(month).slice(0, 7);
}
