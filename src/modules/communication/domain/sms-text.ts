/** The basic alphabet of SMS (GSM 03.38), each character seven bits. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
/** Characters that take two places of seven bits. */
const EXTENDED = '^{}\\[~]|€';
const BASIC_SET = new Set(BASIC);
const EXTENDED_SET = new Set(EXTENDED);

/** What typography writes, and what a telephone of the basic alphabet reads as well. */
const PLAIN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '...',
  '–': '-',
  '—': '-',
  '·': '-',
  œ: 'oe',
  Œ: 'OE',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\t': ' ',
};

function plain(character: string): string {
  if (BASIC_SET.has(character) || EXTENDED_SET.has(character)) return character;
  const known = PLAIN[character];
  if (known !== undefined) return known;
  const bare = character.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
  return bare !== '' && [...bare].every((one) => BASIC_SET.has(one)) ? bare : character;
}

/**
 * A text in the basic alphabet where it can be: one other character more than halves what an SMS holds. Typographic marks and
 * accents that the alphabet lacks are written plainly; what has no plain form stays.
 */
export function smsText(text: string): string {
  return [...text.normalize('NFC').replaceAll('« ', '«').replaceAll(' »', '»')]
    .map(plain)
    .join('')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/" ([^"]*?) "/g, '"$1"')
    .trim();
}

export interface SmsLength {
  readonly alphabet: 'gsm-7' | 'ucs-2';
  /** Places taken: of seven bits, or of sixteen. */
  readonly places: number;
  /** Messages that the operator is charged for. */
  readonly segments: number;
}

const GSM = { alone: 160, joined: 153 };
const UCS = { alone: 70, joined: 67 };

/** Segments of parts that may not be cut in two: an extended character, a surrogate pair. */
function segmentsOf(parts: readonly number[], limits: { readonly alone: number; readonly joined: number }): number {
  const places = parts.reduce((sum, part) => sum + part, 0);
  if (places <= limits.alone) return 1;
  let segments = 1;
  let filled = 0;
  for (const part of parts) {
    if (filled + part > limits.joined) {
      segments += 1;
      filled = 0;
    }
    filled += part;
  }
  return segments;
}

/**
 * How long an SMS is: 160 characters of the basic alphabet alone or 153 a segment joined; 70 and 67 as soon as one character is
 * of another (3GPP TS 23.038 and 23.040).
 */
export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const basic = characters.every((one) => BASIC_SET.has(one) || EXTENDED_SET.has(one));
  const parts = characters.map((one) => (basic ? (EXTENDED_SET.has(one) ? 2 : 1) : one.length));
  const places = parts.reduce((sum, part) => sum + part, 0);
  return { alphabet: basic ? 'gsm-7' : 'ucs-2', places, segments: segmentsOf(parts, basic ? GSM : UCS) };
}
