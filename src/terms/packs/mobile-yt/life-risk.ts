import type { Life } from '../../model/life.ts';
import type { RiskLife } from '../../model/life-risk.ts';

type LatePayment = NonNullable<Life['lateIncrease']>;

/** Article 9.1 asks for a deposit on the register and on the operator's own unpaid bills; articles 7.1 and 21.3 fill both. */
export const riskLife = (latePayment: LatePayment): RiskLife => ({
  registerClauses: ['mobile-yt/21.3', 'mobile-yt/9.1.g'],

  depositFacts: (known, told) => ({
    ...(known.earlierContractOn === undefined ? {} : { earlierContractOn: known.earlierContractOn }),
    ...told,
    inPreventel: told.inPreventel === true || known.register === 'listed',
    unpaidEarlierContract: told.unpaidEarlierContract === true || known.owedInclTax !== '0.00',
    earlierTerminatedForDocuments: told.earlierTerminatedForDocuments === true || known.endedForDocuments,
  }),

  registration(ask, contract, facts) {
    const { taken } = latePayment(ask, contract, facts);
    const { inOrangeUnpaidFile, preventelPossible } = taken.result;
    return { own: inOrangeUnpaidFile === true, shared: preventelPossible === true, taken };
  },
});
