import { cents, type Money } from '../../kernel/money.ts';

const SECONDS_PER_MINUTE = 60n;
/** Micro-euros a cent, times the seconds of a minute: the denominator that keeps the price whole until its one rounding. */
const UNITS_PER_CENT = 10_000n * SECONDS_PER_MINUTE;

/**
 * Price of a call counted by the second: a fee for the connection, plus a price a minute for each second. Rounded half up
 * to the cent, once. Both prices may hold fractions of a cent.
 */
export function callPrice(connectionFee: Money, perMinute: Money, seconds: number): Money {
  const units = connectionFee * SECONDS_PER_MINUTE + perMinute * BigInt(seconds);
  return cents((2n * units + UNITS_PER_CENT) / (2n * UNITS_PER_CENT));
}
