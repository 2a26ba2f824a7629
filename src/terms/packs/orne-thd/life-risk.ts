import type { RiskLife } from '../../model/life-risk.ts';

/** Article 13: who owes something, under whatever name or address, pays the whole of it before signing again. */
export const riskLife: RiskLife = {
  registerClauses: [],
  order(ask, known) {
    const taken = ask('hidden-debt-termination', {
      newContractSignedOn: known.on,
      discoveredOn: known.on,
      hiddenDebt: known.owedInclTax,
      sameDebtor: true,
      newContractDue: '0.00',
      paid: '0.00',
    });
    return taken.result.newContractAllowed === true
      ? { eligible: true, warnings: [], taken }
      : { eligible: false, reason: 'debt-to-pay-first', warnings: [], taken };
  },
};
