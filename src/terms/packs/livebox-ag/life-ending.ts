import type { Bilingual } from '../../model/decision.ts';
import type { DueEffect, Life, Taken } from '../../model/life.ts';
import { channelOf, chargeOf, verdictOf } from './life-answers.ts';

const REMAINING_FEES: Bilingual = {
  fr: 'Redevances restant à courir jusqu’au terme de l’engagement',
  en: 'Fees left until the end of the commitment',
};
const DEPOSIT_BACK: Bilingual = { fr: 'Remboursement du dépôt de garantie', en: 'Deposit paid back' };
const DAMAGED = new Set(['faulty', 'incomplete']);

/** Article 6.3: a deposit goes back by cheque or transfer, within its days. */
function depositDue(taken: Taken): DueEffect[] {
  const dueOn = taken.result.depositRefundBy as string | null;
  if (dueOn === null) return [];
  return [{ kind: 'refund', label: DEPOSIT_BACK, dueOn, by: 'operator', means: ['cheque', 'transfer'], taken }];
}

/** How the contract ends, and what is given back. */
export const endingLife: Pick<Life, 'legitimateReason' | 'termination' | 'withdrawal' | 'equipmentReturn'> = {
  legitimateReason(ask, _contract, facts) {
    const taken = ask('legitimate-reason', facts);
    const verdict = verdictOf(taken);
    return {
      ...verdict,
      accepted: verdict.eligible || verdict.reason === 'proof-missing',
      requiredProof: taken.result.requiredProof as string | null,
    };
  },

  termination(ask, contract, facts) {
    const taken = ask('termination', {
      ...facts,
      equipment: undefined,
      reason: undefined,
      territory: contract.territory,
      monthlyFee: contract.monthlyPriceInclTax,
      activatedOn: contract.activatedOn,
      commitmentMonths: contract.commitmentMonths,
    });
    const { result } = taken;
    const on = result.effectiveOn as string;
    return {
      effectiveOn: on,
      commitmentEndsOn: result.commitmentEndsOn as string | null,
      freeOfCharge: result.freeOfCharge as boolean,
      proofAwaited: result.proofAwaited as boolean,
      totalInclTax: result.total as string,
      charges: [
        ...chargeOf(taken, result.closingFee as string, {
          code: 'FEE-TERMINATION',
          kind: 'termination',
          taxed: true,
          on,
        }),
        ...chargeOf(taken, result.remainingFees as string, {
          code: 'REMAINING-FEES',
          label: REMAINING_FEES,
          kind: 'termination',
          taxed: true,
          on,
        }),
      ],
      due: [],
      ...(facts.reason?.ground === 'death-of-customer' ? { endReason: 'death' } : {}),
      taken,
    };
  },

  withdrawal(ask, contract, facts) {
    const taken = ask('withdrawal', {
      channel: channelOf(contract.channel),
      orderedOn: contract.orderedOn,
      withdrawnOn: facts.withdrawnOn,
      activatedOn: contract.activatedOn,
      equipmentReceived: facts.equipment.length > 0,
      monthlyPriceInclTax: contract.monthlyPriceInclTax,
      nonIncludedCallsInclTax: facts.nonIncludedCallsInclTax,
    });
    return { ...verdictOf(taken), deadline: taken.result.deadline as string | null, charges: [], due: [] };
  },

  equipmentReturn(ask, _contract, facts) {
    const taken = ask('equipment-return', { ...facts, decoderDepositInclTax: facts.depositInclTax });
    const { result } = taken;
    // After a withdrawal the return is due early, and a notice still counts only when the ordinary month is over.
    const ordinary =
      facts.trigger === 'withdrawal' && result.state !== 'returned'
        ? ask('equipment-return', { ...facts, trigger: 'termination', decoderDepositInclTax: facts.depositInclTax })
        : taken;
    const reason = result.sumReason as string;
    const on = facts.returnedOn ?? facts.asOf;
    const code = `${DAMAGED.has(reason) ? 'PEN-DAMAGED' : 'PEN-LATE'}-${facts.equipment.toUpperCase()}`;
    return {
      state: result.state as 'returned',
      returnBy: result.returnBy as string,
      noticeAfter: ordinary.result.returnBy as string,
      noticeExpiresOn: result.noticeExpiresOn as string | null,
      charges: [
        ...chargeOf(taken, result.amountDueInclTax as string, { code, kind: 'penalty', taxed: false, on }),
        ...chargeOf(taken, result.depositRefundInclTax as string, {
          code: 'DEPOSIT-REFUND',
          label: DEPOSIT_BACK,
          kind: 'deposit',
          taxed: false,
          credit: true,
          on,
        }),
      ],
      due: depositDue(taken),
      taken,
    };
  },
};
