/** A number as contracts read it: international with its plus sign, short as dialled; `null` for none. */
export function numberText(number: number): string | null {
  if (number === 0) return null;
  return number > 0 ? `+${number}` : String(-number);
}
