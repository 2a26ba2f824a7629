import { frenchVatNumber } from '../../../formats/french-company.ts';
import { type Failure, fail } from '../../../kernel/result.ts';

/** What is wrong with a value, if anything. */
export type Check = (value: string) => Failure | undefined;

function refused(code: string, fr: string, en: string): Failure {
  return fail(`configuration/${code}`, fr, en).failure;
}

/** Whether digits have a right last one (Luhn), as SIREN numbers do. */
function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A SIREN: nine digits, the last one a check digit. */
export const siren: Check = (value) =>
  /^\d{9}$/.test(value) && luhn(value)
    ? undefined
    : refused(
        'wrong-siren',
        'Ce SIREN est faux : neuf chiffres, dont le dernier est une clé.',
        'This SIREN is wrong: nine digits, the last of which is a check digit.',
      );

/** A VAT number of the Union; a French one has the key of its SIREN. */
export const vatNumber: Check = (value) => {
  const ours = /^FR\d{11}$/.test(value);
  if (ours ? frenchVatNumber(value.slice(4)) === value : /^(?!FR)[A-Z]{2}[A-Z0-9+*]{2,12}$/.test(value))
    return undefined;
  return refused(
    'wrong-vat-number',
    'Ce numéro de TVA est faux : FR, deux chiffres de clé, puis le SIREN.',
    'This VAT number is wrong: FR, two check digits, then the SIREN.',
  );
};

/** The check digits that a SEPA creditor identifier should have (ISO 7064, mod 97-10), its business code left out. */
function creditorKey(value: string): string {
  const digits = [...`${value.slice(7)}${value.slice(0, 2)}00`].map((one) => Number.parseInt(one, 36)).join('');
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

/** A SEPA creditor identifier (ICS): country, two check digits, business code, national part. */
export const creditorId: Check = (value) =>
  /^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/.test(value) && creditorKey(value) === value.slice(2, 4)
    ? undefined
    : refused(
        'wrong-creditor-id',
        'Cet ICS est faux : vérifiez les deux chiffres qui suivent le pays (FR72ZZZ123456).',
        'This creditor identifier is wrong: check the two digits after the country (FR72ZZZ123456).',
      );

/** An e-mail address. */
export const email: Check = (value) =>
  /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value)
    ? undefined
    : refused('wrong-email', 'Cette adresse électronique est mal formée.', 'This e-mail address is malformed.');

/** A telephone number as it is printed: short (3900) or whole. */
export const phone: Check = (value) =>
  /^\+?\d[\d .]{2,20}$/.test(value)
    ? undefined
    : refused('wrong-phone', 'Ce numéro de téléphone est mal formé.', 'This telephone number is malformed.');

/** The code by which operators know one another. */
export const operatorCode: Check = (value) =>
  /^[A-Z0-9]{2}$/.test(value)
    ? undefined
    : refused('wrong-operator-code', 'Deux lettres ou chiffres attendus (Z9).', 'Expected two letters or digits (Z9).');

/** An amount in euros, with its cents. */
export const amount: Check = (value) =>
  /^\d{1,4}\.\d{2}$/.test(value)
    ? undefined
    : refused('wrong-amount', 'Un montant en euros est attendu (79.90).', 'Expected an amount in euros (79.90).');

/** A whole number between two. */
export function between(least: number, most: number): Check {
  return (value) =>
    /^\d{1,4}$/.test(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : refused(
          'out-of-range',
          `Un nombre entre ${least} et ${most} est attendu.`,
          `Expected a number between ${least} and ${most}.`,
        );
}
