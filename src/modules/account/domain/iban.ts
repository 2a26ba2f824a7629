import { electronicFormatIBAN, isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import { fail, ok, type Result } from '../../../kernel/result.ts';

/** Checks an IBAN and a BIC: form, country of the SEPA zone, check digits. Answers the IBAN without spaces. */
export function readIban(iban: string, bic: string | undefined): Result<string> {
  const plain = electronicFormatIBAN(iban) ?? '';
  if (!isValidIBAN(plain)) {
    return fail(
      'mandate/wrong-iban',
      'Cet IBAN est faux : vérifiez sa longueur et sa clé.',
      'This IBAN is wrong: check its length and its check digits.',
      'iban',
    );
  }
  if (!isSEPACountry(plain.slice(0, 2))) {
    return fail(
      'mandate/outside-sepa',
      'Ce compte est tenu hors de la zone SEPA.',
      'This bank account is outside the SEPA zone.',
      'iban',
    );
  }
  if (bic !== undefined && !isValidBIC(bic)) {
    return fail(
      'mandate/wrong-bic',
      'Ce BIC n’a pas la forme attendue.',
      'This BIC does not have the expected form.',
      'bic',
    );
  }
  return ok(plain);
}

/** The last four characters of an IBAN, for screens and letters. */
export function maskedIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`;
}
