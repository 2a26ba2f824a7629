import { civilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import type { Ask, ContractFacts, Life, Taken, TerminationAnswer } from '../../model/life.ts';
import { askCommitment } from './life-commitment.ts';
import { chargeOf, departmentOf, isMobile, servicesOf, verdictOf } from './life-answers.ts';
import { withdrawalFacts } from './life-subscription.ts';

type Facts = Parameters<Life['termination']>[2];

const NOTHING = {
  effectiveOn: '',
  commitmentEndsOn: null,
  freeOfCharge: true,
  proofAwaited: false,
  totalInclTax: '0.00',
};
const later = (day: string, days: number): string => isoDate(plusDays(civilDate(day), days));

function refusal(taken: Taken, refused: string): TerminationAnswer {
  return { ...NOTHING, refused, charges: [], due: [], taken };
}

function ending(
  taken: Taken,
  effectiveOn: string,
  fee: string,
  rest: Pick<TerminationAnswer, 'commitmentEndsOn'> & Partial<TerminationAnswer>,
): TerminationAnswer {
  return {
    effectiveOn,
    equipmentBy: effectiveOn,
    freeOfCharge: fee === '0.00',
    proofAwaited: false,
    totalInclTax: fee,
    charges: chargeOf(taken, fee, { code: 'EARLY-TERMINATION', kind: 'termination', on: effectiveOn }),
    due: [],
    taken,
    ...rest,
  };
}

/** The number goes to another operator: nothing is given in notice. */
function portedOut(
  ask: Ask,
  contract: ContractFacts,
  facts: Facts,
  commitmentEndsOn: string | null,
): TerminationAnswer {
  const taken = ask('port-out', {
    lineType: isMobile(contract) ? 'mobile' : 'fixed',
    requestedOn: facts.requestReceivedOn,
    byNewOperator: true,
    otherPortRunning: false,
    services: servicesOf(contract).map((service) => ({
      service,
      ...(commitmentEndsOn === null ? {} : { commitmentEndsOn }),
    })),
    portedOn: facts.portedOn,
    unbilledUsage: '0.00',
  });
  const { reason, terminationOn, earlyTerminationFee } = taken.result;
  if (typeof reason === 'string' || terminationOn === null)
    return refusal(taken, String(reason ?? 'number-not-ported'));
  // The day of the cut is not billed; equipment may still come back on it, since no port is certain before it is done.
  return ending(taken, later(terminationOn as string, -1), earlyTerminationFee as string, {
    commitmentEndsOn,
    equipmentBy: terminationOn as string,
  });
}

/** The holder has died: the contract ends when it is known and proven, at no cost. */
function holderDied(ask: Ask, facts: Facts, commitmentEndsOn: string | null): TerminationAnswer {
  const taken = ask('death', {
    arrears: '0.00',
    estateRenounced: false,
    ...facts.reason?.facts,
    informedOn: facts.requestReceivedOn,
    evidenceReceivedOn: facts.documentsReceivedOn,
  });
  const { terminationOn, equipmentDueOn, earlyTerminationFee } = taken.result;
  if (terminationOn === null) return refusal(taken, 'proof-of-death-awaited');
  return ending(taken, terminationOn as string, earlyTerminationFee as string, {
    commitmentEndsOn,
    equipmentBy: equipmentDueOn as string,
    endReason: 'death',
  });
}

function termination(ask: Ask, contract: ContractFacts, facts: Facts): TerminationAnswer {
  const { requestReceivedOn, documentsReceivedOn } = facts;
  const asOf = facts.asOf !== undefined && facts.asOf > requestReceivedOn ? facts.asOf : requestReceivedOn;
  const commitmentEndsOn = askCommitment(ask, contract, contract.activatedOn ?? '', asOf).result.endsOn as
    string | null;
  if (facts.requestKind === 'portability') return portedOut(ask, contract, facts, commitmentEndsOn);
  if (facts.reason?.ground === 'death') return holderDied(ask, facts, commitmentEndsOn);
  const asked = {
    subscribedOn: contract.orderedOn,
    newAddressGiven: false,
    ...facts.reason?.facts,
    segment: contract.segment,
    territory: departmentOf(contract),
    channel: facts.form ?? 'email',
    receivedOn: requestReceivedOn,
    ground: facts.reason?.ground ?? 'none',
    commitmentEndsOn,
    requestedCutOn: facts.requestedEffectiveOn === undefined ? undefined : later(facts.requestedEffectiveOn, 1),
    documentsReceivedOn,
  };
  const first = ask('termination', { ...asked, asOf });
  if (first.result.status === 'refused') return refusal(first, String(first.result.reason));
  const proofAwaited = first.result.status === 'pending-documents';
  // Until the proof comes, what stands is what holds without it; it is reckoned again when it does.
  const taken = proofAwaited
    ? ask('termination', { ...asked, asOf: later(first.result.documentsDueOn as string, 1) })
    : first;
  const { lastServiceOn, earlyTerminationFee } = taken.result;
  return ending(taken, lastServiceOn as string, earlyTerminationFee as string, { commitmentEndsOn, proofAwaited });
}

const RETURN_STATES = {
  awaited: 'awaiting-return',
  'not-returned': 'late-sum-due',
  returned: 'returned',
  'returned-not-working': 'returned',
  'returned-late': 'returned',
} as const;

/** What a change of plan leaves without use is asked for within two weeks; the contract names no day and no sum. */
const DAYS_TO_BRING_BACK = 14;

/** How the contract ends, and what is given back. */
export const endingLife: Pick<
  Life,
  'termination' | 'withdrawal' | 'equipmentReturn' | 'staysWithCustomer' | 'casesAtEnd'
> = {
  termination,

  // Article 18 lets the operator ask that a card be destroyed, never that it be given back.
  staysWithCustomer: (kind) => kind === 'sim',

  // The mailboxes outlive the internet service by some months, whatever ends it.
  casesAtEnd(ask, contract, { endsOn }) {
    if (!servicesOf(contract).includes('internet')) return [];
    const cutOn = later(endsOn, 1);
    const taken = ask('mailbox-deletion', { internetEnded: true, terminationOn: cutOn, asOf: cutOn });
    return [{ procedure: 'mailbox', facts: {}, taken }];
  },

  withdrawal(ask, contract, facts) {
    const paid = facts.paidInclTax ?? '0.00';
    const taken = ask('withdrawal', { ...withdrawalFacts(contract), sentOn: facts.withdrawnOn, paid });
    const { activatedOn } = contract;
    return {
      ...verdictOf(taken),
      deadline: taken.result.deadlineOn as string | null,
      // Everything is refunded: no day of service is owed.
      ...(activatedOn === undefined ? {} : { lastDayOwed: later(activatedOn, -1) }),
      refundBy: taken.result.refundDueOn as string | null,
      charges: [],
      due: [],
    };
  },

  equipmentReturn(ask, contract, facts) {
    const { returnedOn, condition, repairCostInclTax: cost, trigger, triggerOn, asOf } = facts;
    const goesOn = trigger !== 'termination' && trigger !== 'withdrawal';
    // Articles 9 and 14 bound the return by the last day of the subscription alone: until it comes, nothing is late.
    const lastServiceOn = goesOn
      ? asOf
      : (facts.returnBy ?? (trigger === 'withdrawal' ? returnAfterWithdrawal(ask, contract, triggerOn) : triggerOn));
    const item = {
      ref: facts.equipment,
      ...(returnedOn === undefined ? {} : { returnedOn }),
      working: condition !== 'faulty',
      ...(cost === undefined || condition === 'good'
        ? {}
        : { [condition === 'faulty' ? 'repairCost' : 'missingPartsCost']: cost }),
    };
    const taken = ask('equipment-return', { lastServiceOn, asOf, items: [item] });
    const [told] = taken.result.items as unknown as readonly { state: keyof typeof RETURN_STATES; charge: string }[];
    const late = told!.state === 'not-returned' || told!.state === 'returned-late';
    return {
      state: RETURN_STATES[told!.state],
      returnBy: goesOn ? later(triggerOn, DAYS_TO_BRING_BACK) : (taken.result.dueOn as string),
      noticeExpiresOn: null,
      ...(goesOn ? { enforced: false } : { withoutNotice: true }),
      charges: chargeOf(taken, told!.charge, {
        code: late ? 'EQUIPMENT-NOT-RETURNED' : 'EQUIPMENT-REPAIR',
        kind: 'penalty',
        on: returnedOn ?? asOf,
      }),
      taken,
    };
  },
};

/** The contract names no day for a return after a withdrawal: the customer has as long as the operator has to refund. */
function returnAfterWithdrawal(ask: Ask, contract: ContractFacts, withdrawnOn: string): string {
  const { refundDueOn } = ask('withdrawal', { ...withdrawalFacts(contract), sentOn: withdrawnOn, paid: '0.00' }).result;
  return (refundDueOn as string | null) ?? withdrawnOn;
}
