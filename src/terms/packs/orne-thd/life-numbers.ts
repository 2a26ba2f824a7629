import type { Bilingual } from '../../model/decision.ts';
import type { Taken } from '../../model/life.ts';
import type { NumberLife, PortClaimAnswer, PortFaultFacts } from '../../model/life-numbers.ts';
import { chargeOf, isMobile, servicesOf, tariff, verdictOf } from './life-answers.ts';

const LATE: Bilingual = { fr: 'Indemnité de retard de portage', en: 'Compensation for late porting' };
const LOST: Bilingual = { fr: 'Indemnité de perte du numéro', en: 'Compensation for the lost number' };

/** What the two claims of article 17 ask in the same way. */
function claimFacts(facts: PortFaultFacts) {
  return {
    operatorFault: facts.fault === 'operator',
    noticedOn: facts.noticedOn ?? facts.claimSentOn ?? facts.claimedOn ?? facts.asOf,
    claimedOn: facts.claimedOn,
    claimSentOn: facts.claimSentOn,
    claimInWriting: facts.claimInWriting,
  };
}

function claimOf(taken: Taken, claim: { code: string; label: Bilingual; on: string }): PortClaimAnswer {
  const amount = taken.result.amount as string;
  return {
    ...verdictOf(taken),
    amountInclTax: amount,
    charges: chargeOf(taken, amount, { ...claim, kind: 'compensation', taxed: false, credit: true }),
    claimBy: taken.result.claimBy as string,
    answerBy: taken.result.answerBy as string | null,
    ...(taken.result.reason === 'no-delay' ? { tooEarly: true } : {}),
  };
}

/** Telephone numbers under the OrneTHD contract (articles 2, 3, 8, 17 and 21). */
export const numberLife: NumberLife = {
  mandateClauses: ['orne-thd/21.1.a', 'orne-thd/21.1.d', 'orne-thd/21.1.f', 'orne-thd/21.1.g'],
  rioClauses: ['orne-thd/21.2.c'],

  // A mobile line that keeps its number is billed from the day of the port (article 5).
  startsWithPort: isMobile,

  missedVisit: ({ appointmentAt, noticedOn }) => ({
    procedure: 'operator-missed-appointment',
    facts: { context: 'port', appointmentOn: appointmentAt.slice(0, 10), noticedOn },
  }),

  portIn(ask, _contract, facts) {
    const papers = ask('port-in-documents', {
      line: facts.kind,
      isHolder: facts.holder,
      rioDocument: facts.rioGiven,
      previousBillAsked: facts.lastBillAsked,
      previousBillPresented: facts.lastBillShown,
      tariffInclTax: tariff('FIXED-PORTING'),
    });
    const judged = ask('port-in', {
      lineType: facts.kind,
      requestedOn: facts.requestedOn,
      isLineHolder: facts.holder,
      rioDocument: facts.rioGiven,
      stillSubscribed: facts.formerLine !== 'inactive',
      formerOperatorRefused: facts.refused ?? false,
      numberTransferred: facts.givenAway,
      outletActivatedOn: facts.accessAvailableOn,
      ported: facts.portedOn !== undefined,
      formerServices: facts.formerServices,
    });
    const fee = papers.result.feeInclTax as string;
    return {
      ...verdictOf(papers.result.eligible === true ? judged : papers),
      missing: papers.result.missing as readonly string[],
      sendOn: judged.result.requestSentOn as string | null,
      portOn: null,
      waitsFor: 'other-operator',
      expectedOn: null,
      maxInterruptionHours: null,
      customerEnds: judged.result.customerMustEnd as readonly string[],
      charges:
        facts.portedOn === undefined
          ? []
          : chargeOf(papers, fee, { code: 'FIXED-PORTING', kind: 'one-off', on: facts.portedOn }),
    };
  },

  portDelay(ask, contract, facts) {
    const told = claimFacts(facts);
    const taken = ask('port-delay', {
      ...told,
      subscriptionPrice: contract.monthlyPriceInclTax,
      plannedOn: facts.dueOn,
      portedOn: facts.restoredOn,
      excludedDays: facts.excludedDays,
      asOf: facts.asOf,
      // An incident cannot be noticed before the day on which the number was to be there.
      noticedOn: told.noticedOn < facts.dueOn ? facts.dueOn : told.noticedOn,
    });
    return claimOf(taken, { code: 'COMP-PORT-DELAY', label: LATE, on: facts.asOf });
  },

  numberLoss(ask, contract, facts) {
    const taken = ask('number-loss', { ...claimFacts(facts), subscriptionPrice: contract.monthlyPriceInclTax });
    return claimOf(taken, { code: 'COMP-NUMBER-LOSS', label: LOST, on: facts.asOf });
  },

  newNumber(ask, contract, facts) {
    const taken = ask('new-fixed-number', {
      hasFixedTelephony: servicesOf(contract).includes('fixed-telephony'),
      atSubscription: facts.first,
      justified: facts.justified,
      tariffInclTax: tariff('NEW-FIXED-NUMBER'),
    });
    const fee = taken.result.feeInclTax as string;
    return {
      ...verdictOf(taken),
      charges: chargeOf(taken, fee, { code: 'NEW-FIXED-NUMBER', kind: 'one-off', on: facts.on }),
    };
  },

  portOut(ask, contract, facts) {
    const taken = ask('port-out', {
      lineType: isMobile(contract) ? 'mobile' : 'fixed',
      requestedOn: facts.requestedOn,
      byNewOperator: facts.byNewOperator,
      otherPortRunning: facts.otherPortRunning,
      telephonyEndedOn: facts.lineEndedOn,
      services: servicesOf(contract).map((service) => ({
        service,
        ...(facts.commitmentEndsOn === undefined ? {} : { commitmentEndsOn: facts.commitmentEndsOn }),
      })),
      portedOn: facts.portedOn,
      unbilledUsage: '0.00',
    });
    const ended = taken.result.ended as readonly string[];
    return {
      ...verdictOf(taken),
      ending: ended.length > 0 ? 'contract' : 'number-alone',
      portableUntil: taken.result.rioAvailableUntil as string | null,
      due: [],
    };
  },
};
