import { XMLParser } from 'fast-xml-parser';

/** A part of an invoice as it was read: texts, attributes under `@`, parts that may come twice in lists. */
type Part = Record<string, unknown>;

const LISTS = new Set([
  'IncludedSupplyChainTradeLineItem',
  'ApplicableTradeTax',
  'IncludedNote',
  'SpecifiedTradeSettlementPaymentMeans',
  'SpecifiedTaxRegistration',
  'InvoiceReferencedDocument',
]);
const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => LISTS.has(name),
});

function at(part: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((now, name) => (now as Part | undefined)?.[name], part);
}

function text(part: unknown, path: string): string {
  const found = at(part, path);
  if (typeof found === 'string') return found;
  const inner = (found as Part | undefined)?.['#text'];
  return typeof inner === 'string' ? inner : '';
}

const list = (part: unknown, path: string): readonly Part[] => (at(part, path) as readonly Part[] | undefined) ?? [];

/** Cents, since the standard rounds to two decimals everywhere (BR-DEC). */
function cents(amount: string): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? [];
  const value = BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
  return sign === '-' ? -value : value;
}
const total = (all: readonly bigint[]): bigint => all.reduce((sum, one) => sum + one, 0n);

interface Read {
  readonly context: Part;
  readonly trade: Part;
  readonly document: Part;
  readonly agreement: Part;
  readonly settlement: Part;
  readonly sums: Part;
  readonly lines: readonly Part[];
  readonly taxes: readonly Part[];
}

function read(xml: string): Read {
  const root = (parser.parse(xml) as { CrossIndustryInvoice: Part }).CrossIndustryInvoice;
  const trade = root.SupplyChainTradeTransaction as Part;
  const settlement = trade.ApplicableHeaderTradeSettlement as Part;
  return {
    context: root.ExchangedDocumentContext as Part,
    trade,
    document: root.ExchangedDocument as Part,
    agreement: trade.ApplicableHeaderTradeAgreement as Part,
    settlement,
    sums: settlement.SpecifiedTradeSettlementHeaderMonetarySummation as Part,
    lines: list(trade, 'IncludedSupplyChainTradeLineItem'),
    taxes: list(settlement, 'ApplicableTradeTax'),
  };
}

const lineTax = (line: Part): Part => list(line, 'SpecifiedLineTradeSettlement.ApplicableTradeTax')[0] ?? {};
const lineTotal = (line: Part): string =>
  text(line, 'SpecifiedLineTradeSettlement.SpecifiedTradeSettlementLineMonetarySummation.LineTotalAmount');
const vatNumberOf = (party: unknown): string => text(list(party, 'SpecifiedTaxRegistration')[0], 'ID');

type Rule = readonly [name: string, holds: boolean];

/** What an invoice must have (BR-1 to BR-27, BR-61 to BR-63). */
function presence({ document, agreement, settlement, sums, lines }: Read): Rule[] {
  const [seller, buyer] = [agreement.SellerTradeParty, agreement.BuyerTradeParty];
  const has = (part: unknown, path: string): boolean => text(part, path) !== '';
  const means = list(settlement, 'SpecifiedTradeSettlementPaymentMeans');
  const transfers = means.filter((one) => ['30', '58'].includes(text(one, 'TypeCode')));
  const address = (party: unknown): boolean =>
    at(party, 'URIUniversalCommunication') === undefined || has(party, 'URIUniversalCommunication.URIID.@schemeID');
  return [
    ['BR-02', has(document, 'ID')],
    ['BR-03', /^\d{8}$/.test(text(document, 'IssueDateTime.DateTimeString'))],
    ['BR-04', ['380', '381'].includes(text(document, 'TypeCode'))],
    ['BR-05', text(settlement, 'InvoiceCurrencyCode') === 'EUR'],
    ['BR-06', has(seller, 'Name')],
    ['BR-07', has(buyer, 'Name')],
    ['BR-09', has(seller, 'PostalTradeAddress.CountryID')],
    ['BR-11', has(buyer, 'PostalTradeAddress.CountryID')],
    ['BR-12', has(sums, 'LineTotalAmount')],
    ['BR-13', has(sums, 'TaxBasisTotalAmount')],
    ['BR-14', has(sums, 'GrandTotalAmount')],
    ['BR-15', has(sums, 'DuePayableAmount')],
    ['BR-16', lines.length > 0],
    ['BR-21', lines.every((one) => has(one, 'AssociatedDocumentLineDocument.LineID'))],
    ['BR-22', lines.every((one) => has(one, 'SpecifiedLineTradeDelivery.BilledQuantity'))],
    ['BR-23', lines.every((one) => has(one, 'SpecifiedLineTradeDelivery.BilledQuantity.@unitCode'))],
    ['BR-24', lines.every((one) => lineTotal(one) !== '')],
    ['BR-25', lines.every((one) => has(one, 'SpecifiedTradeProduct.Name'))],
    [
      'BR-27',
      lines.every(
        (one) => !text(one, 'SpecifiedLineTradeAgreement.NetPriceProductTradePrice.ChargeAmount').startsWith('-'),
      ),
    ],
    ['BR-49', means.length > 0 && means.every((one) => has(one, 'TypeCode'))],
    ['BR-61', transfers.every((one) => has(one, 'PayeePartyCreditorFinancialAccount.IBANID'))],
    ['BR-62 and BR-63', address(seller) && address(buyer)],
  ];
}

