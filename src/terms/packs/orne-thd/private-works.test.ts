import { expect, it } from 'vitest';
import { asking } from '../../../../test/support/asking.ts';
import { testRegisterCases } from '../../../../test/register/cases.ts';
import { orneThd } from './pack.ts';

testRegisterCases(orneThd, 'private-works');

const ask = asking(orneThd, 'private-works', {
  privateDuctsBlocked: false,
  customerDecision: 'refused',
  worksCostInclTax: '600.00',
  situationFeeInclTax: '60.00',
});

it('owes nothing while the ducts are free, whatever the customer said', () => {
  for (const customerDecision of ['pending', 'done', 'refused'])
    expect(ask({ customerDecision })).toEqual({
      worksNeeded: false,
      contractCancelled: false,
      customerPaysInclTax: '0.00',
      status: 'proceed',
    });
});
