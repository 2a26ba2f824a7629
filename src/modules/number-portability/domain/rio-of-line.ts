/** Marks of fixed lines are the operator's own: any letter but the two of mobile lines. */
const QUALITY = {
  mobile: { person: 'P', company: 'E' },
  fixed: { person: 'F', company: 'S' },
} as const;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
/** The longest multiple of the alphabet below 256: bytes above are left out, so that every letter is as likely. */
const FAIR = 252;

/** The RIO as an operator issued it for a line. */
export interface LineRio {
  readonly accountId: string;
  readonly agreementId: string;
  readonly e164: string;
  readonly rio: string;
}

/** The mark of a line: what it is, and whether its holder is a person or a company. */
export function rioQuality(kind: 'fixed' | 'mobile', holder: 'person' | 'company'): string {
  return QUALITY[kind][holder];
}

/** Six letters and digits of chance. */
export function rioReference(random: (length: number) => Uint8Array): string {
  let reference = '';
  while (reference.length < 6) {
    for (const byte of random(12)) if (byte < FAIR && reference.length < 6) reference += LETTERS[byte % LETTERS.length];
  }
  return reference;
}
