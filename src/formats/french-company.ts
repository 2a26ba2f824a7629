/** SIREN and VAT number of a French company, from either of its registration numbers; nothing when it is neither. */
export interface FrenchCompany {
  readonly siren: string;
  readonly siret?: string;
}

/** What a SIREN (nine digits) or SIRET (fourteen) tells. */
export function frenchCompany(registrationNumber: string | undefined): FrenchCompany | undefined {
  const digits = registrationNumber?.replace(/\s/g, '') ?? '';
  if (/^\d{14}$/.test(digits)) return { siren: digits.slice(0, 9), siret: digits };
  return /^\d{9}$/.test(digits) ? { siren: digits } : undefined;
}

/** The VAT number that a French SIREN has (CGI, annexe 2, art. 283 bis): a key of two digits, then the SIREN. */
export function frenchVatNumber(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}
