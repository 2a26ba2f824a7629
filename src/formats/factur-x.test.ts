import { expect, test } from 'vitest';
import { facturXFaults } from '../../test/support/factur-x-schema.ts';
import { civilDate } from '../kernel/civil-date.ts';
import { ratio } from '../kernel/exact.ts';
import { euros, NO_MONEY } from '../kernel/money.ts';
import type { FacturXInvoice } from './factur-x-invoice.ts';
import { writeFacturX } from './factur-x.ts';
import { frenchCompany, frenchVatNumber } from './french-company.ts';

const RATE = ratio(20, 100);
const ADDRESS = { lines: ['12 rue des Forges'], postcode: '57360', city: 'Amnéville', country: 'FR' };
const DAY = civilDate('2026-10-01');
const LINE = { from: civilDate('2026-10-01'), to: civilDate('2026-10-31'), category: 'S', rate: RATE } as const;

/** 54.00 with tax is 45.00 without; the indemnity of 40.00 bears none: 85.00 + 9.00 = 94.00, of which 4.00 were there already. */
const BILL: FacturXInvoice = {
  kind: 'invoice',
  number: '2026-000380',
  issuedOn: DAY,
  dueOn: civilDate('2026-10-16'),
  from: LINE.from,
  to: LINE.to,
  buyerReference: '042739698',
  seller: { ...ADDRESS, name: 'Câble & fils', siren: '404833048', vatNumber: 'FR83404833048', phone: '+33382000000' },
  buyer: { ...ADDRESS, name: 'Garage Becker', siren: '732829320', siret: '73282932000074' },
  notes: [{ subject: 'PMT', text: 'Indemnité forfaitaire de 40 €.' }],
  payment: { way: 'transfer', iban: 'FR14 2004 1010 0505 0001 3M02 606', bic: 'PSSTFRPPXXX', holder: 'Câble & fils' },
  paymentTerms: 'À régler avant le 16 octobre 2026',
  lines: [
    { ...LINE, id: '1', code: 'DUO-PRO', name: 'Duo Pro', note: 'Art. 10.b', exclTax: euros('50.00') },
    { ...LINE, id: '2', code: 'GESTURE', name: 'Remise', exclTax: euros('-5.00') },
    { ...LINE, id: '3', code: 'INDEMNITY', name: 'Indemnité', exclTax: euros('40.00'), category: 'E', rate: ratio(0) },
  ],
  taxes: [
    { category: 'S', rate: RATE, exclTax: euros('45.00'), vat: euros('9.00') },
    { category: 'E', rate: ratio(0), exclTax: euros('40.00'), vat: NO_MONEY, reason: 'Hors du champ de la TVA' },
  ],
  exclTax: euros('85.00'),
  vat: euros('9.00'),
  inclTax: euros('94.00'),
  prepaid: euros('4.00'),
};
const valueOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<ram:${name}(?: [^>]*)?>([^<]*)<`, 'g'))].map((found) => found[1]!);

test('a bill of a professional keeps to the schema, whatever way it is paid', async () => {
  expect(await facturXFaults(writeFacturX(BILL))).toEqual([]);
  const debit = { way: 'direct-debit', mandate: '042739698-01', creditorId: 'FR72ZZZ123456' } as const;
  expect(await facturXFaults(writeFacturX({ ...BILL, payment: debit }))).toEqual([]);
  expect(await facturXFaults(writeFacturX({ ...BILL, payment: { way: 'card' } }))).toEqual([]);
  expect(await facturXFaults(writeFacturX(BILL).replaceAll('ram:CityName', 'ram:Town'))).not.toEqual([]);
});

test('its totals are those of its lines, and what was paid before is taken off what is due', () => {
  const xml = writeFacturX(BILL);
  expect(valueOf(xml, 'LineTotalAmount')).toEqual(['50.00', '-5.00', '40.00', '85.00']);
  expect(valueOf(xml, 'TaxTotalAmount')).toEqual(['9.00']);
  expect(valueOf(xml, 'GrandTotalAmount')).toEqual(['94.00']);
  expect(valueOf(xml, 'TotalPrepaidAmount')).toEqual(['4.00']);
  expect(valueOf(xml, 'DuePayableAmount')).toEqual(['90.00']);
  expect(valueOf(xml, 'RateApplicablePercent')).toEqual(['20.00', '20.00', '0.00', '20.00', '0.00']);
});

test('what is taken off has a quantity below zero, never a price', () => {
  const xml = writeFacturX(BILL);
  expect(valueOf(xml, 'ChargeAmount')).toEqual(['50.00', '5.00', '40.00']);
  expect(valueOf(xml, 'BilledQuantity')).toEqual(['1', '-1', '1']);
});

test('a credit note says above zero what the books hold below, and names the bill that it takes back', async () => {
  const credit: FacturXInvoice = {
    ...BILL,
    kind: 'credit-note',
    number: '2026-000412',
    credits: { number: '2026-000380', issuedOn: DAY },
    lines: [{ ...LINE, id: '1', code: 'DUO-PRO', name: 'Duo Pro', exclTax: euros('-45.00') }],
    taxes: [{ category: 'S', rate: RATE, exclTax: euros('-45.00'), vat: euros('-9.00') }],
    exclTax: euros('-45.00'),
    vat: euros('-9.00'),
    inclTax: euros('-54.00'),
    prepaid: NO_MONEY,
  };
  const xml = writeFacturX(credit);
  expect(await facturXFaults(xml)).toEqual([]);
  expect(valueOf(xml, 'TypeCode')[0]).toBe('381');
  expect(valueOf(xml, 'GrandTotalAmount')).toEqual(['54.00']);
  expect(valueOf(xml, 'IssuerAssignedID')).toEqual(['2026-000380']);
});

test('where no VAT applies, the bill says why and nobody has a VAT number', async () => {
  const outside: FacturXInvoice = {
    ...BILL,
    lines: [{ ...LINE, id: '1', code: 'X', name: 'X', exclTax: euros('40.00'), category: 'O', rate: ratio(0) }],
    taxes: [
      {
        category: 'O',
        rate: ratio(0),
        exclTax: euros('40.00'),
        vat: NO_MONEY,
        reason: 'CGI, art. 294-1',
        reasonCode: 'VATEX-EU-O',
      },
    ],
    exclTax: euros('40.00'),
    vat: NO_MONEY,
    inclTax: euros('40.00'),
    prepaid: NO_MONEY,
  };
  const xml = writeFacturX(outside);
  expect(await facturXFaults(xml)).toEqual([]);
  expect(xml).not.toContain('schemeID="VA"');
  expect(valueOf(xml, 'RateApplicablePercent')).toEqual([]);
  expect(valueOf(xml, 'ExemptionReasonCode')).toEqual(['VATEX-EU-O']);
});

test('a SIREN gives the VAT number, and a SIRET the SIREN', () => {
  // (12 + 3 × (404833048 mod 97)) mod 97 = 83: the number that this company has.
  expect(frenchVatNumber('404833048')).toBe('FR83404833048');
  expect(frenchCompany('732 829 320 00074')).toEqual({ siren: '732829320', siret: '73282932000074' });
  expect(frenchCompany('732829320')).toEqual({ siren: '732829320' });
  expect(frenchCompany('12345')).toBeUndefined();
});
