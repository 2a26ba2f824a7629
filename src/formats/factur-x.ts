import { type CivilDate, isoDate } from '../kernel/civil-date.ts';
import { decimalText, type Exact, ratio, times } from '../kernel/exact.ts';
import { type Money, moneyText, negate, subtract } from '../kernel/money.ts';
import type { FacturXInvoice, FacturXLine, FacturXTax } from './factur-x-invoice.ts';
import { partyElement } from './factur-x-party.ts';
import { paymentMeans } from './factur-x-payment.ts';
import { element, textElement, type XmlNode } from './xml.ts';

/** The name under which the standard wants it in the PDF. */
export const FACTUR_X_FILE = 'factur-x.xml';
/** Factur-X profile EN 16931 (BT-24). */
const PROFILE = 'urn:cen.eu:en16931:2017';
/** A bill of services, first sent (BT-23 of the French reform). */
const SERVICES = 'S1';
const NAMESPACES = {
  'xmlns:rsm': 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  'xmlns:qdt': 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  'xmlns:ram': 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  'xmlns:udt': 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
};
const TYPE_CODES = { invoice: '380', 'credit-note': '381' } as const;
/** One unit of what the line names (UN/ECE Recommendation 20). */
const ONE = 'C62';

type Write = (amount: Money) => string;

function dateElement(name: string, day: CivilDate): string {
  return element(name, element('udt:DateTimeString', isoDate(day).replaceAll('-', ''), { format: '102' }));
}

function percent(rate: Exact): string {
  return decimalText(times(rate, ratio(100)), 2);
}

function periodElement(from: CivilDate | undefined, to: CivilDate | undefined): XmlNode {
  if (from === undefined || to === undefined) return undefined;
  return element('ram:BillingSpecifiedPeriod', [
    dateElement('ram:StartDateTime', from),
    dateElement('ram:EndDateTime', to),
  ]);
}

/** A price is never below zero (BR-27): what is taken off is a quantity below zero. */
function lineElement(line: FacturXLine, write: Write, sign: bigint): string {
  const amount = (line.exclTax * sign) as Money;
  const price = amount < 0n ? negate(amount) : amount;
  return element('ram:IncludedSupplyChainTradeLineItem', [
    element('ram:AssociatedDocumentLineDocument', [
      textElement('ram:LineID', line.id),
      line.note === undefined ? undefined : element('ram:IncludedNote', textElement('ram:Content', line.note)),
    ]),
    element('ram:SpecifiedTradeProduct', [
      textElement('ram:SellerAssignedID', line.code),
      textElement('ram:Name', line.name),
      textElement('ram:Description', line.description),
    ]),
    element(
      'ram:SpecifiedLineTradeAgreement',
      element('ram:NetPriceProductTradePrice', textElement('ram:ChargeAmount', moneyText(price))),
    ),
    element(
      'ram:SpecifiedLineTradeDelivery',
      element('ram:BilledQuantity', amount < 0n ? '-1' : '1', { unitCode: ONE }),
    ),
    element('ram:SpecifiedLineTradeSettlement', [
      element('ram:ApplicableTradeTax', [
        textElement('ram:TypeCode', 'VAT'),
        textElement('ram:CategoryCode', line.category),
        line.category === 'O' ? undefined : textElement('ram:RateApplicablePercent', percent(line.rate)),
      ]),
      periodElement(line.from, line.to),
      element(
        'ram:SpecifiedTradeSettlementLineMonetarySummation',
        textElement('ram:LineTotalAmount', write(line.exclTax)),
      ),
    ]),
  ]);
}

function taxElement(tax: FacturXTax, write: Write): string {
  return element('ram:ApplicableTradeTax', [
    textElement('ram:CalculatedAmount', write(tax.vat)),
    textElement('ram:TypeCode', 'VAT'),
    textElement('ram:ExemptionReason', tax.reason),
    textElement('ram:BasisAmount', write(tax.exclTax)),
    textElement('ram:CategoryCode', tax.category),
    textElement('ram:ExemptionReasonCode', tax.reasonCode),
    tax.category === 'O' ? undefined : textElement('ram:RateApplicablePercent', percent(tax.rate)),
  ]);
}

