import type { Ask, Taken } from '../../model/life.ts';
import type { PayerFacts, PayerLife } from '../../model/life-payer.ts';
import { verdictOf } from './life-answers.ts';

type Bill = { readonly billDueOn: string; readonly billPaid: boolean; readonly payerDefaulted?: boolean };
type Release = { readonly releaseReceivedOn?: string; readonly releaseByRegisteredLetter?: boolean };

function asked(ask: Ask, { kind, age, attested }: PayerFacts, bill: Bill & Release): Taken {
  return ask('third-party-payer', { payerType: kind, payerAge: age, attestationSupplied: attested, ...bill });
}

/** Article 10: an adult or a legal person who undertakes it in writing, until a registered letter ends it. */
export const payerLife: PayerLife = {
  accept: (ask, facts) => verdictOf(asked(ask, facts, { billDueOn: facts.on, billPaid: true })),

  release(ask, facts) {
    const { receivedOn, registeredLetter } = facts;
    const taken = asked(ask, facts, {
      billDueOn: receivedOn,
      billPaid: true,
      releaseReceivedOn: receivedOn,
      releaseByRegisteredLetter: registeredLetter,
    });
    const effectiveOn = taken.result.releaseEffectiveOn as string | null;
    return {
      eligible: effectiveOn !== null,
      ...(effectiveOn === null ? { reason: 'registered-letter-needed' } : {}),
      warnings: [],
      effectiveOn,
      taken,
    };
  },

  bill(ask, facts) {
    const { amountInclTax, paidInclTax, dueOn, asOf } = facts;
    const billPaid = amountInclTax === paidInclTax;
    const payerDefaulted = !billPaid && asOf > dueOn;
    const taken = asked(ask, facts, { billDueOn: dueOn, billPaid, payerDefaulted });
    return { recipient: 'payer', dueFromCustomer: taken.result.customerOwesBill === true, taken };
  },
};
