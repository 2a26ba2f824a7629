import { isoDate } from '../../kernel/civil-date.ts';
import { TMF_PATHS, tmfDay, tmfHref, tmfMoney, tmfRef, type TmfResource } from '../../formats/tmf-resource.ts';
import type { RiskAssessment } from './domain/risk.ts';

const RESULTS = { listed: 'red', clear: 'green', 'not-asked': 'grey' } as const;

/** An assessment as TMF696 writes it (product order risk assessment). */
export function assessmentResource(one: RiskAssessment): TmfResource {
  const orderId = one.subject.slice(one.subject.indexOf(':') + 1);
  return {
    id: one.id,
    href: `${TMF_PATHS.productOrderRiskAssessment}/${one.id}`,
    '@type': 'ProductOrderRiskAssessment',
    status: 'completed',
    productOrder: tmfRef('ProductOrder', orderId, tmfHref('productOrder', orderId)),
    relatedParty: [tmfRef('BillingAccount', one.accountId, tmfHref('billingAccount', one.accountId))],
    riskAssessmentResult: {
      overallScore: RESULTS[one.register],
      validFor: { startDateTime: tmfDay(isoDate(one.assessedOn)) },
    },
    characteristic: [
      { name: 'incidentRegister', value: one.register },
      { name: 'endedForDocuments', value: one.endedForDocuments },
    ],
    internalDebt: one.debts.map((debt) => ({
      billingAccount: tmfRef('BillingAccount', debt.accountId, tmfHref('billingAccount', debt.accountId)),
      amount: tmfMoney(debt.amountInclTax),
    })),
  };
}