function termsElement(invoice: FacturXInvoice): string {
  return element('ram:SpecifiedTradePaymentTerms', [
    textElement('ram:Description', invoice.paymentTerms),
    dateElement('ram:DueDateDateTime', invoice.dueOn),
    invoice.payment.way === 'direct-debit'
      ? textElement('ram:DirectDebitMandateID', invoice.payment.mandate)
      : undefined,
  ]);
}

function totalsElement(invoice: FacturXInvoice, write: Write): string {
  const { exclTax, vat, inclTax, prepaid } = invoice;
  return element('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
    textElement('ram:LineTotalAmount', write(exclTax)),
    textElement('ram:TaxBasisTotalAmount', write(exclTax)),
    element('ram:TaxTotalAmount', write(vat), { currencyID: 'EUR' }),
    textElement('ram:GrandTotalAmount', write(inclTax)),
    prepaid === 0n ? undefined : textElement('ram:TotalPrepaidAmount', write(prepaid)),
    textElement('ram:DuePayableAmount', write(subtract(inclTax, prepaid))),
  ]);
}

function settlementElement(invoice: FacturXInvoice, write: Write): string {
  const { payment, credits } = invoice;
  return element('ram:ApplicableHeaderTradeSettlement', [
    payment.way === 'direct-debit' ? textElement('ram:CreditorReferenceID', payment.creditorId) : undefined,
    textElement('ram:PaymentReference', invoice.number),
    textElement('ram:InvoiceCurrencyCode', 'EUR'),
    paymentMeans(payment),
    invoice.taxes.map((tax) => taxElement(tax, write)),
    periodElement(invoice.from, invoice.to),
    termsElement(invoice),
    totalsElement(invoice, write),
    credits === undefined
      ? undefined
      : element('ram:InvoiceReferencedDocument', [
          textElement('ram:IssuerAssignedID', credits.number),
          element(
            'ram:FormattedIssueDateTime',
            element('qdt:DateTimeString', isoDate(credits.issuedOn).replaceAll('-', ''), { format: '102' }),
          ),
        ]),
  ]);
}

function documentElement(invoice: FacturXInvoice): string {
  return element('rsm:ExchangedDocument', [
    textElement('ram:ID', invoice.number),
    textElement('ram:TypeCode', TYPE_CODES[invoice.kind]),
    dateElement('ram:IssueDateTime', invoice.issuedOn),
    invoice.notes.map((note) =>
      element('ram:IncludedNote', [
        textElement('ram:Content', note.text),
        textElement('ram:SubjectCode', note.subject),
      ]),
    ),
  ]);
}

/**
 * Writes a bill as a Cross Industry Invoice of the profile EN 16931 (Factur-X 1.0), with the identifiers and notes that France
 * asks for. A credit note (381) tells above zero what the books hold below.
 */
export function writeFacturX(invoice: FacturXInvoice): string {
  const sign = invoice.kind === 'credit-note' ? -1n : 1n;
  const write: Write = (amount) => moneyText((amount * sign) as Money);
  // Outside the scope of VAT nobody has a VAT number (BR-O-02).
  const outside = invoice.taxes.some((tax) => tax.category === 'O');
  const body = [
    element('rsm:ExchangedDocumentContext', [
      element('ram:BusinessProcessSpecifiedDocumentContextParameter', textElement('ram:ID', SERVICES)),
      element('ram:GuidelineSpecifiedDocumentContextParameter', textElement('ram:ID', PROFILE)),
    ]),
    documentElement(invoice),
    element('rsm:SupplyChainTradeTransaction', [
      invoice.lines.map((line) => lineElement(line, write, sign)),
      element('ram:ApplicableHeaderTradeAgreement', [
        textElement('ram:BuyerReference', invoice.buyerReference),
        partyElement('ram:SellerTradeParty', invoice.seller, outside),
        partyElement('ram:BuyerTradeParty', invoice.buyer, outside),
      ]),
      element('ram:ApplicableHeaderTradeDelivery', undefined),
      settlementElement(invoice, write),
    ]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('rsm:CrossIndustryInvoice', body, NAMESPACES)}\n`;
}
