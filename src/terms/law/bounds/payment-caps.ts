import { NO_MONEY, parseMoney } from '../../../kernel/money.ts';
import { editionOn, textIn } from '../articles.ts';
import { type Bound, type Bounded, moneyIn, type Told } from '../bound.ts';

const ARTICLE = 'law/cmf-L521-3-1';
const MONTH = 'law/cmf-L521-3-1-month';

/** The caps of the law, as amounts are written. */
export interface Caps {
  readonly operation: string;
  readonly month: string;
}

/** Where a decision tells a payment through the operator's bill or a prepaid account. */
export interface PaymentBound {
  /** The amount of one operation. */
  readonly amount: (facts: Told, result: Told) => string;
  /** Fact: what was already collected this month. */
  readonly collected?: string;
  /** Facts under which the contract itself stops at the caps of the law. */
  readonly asIf?: (facts: Told, caps: Caps) => Told;
  /** The outcome once the payment is stopped. */
  readonly stopped: Told;
}

/** At most 50 EUR an operation and 300 EUR a month through the operator's bill (L521-3-1 of the Code monétaire et financier). */
export function operatorBillCaps({ amount, collected, asIf, stopped }: PaymentBound): Bound {
  return (facts, result, on) => {
    const edition = editionOn(ARTICLE, on);
    const month = editionOn(MONTH, on);
    const price = parseMoney(amount(facts, result)) ?? NO_MONEY;
    if (!edition || !month || price === 0n || result['eligible'] === false) return undefined;
    const caps: Caps = { operation: textIn(edition, 'perOperationMax'), month: textIn(month, 'perMonthMax') };
    const before = (collected === undefined ? undefined : moneyIn(facts, collected)) ?? NO_MONEY;
    const overOperation = price > parseMoney(caps.operation)!;
    const overMonth = before + price > parseMoney(caps.month)!;
    if (!overOperation && !overMonth) return { articles: [edition.id, month.id], holds: true, floor: {} };
    const broken: Bounded = { articles: [overOperation ? edition.id : month.id], holds: false, floor: stopped };
    return asIf ? { ...broken, asIf: asIf(facts, caps) } : broken;
  };
}
