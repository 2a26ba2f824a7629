import { type CivilDate, daysInMonth, lastOfMonth, plusDays } from './civil-date.ts';
import { type Exact, ratio, roundHalfUp, times } from './exact.ts';

/** An amount in euros, held as a whole number of micro-euros. Add and compare freely; round with `toCents` where the contract says. */
export type Money = bigint & { readonly __brand: 'Money' };

const MONEY_PATTERN = /^-?\d{1,15}\.\d{2}$/;
const MICROS_PER_CENT = 10_000n;
const MICROS_PER_EURO = 1_000_000n;
/** Least common multiple of 28, 29, 30 and 31: the denominator of every sum of days of months. */
const MONTH_LENGTHS_LCM = 377_580;

export const NO_MONEY = 0n as Money;

/** Reads an amount with exactly two decimals (`"107.60"`); `undefined` when it has another form. */
export function parseMoney(text: string): Money | undefined {
  if (!MONEY_PATTERN.test(text)) return undefined;
  return (BigInt(text.slice(0, -3) + text.slice(-2)) * MICROS_PER_CENT) as Money;
}

/** An amount that the program itself states, in euros with two decimals; throws on anything else. */
export function euros(text: string): Money {
  const money = parseMoney(text);
  if (money === undefined) throw new RangeError(`not an amount in euros: ${text}`);
  return money;
}

/** An amount from a whole number of cents. */
export function cents(count: bigint | number): Money {
  return (BigInt(count) * MICROS_PER_CENT) as Money;
}

/** Whole cents of an amount that has been rounded; throws when it still holds a fraction of a cent. */
export function toWholeCents(amount: Money): bigint {
  if (amount % MICROS_PER_CENT !== 0n) throw new RangeError('amount not rounded to the cent');
  return amount / MICROS_PER_CENT;
}

/** Writes euros with exactly two decimals; throws when the amount holds a fraction of a cent. */
export function moneyText(amount: Money): string {
  const whole = toWholeCents(amount);
  const digits = (whole < 0n ? -whole : whole).toString().padStart(3, '0');
  return `${whole < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The amount as an exact number of euros. */
export function exactEuros(amount: Money): Exact {
  return ratio(amount, MICROS_PER_EURO);
}

/** Rounds an exact number of euros half up (away from zero) to the cent. */
export function toCents(exact: Exact): Money {
  return (roundHalfUp(times(exact, 100n)) * MICROS_PER_CENT) as Money;
}

/** Sum of amounts. */
export function sum(...amounts: readonly Money[]): Money {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total as Money;
}

/** `a - b`; below zero when `b` is the larger. */
export function subtract(a: Money, b: Money): Money {
  return (a - b) as Money;
}

/** The amount a whole number of times. */
export function multiply(amount: Money, factor: number | bigint): Money {
  return (amount * BigInt(factor)) as Money;
}

/** The same amount the other way. */
export function negate(amount: Money): Money {
  return -amount as Money;
}

/** The larger amount. */
export function largest(a: Money, b: Money): Money {
  return a > b ? a : b;
}

/** The smaller amount. */
export function smallest(a: Money, b: Money): Money {
  return a < b ? a : b;
}

/**
 * A monthly price owed for each day from `from` to `to`, both included: each day costs the price divided by the number of
 * days of its own calendar month. Exact, not rounded; zero when `to` is before `from`.
 */
export function monthlyPriceByDay(price: Money, from: CivilDate, to: CivilDate): Exact {
  let weight = 0;
  let day = from;
  while (day <= to) {
    const end = lastOfMonth(day);
    const until = end < to ? end : to;
    weight += (until - day + 1) * (MONTH_LENGTHS_LCM / daysInMonth(day));
    day = plusDays(until, 1);
  }
  return ratio(price * BigInt(weight), MICROS_PER_EURO * BigInt(MONTH_LENGTHS_LCM));
}
