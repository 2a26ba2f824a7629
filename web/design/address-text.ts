/** A text that an address names (`?q=martin`); the router reads one that is made of digits as a number. `undefined` when it names none. */
export function addressText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
