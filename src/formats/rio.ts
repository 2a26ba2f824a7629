/**
 * The RIO (relevé d'identité opérateur): twelve characters that name a line to the operator that takes it over.
 * `OO Q RRRRRR CCC`: operator, quality (P or E for a mobile line, another letter for a fixed one), reference, key.
 */
export interface Rio {
  readonly operator: string;
  readonly quality: string;
  readonly reference: string;
  readonly key: string;
}

/** Values 0 to 36 of the characters that a key is reckoned with. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+';
const MODULUS = ALPHABET.length;
const RIO_PATTERN = /^[A-Z0-9]{2}[A-Z][A-Z0-9+]{6}[A-Z0-9+]{3}$/;
const NUMBER_PATTERN = /^0\d{9}$/;

/** The three characters of the key, over the nine first characters followed by the ten-digit national number. */
export function rioKey(nine: string, number: string): string {
  let a = 0;
  let b = 0;
  let c = 0;
  for (const character of nine + number) {
    const value = ALPHABET.indexOf(character);
    a = (a + value) % MODULUS;
    b = (2 * b + value) % MODULUS;
    c = (4 * c + value) % MODULUS;
  }
  return ALPHABET.charAt(a) + ALPHABET.charAt(b) + ALPHABET.charAt(c);
}

/** Issues the RIO of a line. Throws when a part is not of its form: rooms give them from their own records. */
export function issueRio(operator: string, quality: string, reference: string, number: string): string {
  const nine = operator + quality + reference;
  const rio = nine + rioKey(nine, number);
  if (!RIO_PATTERN.test(rio) || !NUMBER_PATTERN.test(number)) throw new RangeError('parts of a RIO not of their form');
  return rio;
}

/** Why a RIO does not go with a number. */
export type RioFault = 'rio-form' | 'number-form' | 'quality-of-another-line' | 'key';

/** The ten-digit national form of a number given nationally or internationally; the text itself when it is neither. */
function national(number: string): string {
  const digits = number.replace(/[\s.-]/g, '');
  return digits.replace(/^(?:\+|00)(?:33|262|590|594|596)(?=\d{9}$)/, '0');
}

/** The parts of a RIO, spaces and case aside; `undefined` when it has another form. */
export function parseRio(text: string): Rio | undefined {
  const rio = text.replace(/\s/g, '').toUpperCase();
  if (!RIO_PATTERN.test(rio)) return undefined;
  return { operator: rio.slice(0, 2), quality: rio[2]!, reference: rio.slice(3, 9), key: rio.slice(9) };
}

/**
 * Checks a RIO against the number of its line: its form, that its quality is that of the number's kind (P and E are mobile
 * lines, 06, 07 and 0639 alike), and its key. Answers the first fault, or `undefined` when it is valid.
 */
export function rioFault(text: string, number: string): RioFault | undefined {
  const rio = parseRio(text);
  if (!rio) return 'rio-form';
  const line = national(number);
  if (!NUMBER_PATTERN.test(line)) return 'number-form';
  const mobileRio = rio.quality === 'P' || rio.quality === 'E';
  const mobileLine = line.startsWith('06') || line.startsWith('07');
  if (mobileRio !== mobileLine) return 'quality-of-another-line';
  return rioKey(rio.operator + rio.quality + rio.reference, line) === rio.key ? undefined : 'key';
}
