import type { PayerLife } from '../../model/life-payer.ts';

/** Article 10.3: the customer names whom they want; the payer receives the bills, and the customer owes what is not paid. */
export const payerLife: PayerLife = {
  accept(ask, { on }) {
    const nothing = { amountInclTax: '0.00', paidInclTax: '0.00', dueOn: on, asOf: on };
    return { eligible: true, warnings: [], taken: ask('third-party-payer', { hasThirdPartyPayer: true, ...nothing }) };
  },

  bill(ask, facts) {
    const { amountInclTax, paidInclTax, dueOn, asOf } = facts;
    const taken = ask('third-party-payer', { hasThirdPartyPayer: true, amountInclTax, dueOn, asOf, paidInclTax });
    return {
      recipient: taken.result.billRecipient === 'customer' ? 'customer' : 'payer',
      dueFromCustomer: taken.result.dueFromCustomer !== '0.00',
      taken,
    };
  },
};
