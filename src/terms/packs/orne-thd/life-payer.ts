import type { Ask, Taken } from '../../model/life.ts';
import type { PayerLife } from '../../model/life-payer.ts';

function unpaid(ask: Ask, amountInclTax: string, dueOn: string, asOf: string): Taken {
  const fees = { unpaidFeeInclTax: '0.00', disconnectionFeeInclTax: '0.00' };
  return ask('unpaid', { amountInclTax, dueOn, asOf, thirdPartyPayer: true, ...fees });
}

/** Articles 3 and 11: a third party may pay; the customer stays the one who owes. */
export const payerLife: PayerLife = {
  accept: (ask, { on }) => ({ eligible: true, warnings: [], taken: unpaid(ask, '0.00', on, on) }),

  bill(ask, { amountInclTax, dueOn, asOf }) {
    const taken = unpaid(ask, amountInclTax, dueOn, asOf);
    return { recipient: 'payer', dueFromCustomer: taken.result.stage !== 'not-due', taken };
  },
};