/**
 * Fields that stand or fall together, and codes that come from lists (BR-1, BR-26, BR-30, BR-45 to BR-48, BR-51, BR-55, BR-CL).
 * Allowances, charges, delivery, tax representatives and supporting documents (BR-31 to BR-44, BR-52 to BR-57) are not written.
 */
function codes({ context, document, agreement, settlement, lines, taxes, trade }: Read): Rule[] {
  const has = (part: unknown, path: string): boolean => text(part, path) !== '';
  const parties = [agreement.SellerTradeParty, agreement.BuyerTradeParty];
  const period = (line: Part): readonly string[] =>
    ['StartDateTime', 'EndDateTime'].map((name) =>
      text(line, `SpecifiedLineTradeSettlement.BillingSpecifiedPeriod.${name}.DateTimeString`),
    );
  const price = 'SpecifiedLineTradeAgreement.NetPriceProductTradePrice.ChargeAmount';
  const quantity = (line: Part): string => text(line, 'SpecifiedLineTradeDelivery.BilledQuantity');
  const means = list(settlement, 'SpecifiedTradeSettlementPaymentMeans').map((one) => text(one, 'TypeCode'));
  const absent = ['SpecifiedTradeAllowanceCharge', 'ApplicableTradeCurrencyExchange'];
  const vatNumbers = parties.map(vatNumberOf).filter((one) => one !== '');
  return [
    ['BR-01', text(context, 'GuidelineSpecifiedDocumentContextParameter.ID') === 'urn:cen.eu:en16931:2017'],
    ['BR-08 and BR-10', parties.every((one) => at(one, 'PostalTradeAddress') !== undefined)],
    ['BR-26', lines.every((one) => has(one, price))],
    [
      'line amount: quantity by price',
      lines.every((one) => cents(lineTotal(one)) === BigInt(quantity(one)) * cents(text(one, price))),
    ],
    ['BR-30 and BR-CO-20', lines.map(period).every(([from, to]) => from === to || (from !== '' && from! <= to!))],
    [
      'BR-45 to BR-47',
      taxes.every((one) => ['BasisAmount', 'CalculatedAmount', 'CategoryCode'].every((name) => has(one, name))),
    ],
    ['BR-48', taxes.every((one) => text(one, 'CategoryCode') === 'O' || has(one, 'RateApplicablePercent'))],
    ['BR-55', list(settlement, 'InvoiceReferencedDocument').every((one) => has(one, 'IssuerAssignedID'))],
    ['BR-CO-09', vatNumbers.every((one) => /^[A-Z]{2}[0-9A-Z]{2,13}$/.test(one))],
    ['BR-CO-11 and BR-CO-12 (nothing but lines)', absent.every((name) => at(settlement, name) === undefined)],
    ['BR-CL-14', parties.every((one) => /^[A-Z]{2}$/.test(text(one, 'PostalTradeAddress.CountryID')))],
    ['BR-CL-16', means.every((one) => ['20', '48', '58', '59'].includes(one))],
    [
      'BR-CL-17 and BR-CL-18 (no Z, AE, K, G, L, M)',
      taxes.every((one) => ['S', 'E', 'O'].includes(text(one, 'CategoryCode'))),
    ],
    ['tax is VAT', taxes.every((one) => text(one, 'TypeCode') === 'VAT')],
    ['BR-CL-22', taxes.every((one) => ['', 'VATEX-EU-O'].includes(text(one, 'ExemptionReasonCode')))],
    ['BR-CL-23', lines.every((one) => text(one, 'SpecifiedLineTradeDelivery.BilledQuantity.@unitCode') === 'C62')],
    [
      'mandate and creditor of a direct debit',
      !means.includes('59') ||
        (has(settlement, 'CreditorReferenceID') && has(settlement, 'SpecifiedTradePaymentTerms.DirectDebitMandateID')),
    ],
    ['a delivery part, even empty', 'ApplicableHeaderTradeDelivery' in trade],
    ['a number and a kind', has(document, 'ID') && has(document, 'TypeCode')],
  ];
}

