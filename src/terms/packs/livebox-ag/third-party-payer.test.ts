import { describe, expect, it } from 'vitest';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { decide } from '../../decide.ts';
import { liveboxAg } from './pack.ts';

testRegisterCases(liveboxAg, 'third-party-payer');

const base = {
  hasThirdPartyPayer: true,
  amountInclTax: '64.90',
  dueOn: '2026-03-20',
  asOf: '2026-03-21',
  paidInclTax: '64.90',
};
const ask = (facts: object) => decide('livebox-ag', 'third-party-payer', { ...base, ...facts });

describe('a third-party payer', () => {
  it('is not in default once the bill is paid', () => {
    expect(ask({})).toMatchObject({ result: { payerInDefault: false, dueFromCustomer: '0.00' } });
    expect(ask({ paidInclTax: '64.89' })).toMatchObject({ result: { payerInDefault: true, dueFromCustomer: '0.01' } });
  });

  it('does not exist for a customer alone, who owes the rest even before the due date', () => {
    expect(ask({ hasThirdPartyPayer: false, asOf: '2026-03-01', paidInclTax: '4.90' })).toMatchObject({
      result: { billRecipient: 'customer', payerInDefault: false, dueFromCustomer: '60.00' },
    });
  });

  it('cannot have paid more than the bill', () => {
    expect(ask({ paidInclTax: '64.91' })).toMatchObject({ error: { field: 'paidInclTax' } });
  });
});
