import { describe, expect, test } from 'vitest';
import { facturXFaults } from '../../../../test/support/factur-x-schema.ts';
import { someBill } from '../../../../test/support/some-bill.ts';
import { billFacturX } from './bill-factur-x.ts';
import { billPage } from './bill-page.ts';

const valuesOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<ram:${name}(?: [^>]*)?>([^<]*)<`, 'g'))].map((found) => found[1]!);

describe('a professional’s bill', () => {
  test('keeps to the schema of EN 16931 and holds the sums of the page', async () => {
    const xml = billFacturX(someBill());
    expect(await facturXFaults(xml)).toEqual([]);
    // Duo Pro 54.00 is 45.00 without tax; 40.00 of indemnity bear none.
    expect(valuesOf(xml, 'TaxBasisTotalAmount')).toEqual(['85.00']);
    expect(valuesOf(xml, 'TaxTotalAmount')).toEqual(['9.00']);
    expect(valuesOf(xml, 'GrandTotalAmount')).toEqual(['94.00']);
    expect(valuesOf(xml, 'CategoryCode')).toEqual(['S', 'E', 'S', 'E']);
  });

  test('names both companies by SIREN, the operator by VAT number, and what is owed for paying late', () => {
    const xml = billFacturX(someBill());
    expect(xml).toContain('<ram:ID schemeID="0002">404833048</ram:ID>');
    expect(xml).toContain('<ram:ID schemeID="0002">732829320</ram:ID>');
    expect(xml).toContain('<ram:ID schemeID="VA">FR83404833048</ram:ID>');
    expect(valuesOf(xml, 'SubjectCode')).toEqual(['PMD', 'PMT', 'AAB']);
  });

  test('is in French Guiana outside the scope of VAT: one reason, no VAT number, no rate', async () => {
    const guiana = someBill({ territory: 'GF' });
    const xml = billFacturX(guiana);
    expect(await facturXFaults(xml)).toEqual([]);
    expect(valuesOf(xml, 'CategoryCode')).toEqual(['O', 'O', 'O']);
    expect(valuesOf(xml, 'ExemptionReason')).toEqual([
      'TVA non applicable en Guyane (article 294, 1 du code général des impôts).',
    ]);
    expect(xml).not.toContain('schemeID="VA"');
  });

  test('that is a credit note names the bill it takes back', async () => {
    const credit = someBill({ kind: 'credit-note' });
    const xml = billFacturX(credit);
    expect(await facturXFaults(xml)).toEqual([]);
    expect(valuesOf(xml, 'TypeCode')[0]).toBe('381');
    expect(valuesOf(xml, 'GrandTotalAmount')).toEqual(['94.00']);
    expect(valuesOf(xml, 'IssuerAssignedID')).toEqual(['2026-000001']);
    expect(billPage(credit).facts).toContainEqual({ label: 'Sur la facture', value: '2026-000001 (01/09/2026)' });
  });
});

test('a consumer’s bill says nothing of what companies owe, and has no invoice for programs', () => {
  const page = billPage(someBill({ segment: 'residential' }));
  expect([page.late, 'invoice' in page]).toEqual([[], false]);
});
