/**
 * Exact rational numbers, for the arithmetic between two roundings: a price divided by the days of a month, a rate, a share.
 * Nothing is ever rounded until a caller asks for it.
 */
export interface Exact {
  readonly numerator: bigint;
  /** Always above zero. */
  readonly denominator: bigint;
}

const DECIMAL_PATTERN = /^-?\d+(\.\d+)?$/;
const GROWTH_LIMIT = 1n << 256n;

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `numerator / denominator`; throws on a zero denominator. */
export function ratio(numerator: bigint | number, denominator: bigint | number = 1n): Exact {
  let n = BigInt(numerator);
  let d = BigInt(denominator);
  if (d === 0n) throw new RangeError('division by zero');
  if (d < 0n) {
    n = -n;
    d = -d;
  }
  if (d > GROWTH_LIMIT) {
    const common = gcd(n, d);
    return { numerator: n / common, denominator: d / common };
  }
  return { numerator: n, denominator: d };
}

export const ZERO: Exact = ratio(0n);
export const ONE: Exact = ratio(1n);

/** Reads a decimal text such as `"0.912"` or `"20"`; `undefined` when it has another form. */
export function parseDecimal(text: string): Exact | undefined {
  if (!DECIMAL_PATTERN.test(text)) return undefined;
  const point = text.indexOf('.');
  if (point < 0) return ratio(BigInt(text));
  const digits = text.slice(0, point) + text.slice(point + 1);
  return ratio(BigInt(digits), 10n ** BigInt(text.length - point - 1));
}

/** Reads a decimal that the program itself wrote; throws on anything else. */
export function decimal(text: string): Exact {
  const value = parseDecimal(text);
  if (value === undefined) throw new RangeError(`not a decimal: ${text}`);
  return value;
}

/** Exact sum. */
export function plus(a: Exact, b: Exact): Exact {
  return a.denominator === b.denominator
    ? ratio(a.numerator + b.numerator, a.denominator)
    : ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** Exact difference `a - b`. */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator });
}

/** Exact product. */
export function times(a: Exact, b: Exact | bigint | number): Exact {
  return typeof b === 'object'
    ? ratio(a.numerator * b.numerator, a.denominator * b.denominator)
    : ratio(a.numerator * BigInt(b), a.denominator);
}

/** `a / b`; throws when `b` is zero. */
export function dividedBy(a: Exact, b: Exact | bigint | number): Exact {
  return typeof b === 'object'
    ? ratio(a.numerator * b.denominator, a.denominator * b.numerator)
    : ratio(a.numerator, a.denominator * BigInt(b));
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Nearest whole number, halves away from zero (what "half up" means for a debt and for its reversal alike). */
export function roundHalfUp(value: Exact): bigint {
  const { numerator, denominator } = value;
  const doubled = (numerator < 0n ? -numerator : numerator) * 2n + denominator;
  const rounded = doubled / (denominator * 2n);
  return numerator < 0n ? -rounded : rounded;
}

/** Largest whole number not above the value. */
export function floor(value: Exact): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator < 0n && value.numerator % value.denominator !== 0n ? quotient - 1n : quotient;
}

/** Smallest whole number not below the value. */
export function ceil(value: Exact): bigint {
  return -floor({ numerator: -value.numerator, denominator: value.denominator });
}

/** Writes the value with exactly `places` decimals, halves away from zero. */
export function decimalText(value: Exact, places: number): string {
  const scaled = roundHalfUp(times(value, 10n ** BigInt(places)));
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0');
  const sign = scaled < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Writes a value that ends (like every decimal that was read) with all its digits and no trailing zero; throws on an endless one. */
export function shortestDecimalText(value: Exact): string {
  for (let places = 0; places <= 40; places += 1) {
    if ((value.numerator * 10n ** BigInt(places)) % value.denominator === 0n) return decimalText(value, places);
  }
  throw new RangeError('the value has no finite decimal form');
}
