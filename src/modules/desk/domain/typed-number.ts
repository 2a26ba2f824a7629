const BILL = /^(20\d\d)[\s-]*(\d{1,6})$/;
const TAIL = /^\d{1,6}$/;
const YEARS = 3;
const DIGITS = 6;

/** The numbers of bills that may be meant: the year and the number, or the number alone in one of the last years. */
export function billNumbersMeant(typed: string, year: number): string[] {
  const text = typed.trim();
  const whole = BILL.exec(text);
  if (whole) return [`${whole[1]}-${whole[2]!.padStart(DIGITS, '0')}`];
  if (!TAIL.test(text)) return [];
  return Array.from({ length: YEARS }, (_, back) => `${year - back}-${text.padStart(DIGITS, '0')}`);
}

const SHORTEST_SERIAL = 4;

/** What serial numbers are looked for under: as typed, and in capitals, when it may be one. */
export function serialsMeant(typed: string): string[] {
  const text = typed.trim();
  if (text.length < SHORTEST_SERIAL || !/^[\w./-]+$/.test(text) || !/\d/.test(text)) return [];
  return [...new Set([text, text.toUpperCase()])];
}

const SHOP_ORDER = /^B20\d\d\d{0,6}$/;

/** What the numbers of orders of the shop begin with, when one may be meant. */
export function shopOrderMeant(typed: string): string | undefined {
  const text = typed.trim().toUpperCase().replaceAll(/[\s-]/g, '');
  return SHOP_ORDER.test(text) ? text : undefined;
}

/** The reference of an order or of a case, when a whole identifier was typed. */
export function identifierMeant(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text) ? text : undefined;
}

/** What the references of integrators are looked for under. */
export function referenceMeant(typed: string): string | undefined {
  const text = typed.trim();
  return text.length >= SHORTEST_SERIAL && /\d/.test(text) && !/\s/.test(text) ? text : undefined;
}
