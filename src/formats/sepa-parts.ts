import { element, textElement } from './xml.ts';

/** A bank by its BIC, named as the edition names it; said not to be provided when it is not known. */
export function bankAgent(tag: string, bic: string | undefined, bicTag: 'BIC' | 'BICFI'): string {
  const identification = bic ? textElement(bicTag, bic) : element('Othr', textElement('Id', 'NOTPROVIDED'));
  return element(tag, element('FinInstnId', identification));
}

/** A bank account by its IBAN, without spaces. */
export function bankAccount(tag: string, iban: string): string {
  return element(tag, element('Id', textElement('IBAN', iban.replace(/\s/g, ''))));
}
