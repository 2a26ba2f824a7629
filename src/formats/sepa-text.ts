/** Characters that every SEPA bank accepts (EPC217-08): letters without accents, digits and a little punctuation. */
const REFUSED = /[^A-Za-z0-9/\-?:().,'+ ]/g;

/** A name or reference in the SEPA character set, cut to `maxLength`; accents are taken off, other signs become spaces. */
export function sepaText(text: string, maxLength: number): string {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'AE')
    .replace(REFUSED, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return plain.slice(0, maxLength).trimEnd();
}
