const ZERO = 48;
const PLUS = 43;
const MINUS = 45;
const COLON = 58;
const DOT = 46;
const BIG_T = 84;
const BIG_Z = 90;
const DAY_MS = 86_400_000;
const MONTH_DAYS = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Bytes that a call id may hold. */
export const ID_BYTE = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w.:@-]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0,
);

export const LONGEST_ID = 80;
/** Networks by their number. */
export const NETWORKS = ['', 'fixed', 'mobile'];

/** Whether a field may be a call id. */
export function isCallId(bytes: Uint8Array, from: number, to: number): boolean {
  if (to === from || to - from > LONGEST_ID) return false;
  for (let i = from; i < to; i += 1) if (ID_BYTE[bytes[i]!] === 0) return false;
  return true;
}

/** The network, the kind or the direction that a field names, as its number; -1 when it is another word. */
export function wordAt(bytes: Uint8Array, from: number, to: number, words: readonly string[]): number {
  for (let w = 0; w < words.length; w += 1) {
    const word = words[w]!;
    if (word.length !== to - from) continue;
    let i = 0;
    while (i < word.length && bytes[from + i] === word.charCodeAt(i)) i += 1;
    if (i === word.length) return w;
  }
  return -1;
}

/** The digits of a field as a whole number; -1 when there is another byte, or none. */
function digitsAt(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to) return -1;
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** A number in international form as a whole number, a short one as dialled as a negative one; 0 when it is neither. */
export function numberAt(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (bytes[from] === PLUS) {
    if (length < 8 || length > 16 || bytes[from + 1] === ZERO) return 0;
    return Math.max(0, digitsAt(bytes, from + 1, to));
  }
  // A leading zero would be lost.
  if (length < 2 || length > 6 || bytes[from] === ZERO) return 0;
  return -Math.max(0, digitsAt(bytes, from, to));
}

/** A whole number of at most fifteen digits; -1 when it is none. */
export function quantityAt(bytes: Uint8Array, from: number, to: number): number {
  return to - from > 15 ? -1 : digitsAt(bytes, from, to);
}

/** Seconds with up to six decimals, in microseconds; -1 when they are none. */
export function microsAt(bytes: Uint8Array, from: number, to: number): number {
  let point = from;
  while (point < to && bytes[point] !== DOT) point += 1;
  if (point - from > 6) return -1;
  const whole = digitsAt(bytes, from, point);
  if (whole < 0 || point === to) return whole < 0 ? -1 : whole * 1_000_000;
  const places = to - point - 1;
  const fraction = places > 6 ? -1 : digitsAt(bytes, point + 1, to);
  return fraction < 0 ? -1 : whole * 1_000_000 + fraction * 10 ** (6 - places);
}

/** Two digits; NaN when they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - ZERO;
  const ones = bytes[at + 1]! - ZERO;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? Number.NaN : tens * 10 + ones;
}

/** Days since 1970-01-01 of a civil day; NaN when it does not exist. */
function dayNumber(year: number, month: number, day: number): number {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= MONTH_DAYS[month]!)) return Number.NaN;
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return Number.NaN;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Minutes of the offset that ends a datetime; NaN when there is none. */
function offsetAt(bytes: Uint8Array, at: number, to: number): number {
  const sign = bytes[at];
  if (sign === BIG_Z) return to === at + 1 ? 0 : Number.NaN;
  if (to !== at + 6 || (sign !== PLUS && sign !== MINUS) || bytes[at + 3] !== COLON) return Number.NaN;
  const hours = two(bytes, at + 1);
  const minutes = two(bytes, at + 4);
  if (!(hours <= 18 && minutes <= 59)) return Number.NaN;
  return (sign === MINUS ? -1 : 1) * (hours * 60 + minutes);
}