/** Sums that must agree (BR-CO-10 to BR-CO-18), terms (25), and who the seller is (26). */
function sumsAgree({ agreement, settlement, sums, lines, taxes }: Read): Rule[] {
  const of = (name: string): bigint => cents(text(sums, name) || '0');
  const seller = agreement.SellerTradeParty;
  const amounts = [...lines.map(lineTotal), ...taxes.map((one) => text(one, 'BasisAmount'))];
  const rateOf = (tax: Part): bigint => cents(text(tax, 'RateApplicablePercent') || '0');
  const rounded = (tax: Part): bigint => {
    const exact = cents(text(tax, 'BasisAmount')) * rateOf(tax);
    const half = exact < 0n ? -5_000n : 5_000n;
    return (exact + half) / 10_000n;
  };
  const near = (a: bigint, b: bigint): boolean => a - b <= 1n && b - a <= 1n;
  const terms = (at(settlement, 'SpecifiedTradePaymentTerms') as Part | undefined) ?? {};
  const period = ['StartDateTime', 'EndDateTime'].map((name) =>
    text(settlement, `BillingSpecifiedPeriod.${name}.DateTimeString`),
  );
  return [
    ['BR-CO-10', of('LineTotalAmount') === total(lines.map((one) => cents(lineTotal(one))))],
    ['BR-CO-13', of('TaxBasisTotalAmount') === of('LineTotalAmount')],
    ['BR-CO-14', of('TaxTotalAmount') === total(taxes.map((one) => cents(text(one, 'CalculatedAmount'))))],
    ['BR-CO-15', of('GrandTotalAmount') === of('TaxBasisTotalAmount') + of('TaxTotalAmount')],
    ['BR-CO-16', of('DuePayableAmount') === of('GrandTotalAmount') - of('TotalPrepaidAmount')],
    ['BR-CO-17', taxes.every((tax) => near(cents(text(tax, 'CalculatedAmount')), rounded(tax)))],
    ['BR-CO-18', taxes.length > 0],
    ['BR-29 and BR-CO-19', period[0] !== '' && period[0]! <= period[1]!],
    ['BR-CO-25', text(terms, 'DueDateDateTime.DateTimeString') !== '' || text(terms, 'Description') !== ''],
    ['BR-CO-26', text(seller, 'SpecifiedLegalOrganization.ID') !== '' || vatNumberOf(seller) !== ''],
    ['BR-DEC', amounts.every((one) => /^-?\d+(\.\d{1,2})?$/.test(one))],
  ];
}

/** What goes with each category of VAT (BR-S, BR-E, BR-O), and their sums by category and rate. */
function categories({ agreement, lines, taxes }: Read): Rule[] {
  const category = (part: Part): string => text(part, 'CategoryCode');
  const rate = (part: Part): string => text(part, 'RateApplicablePercent');
  const used = new Set([...lines.map((one) => category(lineTax(one))), ...taxes.map(category)]);
  const seller = vatNumberOf(agreement.SellerTradeParty);
  const buyer = vatNumberOf(agreement.BuyerTradeParty);
  const basis = (tax: Part): boolean =>
    cents(text(tax, 'BasisAmount')) ===
    total(
      lines
        .filter((one) => category(lineTax(one)) === category(tax) && rate(lineTax(one)) === rate(tax))
        .map((one) => cents(lineTotal(one))),
    );
  const reason = (tax: Part): boolean => text(tax, 'ExemptionReason') !== '' || text(tax, 'ExemptionReasonCode') !== '';
  const of = (code: string): readonly Part[] => taxes.filter((tax) => category(tax) === code);
  const linesOf = (code: string): readonly Part[] => lines.filter((one) => category(lineTax(one)) === code);
  return [
    ['BR-CO-04', lines.every((one) => category(lineTax(one)) !== '')],
    ['BR-S-01', linesOf('S').length === 0 || of('S').length > 0],
    ['BR-S-02', !used.has('S') || seller !== ''],
    ['BR-S-05', linesOf('S').every((one) => cents(rate(lineTax(one))) > 0n)],
    ['BR-S-08, BR-E-08 and BR-O-08', taxes.every(basis)],
    ['BR-S-10', of('S').every((tax) => !reason(tax))],
    ['BR-E-01', linesOf('E').length === 0 || of('E').length === 1],
    ['BR-E-02', !used.has('E') || seller !== ''],
    ['BR-E-05', linesOf('E').every((one) => cents(rate(lineTax(one))) === 0n)],
    ['BR-E-09 and BR-O-09', [...of('E'), ...of('O')].every((tax) => cents(text(tax, 'CalculatedAmount')) === 0n)],
    ['BR-E-10 and BR-O-10', [...of('E'), ...of('O')].every(reason)],
    ['BR-O-02', !used.has('O') || (seller === '' && buyer === '')],
    ['BR-O-01', linesOf('O').length === 0 || of('O').length === 1],
    [
      'one total a category and rate',
      new Set(taxes.map((one) => `${category(one)} ${rate(one)}`)).size === taxes.length,
    ],
    ['BR-O-05', linesOf('O').every((one) => rate(lineTax(one)) === '')],
    ['BR-O-11 to BR-O-14', !used.has('O') || used.size === 1],
  ];
}

