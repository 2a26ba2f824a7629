import type { MeansLife, RefundMeans } from '../../model/life-means.ts';
import { verdictOf } from './life-answers.ts';

/** Bank transfers in the words of the rooms; `null` when the contract gives nothing back. */
export function refundMeansOf(method: unknown): RefundMeans | null {
  if (method === 'bank-transfer') return 'transfer';
  return method === 'cheque' ? 'cheque' : null;
}

/** Article 7.7: what was paid in excess pays the next bills of who remains a customer, unless the money is asked for in writing. */
export const moneyBackLife: Pick<MeansLife, 'moneyBack'> = {
  moneyBack(ask, { creditInclTax, asOf, active, asked }) {
    const taken = ask('overpayment-refund', {
      overpaid: creditInclTax,
      // Money that the operator keeps in the customer’s name is acknowledged each day: no claim on it lapses.
      paidOn: asOf,
      requestedOn: asOf,
      // Who has left is given back what is over without having to write.
      inWriting: asked || !active,
      customerActive: active,
      cashExpresslyAsked: asked,
    });
    return taken.result.mode === 'refund' ? verdictOf(taken) : { ...verdictOf(taken), eligible: false };
  },
};
