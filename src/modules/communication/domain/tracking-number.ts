/** `1A 234 567 8901 2` and the like: two characters and eleven to thirteen digits, or `RK 123 456 789 FR` between countries. */
const NATIONAL = /^\d[A-Z]\d{11,13}$/;
const BETWEEN_COUNTRIES = /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/;
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7] as const;

/** The check digit of a number between countries (UPU S10). */
function checkDigit(serial: string): number {
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(serial[i]), 0);
  const left = 11 - (total % 11);
  return left === 10 ? 0 : left === 11 ? 5 : left;
}

/** The number of a registered letter in its one form, capitals without spaces; `undefined` when it is none. */
export function readTracking(text: string): string | undefined {
  const plain = text.replace(/[\s.-]/g, '').toUpperCase();
  if (NATIONAL.test(plain)) return plain;
  const found = BETWEEN_COUNTRIES.exec(plain);
  return found && checkDigit(found[1]!) === Number(found[2]) ? plain : undefined;
}