/** Rates of VAT that France has, or had on bills that may still be taken back, in per cent. */
const FRENCH_RATES = new Set(['0', '0.9', '1.05', '1.75', '2.1', '5.5', '7', '8.5', '10', '13', '19.6', '20']);

/** What France asks beside: identifiers by their lists, notes that the Code de commerce wants, the bill that a credit note takes back. */
function french({ context, document, agreement, settlement, lines, taxes }: Read): Rule[] {
  const parties = [agreement.SellerTradeParty, agreement.BuyerTradeParty];
  const codesOfNotes = list(document, 'IncludedNote').map((note) => text(note, 'SubjectCode'));
  const subjects = new Set(codesOfNotes);
  const siret = parties.map((party) => text(party, 'GlobalID') || text(party, 'ID'));
  const rates = [...lines.map(lineTax), ...taxes].map((one) => text(one, 'RateApplicablePercent'));
  const credit = text(document, 'TypeCode') === '381';
  const siren = parties.map((party) => text(party, 'SpecifiedLegalOrganization.ID'));
  return [
    ['a number of at most 35 signs', /^[\w\-+/]{1,35}$/.test(text(document, 'ID'))],
    ['the SIREN of both, under 0002', siren.every((one) => /^\d{9}$/.test(one))],
    [
      'electronic addresses, under 0225',
      parties.every((party) => text(party, 'URIUniversalCommunication.URIID.@schemeID') === '0225'),
    ],
    ['each note once', subjects.size === codesOfNotes.length],
    ['a SIRET is of the SIREN', siret.every((one, i) => !/^\d{14}$/.test(one) || one.startsWith(siren[i]!))],
    [
      'a VAT number is of the SIREN',
      parties.every((party, i) => vatNumberOf(party) === '' || vatNumberOf(party).slice(4) === siren[i]),
    ],
    [
      'a framework of billing',
      /^[BSM][1-8]$/.test(text(context, 'BusinessProcessSpecifiedDocumentContextParameter.ID')),
    ],
    ['rates that France has', rates.every((one) => one === '' || FRENCH_RATES.has(String(Number(one))))],
    ['a year from 2000 to 2099', /^20\d{6}$/.test(text(document, 'IssueDateTime.DateTimeString'))],
    ['notes PMT, PMD and AAB', credit || ['PMT', 'PMD', 'AAB'].every((one) => subjects.has(one))],
    ['what a credit note takes back', !credit || list(settlement, 'InvoiceReferencedDocument').length === 1],
  ];
}

const broken = (rules: readonly Rule[]): string[] => rules.filter(([, holds]) => !holds).map(([name]) => name);

/** The rules of EN 16931 that concern bills of a telecom operator and that this invoice breaks, by their names in the standard. */
export function en16931Faults(xml: string): string[] {
  const invoice = read(xml);
  return broken([...presence(invoice), ...codes(invoice), ...sumsAgree(invoice), ...categories(invoice)]);
}

/** The rules of France, beside those of the standard, that this invoice breaks. */
export function frenchFaults(xml: string): string[] {
  return broken(french(read(xml)));
}
