import { describe, expect, test } from 'vitest';
import { en16931Faults, frenchFaults } from '../../../../test/support/en16931-rules.ts';
import { someBill } from '../../../../test/support/some-bill.ts';
import { billFacturX } from './bill-factur-x.ts';

const xml = billFacturX(someBill());
const change = (from: string | RegExp, to: string): string => {
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  return changed;
};

describe('the business rules of EN 16931 and of France', () => {
  test.each([
    ['a bill', someBill()],
    ['a credit note', someBill({ kind: 'credit-note' })],
    ['a bill in French Guiana, without VAT', someBill({ territory: 'GF' })],
  ])('are kept by %s', (_, bill) => {
    const written = billFacturX(bill);
    expect([...en16931Faults(written), ...frenchFaults(written)]).toEqual([]);
  });

  test.each([
    [
      'a line dearer than the sum',
      /(<ram:LineTotalAmount>)45\.00/,
      '$145.01',
      ['BR-CO-10', 'BR-S-08, BR-E-08 and BR-O-08'],
    ],
    ['another basis of tax', /(<ram:TaxBasisTotalAmount>)85\.00/, '$184.00', ['BR-CO-13', 'BR-CO-15']],
    ['another total of VAT', /(<ram:TaxTotalAmount[^>]*>)9\.00/, '$18.00', ['BR-CO-14', 'BR-CO-15']],
    ['VAT that is not of its rate', /(<ram:CalculatedAmount>)9\.00/, '$18.50', ['BR-CO-14', 'BR-CO-17']],
    ['another amount due', /(<ram:DuePayableAmount>)\d+\.00/, '$11.00', ['BR-CO-16']],
    ['no number', /<rsm:ExchangedDocument><ram:ID>[^<]*<\/ram:ID>/, '<rsm:ExchangedDocument>', ['BR-02']],
    ['a price below zero', /(<ram:ChargeAmount>)/, '$1-', ['BR-27']],
    ['three decimals', /(<ram:BasisAmount>45\.00)/, '$10', ['BR-DEC']],
    [
      'no reason for what bears no VAT',
      /<ram:ExemptionReason>[^<]*<\/ram:ExemptionReason>/,
      '',
      ['BR-E-10 and BR-O-10'],
    ],
  ] as const)('are broken by %s', (_, from, to, rules) => {
    expect(en16931Faults(change(from, to))).toEqual(expect.arrayContaining([...rules]));
  });

  test.each([
    [
      'a seller without VAT number',
      /<ram:SpecifiedTaxRegistration>.*?<\/ram:SpecifiedTaxRegistration>/s,
      ['BR-S-02', 'BR-E-02'],
    ],
    ['lines without a category', /<ram:CategoryCode>S<\/ram:CategoryCode>/, ['BR-CO-04']],
  ] as const)('are broken by %s', (_, from, rules) => {
    expect(en16931Faults(change(from, ''))).toEqual(expect.arrayContaining([...rules]));
  });

  test.each([
    [
      'no note on the indemnity of 40 euros',
      /<ram:SubjectCode>PMT</,
      '<ram:SubjectCode>AAI<',
      'notes PMT, PMD and AAB',
    ],
    ['a SIREN of eight digits', /404833048<\/ram:ID>/, '40483304</ram:ID>', 'the SIREN of both, under 0002'],
    ['another list of addresses', /schemeID="0225"/, 'schemeID="EM"', 'electronic addresses, under 0225'],
  ])('of France are broken by %s', (_, from, to, rule) => {
    expect(frenchFaults(change(from, to))).toContain(rule);
  });
});
