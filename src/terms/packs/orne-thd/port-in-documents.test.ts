import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'port-in-documents');

const ask = asking(orneThd, 'port-in-documents', {
  line: 'fixed',
  isHolder: true,
  rioDocument: true,
  previousBillAsked: true,
  previousBillPresented: true,
  tariffInclTax: '19.00',
});

it('asks for the RIO of a mobile line too, and for the last bill only when OrneTHD asked for it', () => {
  expect(ask({ line: 'mobile', rioDocument: false }).missing).toEqual(['rio-document']);
  expect(ask({ previousBillPresented: false }).missing).toEqual(['previous-bill']);
  expect(ask({ previousBillAsked: false, previousBillPresented: false })).toMatchObject({
    eligible: true,
    feeInclTax: '19.00',
  });
});

it('tells someone who is not the holder what lacks all the same', () => {
  expect(ask({ isHolder: false, rioDocument: false, previousBillPresented: false })).toEqual({
    eligible: false,
    reason: 'not-holder',
    missing: ['rio-document', 'previous-bill'],
    feeInclTax: '0.00',
  });
});
