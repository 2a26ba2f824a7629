import type { RiskLife } from '../../model/life-risk.ts';

/** The contract knows the register of no other operator: only its own unpaid bills and papers never sent (article 3). */
export const riskLife: RiskLife = {
  registerClauses: [],
  depositFacts: (known, told) => ({
    ...(known.earlierContractOn === undefined ? {} : { priorContractSubscribedOn: known.earlierContractOn }),
    ...told,
    unpaidOnPreviousContract: told.unpaidOnPreviousContract === true || known.owedInclTax !== '0.00',
    previousContractEndedForMissingDocuments:
      told.previousContractEndedForMissingDocuments === true || known.endedForDocuments,
  }),
};