/** Milliseconds since 1970 of `YYYY-MM-DDTHH:MM:SS`, with a fraction or none, and an offset or `Z`; NaN when it is none. */
export function instantAt(bytes: Uint8Array, from: number, to: number): number {
  const marks =
    bytes[from + 4] === MINUS &&
    bytes[from + 7] === MINUS &&
    bytes[from + 10] === BIG_T &&
    bytes[from + 13] === COLON &&
    bytes[from + 16] === COLON;
  if (!marks || to - from < 20) return Number.NaN;
  const day = dayNumber(two(bytes, from) * 100 + two(bytes, from + 2), two(bytes, from + 5), two(bytes, from + 8));
  const hour = two(bytes, from + 11);
  const minute = two(bytes, from + 14);
  const second = two(bytes, from + 17);
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  let at = from + 19;
  let ms = 0;
  if (bytes[at] === DOT) {
    const begin = at + 1;
    at = begin;
    while (at < to && bytes[at]! >= ZERO && bytes[at]! <= ZERO + 9) at += 1;
    if (at === begin || at - begin > 9) return Number.NaN;
    const read = Math.min(3, at - begin);
    ms = digitsAt(bytes, begin, begin + read) * 10 ** (3 - read);
  }
  return day * DAY_MS + ((hour * 60 + minute - offsetAt(bytes, at, to)) * 60 + second) * 1000 + ms;
}

/** Digits of `YYYY-MM-DD`, `HH:MM:SS` and `+HH:MM`, from the first byte of each. */
const DATE_DIGITS = [0, 1, 2, 3, 5, 6, 8, 9] as const;
const TIME_LENGTH = 19;

/**
 * Reads datetimes to the second that follow one another in a file: most are of the same day and offset as the one before, whose
 * day and offset are then not read again. `end` is where the last one ended.
 */
export class InstantReader {
  end = 0;
  readonly #day = new Uint8Array(10);
  readonly #offset = new Uint8Array(6);
  #dayMs = Number.NaN;
  #offsetMs = Number.NaN;

  #isDay(bytes: Uint8Array, from: number): boolean {
    const day = this.#day;
    // The last digits change first.
    for (let i = 9; i >= 0; i -= 1) if (day[i] !== bytes[from + i]) return false;
    return true;
  }

  #isOffset(bytes: Uint8Array, from: number): boolean {
    const offset = this.#offset;
    for (let i = 0; i < 6; i += 1) if (offset[i] !== bytes[from + i]) return false;
    return true;
  }

  #learn(bytes: Uint8Array, from: number): void {
    for (const i of DATE_DIGITS) this.#day[i] = bytes[from + i]!;
    this.#day[4] = this.#day[7] = MINUS;
    const year = two(bytes, from) * 100 + two(bytes, from + 2);
    this.#dayMs = dayNumber(year, two(bytes, from + 5), two(bytes, from + 8)) * DAY_MS;
    this.#offset.set(bytes.subarray(from + TIME_LENGTH, from + TIME_LENGTH + 6));
    this.#offsetMs = offsetAt(bytes, from + TIME_LENGTH, from + TIME_LENGTH + 6) * 60_000;
  }

  /** Milliseconds since 1970 of the datetime that begins at a byte and ends in `+HH:MM`; NaN when it is in another form. */
  read(bytes: Uint8Array, from: number): number {
    this.end = from + TIME_LENGTH + 6;
    if (this.end > bytes.length || bytes[from + 10] !== BIG_T) return Number.NaN;
    if (!this.#isDay(bytes, from) || !this.#isOffset(bytes, from + TIME_LENGTH)) {
      this.#learn(bytes, from);
      if (!this.#isDay(bytes, from)) return Number.NaN;
    }
    if (bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return Number.NaN;
    const hour = two(bytes, from + 11);
    const minute = two(bytes, from + 14);
    const second = two(bytes, from + 17);
    if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
    return this.#dayMs - this.#offsetMs + ((hour * 60 + minute) * 60 + second) * 1000;
  }
}
