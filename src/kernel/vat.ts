import { type CivilDate, civilDate } from './civil-date.ts';
import { dividedBy, type Exact, plus, ONE, ratio } from './exact.ts';
import type { Money } from './money.ts';
import type { Territory } from './territory.ts';

const MICROS_PER_CENT = 10_000n;

interface RatePeriod {
  readonly from: CivilDate;
  /** In thousandths: 85 is 8.5 %. */
  readonly perMille: number;
}

const since = (from: string, perMille: number): RatePeriod => ({ from: civilDate(from), perMille });

/** Normal rate of VAT by territory, dated (CGI 278, 294, 296; none applies in Guyane, Saint-Martin, Saint-Barthélemy and Mayotte). */
const MAINLAND = [since('2000-04-01', 196), since('2014-01-01', 200)];
const ANTILLES_REUNION = [since('1995-08-01', 85)];
const NONE = [since('1993-01-01', 0)];
const RATES: Record<Territory, readonly RatePeriod[]> = {
  GP: ANTILLES_REUNION,
  MQ: ANTILLES_REUNION,
  RE: ANTILLES_REUNION,
  GF: NONE,
  MF: NONE,
  BL: NONE,
  YT: NONE,
  FR: MAINLAND,
  'FR-57': MAINLAND,
  'FR-54': MAINLAND,
};

/** Normal rate of VAT in a territory on a date, as an exact share (0.085 for 8.5 %). Throws before the oldest rate known. */
export function vatRate(territory: Territory, on: CivilDate): Exact {
  const periods = RATES[territory];
  for (let i = periods.length - 1; i >= 0; i -= 1) {
    const period = periods[i]!;
    if (period.from <= on) return ratio(period.perMille, 1000);
  }
  throw new RangeError(`no VAT rate known for ${territory} on that date`);
}

/** An exact amount without tax, from one with tax at a rate. Not rounded. */
export function withoutTax(amountInclTax: Exact, rate: Exact): Exact {
  return dividedBy(amountInclTax, plus(ONE, rate));
}

/** The amount without tax of an amount with tax, rounded half up to the cent. */
export function exclTax(amountInclTax: Money, rate: Exact): Money {
  // Each line of each bill asks it: in whole numbers, four times as fast as by fractions.
  const whole = (rate.numerator + rate.denominator) * MICROS_PER_CENT;
  const share = (amountInclTax < 0n ? -amountInclTax : amountInclTax) * rate.denominator;
  const cents = (share * 2n + whole) / (whole * 2n);
  return ((amountInclTax < 0n ? -cents : cents) * MICROS_PER_CENT) as Money;
}
