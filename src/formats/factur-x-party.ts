import type { FacturXParty } from './factur-x-invoice.ts';
import { element, escapeXml, textElement, type XmlNode } from './xml.ts';

/** ISO 6523 schemes: SIREN, SIRET, and the French electronic address, which begins with the SIREN. */
const SCHEMES = { siren: '0002', siret: '0009', address: '0225' } as const;
const LINES = ['ram:LineOne', 'ram:LineTwo', 'ram:LineThree'] as const;

function identifier(name: string, value: string | undefined, scheme: string): XmlNode {
  return value === undefined ? undefined : element(name, escapeXml(value), { schemeID: scheme });
}

function contact({ phone, email }: FacturXParty): XmlNode {
  if (phone === undefined && email === undefined) return undefined;
  return element('ram:DefinedTradeContact', [
    phone === undefined
      ? undefined
      : element('ram:TelephoneUniversalCommunication', textElement('ram:CompleteNumber', phone)),
    email === undefined ? undefined : element('ram:EmailURIUniversalCommunication', textElement('ram:URIID', email)),
  ]);
}

/** A seller or a buyer, with the French identifiers; without its VAT number on a bill that is outside the scope of VAT. */
export function partyElement(name: string, party: FacturXParty, withoutVatNumber: boolean): string {
  const { siren, vatNumber } = party;
  return element(name, [
    identifier('ram:GlobalID', party.siret, SCHEMES.siret),
    textElement('ram:Name', party.name),
    textElement('ram:Description', party.description),
    siren === undefined
      ? undefined
      : element('ram:SpecifiedLegalOrganization', identifier('ram:ID', siren, SCHEMES.siren)),
    contact(party),
    element('ram:PostalTradeAddress', [
      textElement('ram:PostcodeCode', party.postcode),
      LINES.map((line, i) => textElement(line, party.lines[i])),
      textElement('ram:CityName', party.city),
      textElement('ram:CountryID', party.country),
    ]),
    siren === undefined
      ? undefined
      : element('ram:URIUniversalCommunication', identifier('ram:URIID', siren, SCHEMES.address)),
    vatNumber === undefined || withoutVatNumber
      ? undefined
      : element('ram:SpecifiedTaxRegistration', identifier('ram:ID', vatNumber, 'VA')),
  ]);
}
