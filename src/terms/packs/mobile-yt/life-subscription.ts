import { moneyText, sum } from '../../../kernel/money.ts';
import type { Bilingual } from '../../model/decision.ts';
import type { Ask, ContractFacts, ContractFactsBeforeOrder, DueEffect, Life, MonthlyPrice } from '../../model/life.ts';
import { channelOf, chargeOf, labelOf, toldText, toldTrue, verdictOf } from './life-answers.ts';
import { refundMeansOf } from './life-money-back.ts';
import { sheetItem } from './price-sheet.ts';
import { documentsAsked, documentsOf } from './subscription-papers.ts';

const DOCUMENTS: Bilingual = { fr: 'Pièces du dossier à fournir', en: 'Papers to be sent' };
const LATE_ACTIVATION: Bilingual = { fr: 'Indemnité de mise en service tardive', en: 'Indemnity for late activation' };
/** Where it is printed that prices are on the price sheet. */
const PRICE_SHEET = ['mobile-yt/7.4', 'mobile-yt/intro.2'];
const STATES = {
  awaiting: 'awaiting',
  overdue: 'overdue',
  'suspension-possible': 'reminded',
  terminated: 'terminated',
  complete: 'complete',
} as const;

/** Who asks, and what links them to Mayotte: a home there unless something else is told. */
const qualify: Life['qualify'] = (ask, facts) => {
  const natural = facts.naturalPerson && toldText(facts, 'applicant') !== 'legal-person';
  const inMayotte = facts.territory === 'YT';
  const taken = ask('customer-eligibility', {
    personType: natural ? 'natural' : 'legal',
    purpose: toldText(facts, 'purpose') ?? (facts.personalUse ? 'own-needs' : 'other'),
    ...(natural
      ? { stableLink: toldText(facts, 'stableLink') ?? (inMayotte ? 'residence' : 'none') }
      : { seatInMayotte: facts.characteristics.seatInMayotte ?? inMayotte }),
  });
  const verdict = verdictOf(taken);
  if (!verdict.eligible) return verdict;
  if (!sheetItem(facts.offer)) return verdictOf(taken, { eligible: false, reason: 'not-on-price-sheet' });
  const { orderedOn, runningContracts } = facts;
  if (orderedOn === undefined || runningContracts === undefined) return verdict;
  return verdictOf(
    ask('contract-limit', { requestedOn: orderedOn, requested: 1, activeContracts: [...runningContracts] }),
  );
};

/** Papers that a deposit on the ground of the address waits for (articles 9.1.b and 9.1.c). */
const PROOFS: ReadonlySet<string> = new Set(['address-proof', 'identity']);

/** A service date chosen too late refuses the order. */
function refusedDate(ask: Ask, facts: ContractFactsBeforeOrder): string | undefined {
  const chosenOn = toldText(facts, 'serviceOn');
  const { orderedOn } = facts;
  if (chosenOn === undefined || orderedOn === undefined) return undefined;
  const { result } = ask('activation', { registeredOn: orderedOn, chosenOn, asOf: orderedOn });
  return result.eligible === true ? undefined : (result.reason as string);
}

function monthlyPrice(ask: Ask, facts: ContractFactsBeforeOrder): MonthlyPrice {
  const items = [facts.offer, ...facts.options].map((code) => ({ code, item: sheetItem(code) }));
  const unpriced = items.some(({ item }) => item === undefined);
  const reason = unpriced ? 'not-on-price-sheet' : refusedDate(ask, facts);
  const lines = items.map(({ code, item }) => ({
    code,
    label: labelOf(code),
    amountInclTax: item ? moneyText(item.price) : '0.00',
  }));
  const esim = toldText(facts, 'simType') === 'esim';
  return {
    eligible: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    warnings: [],
    clauses: PRICE_SHEET,
    lines,
    monthlyPriceInclTax: moneyText(sum(...items.flatMap(({ item }) => (item ? [item.price] : [])))),
    commitmentMonths: Number(facts.characteristics.commitmentMonths ?? 0),
    // An e-SIM is a profile to load: nothing is handed over.
    equipment: esim ? [] : [{ kind: 'sim', model: 'SIM' }],
    number: 'mobile',
    visitNeeded: false,
  };
}

function activationFacts(contract: ContractFacts) {
  const { orderedOn } = contract;
  return { registeredOn: orderedOn, chosenOn: toldText(contract, 'serviceOn') ?? orderedOn };
}

/** From the first question to the day the line works. */
export const subscriptionLife: Pick<
  Life,
  | 'qualify'
  | 'documents'
  | 'documentsOverdue'
  | 'deposit'
  | 'depositRefund'
  | 'monthlyPrice'
  | 'entryFees'
  | 'activation'
> = {
  qualify,

  documents(ask, facts) {
    const taken = ask('subscription-documents', documentsOf(facts));
    const missing = taken.result.missing as readonly string[];
    const distance = channelOf(facts.channel) === 'distance';
    const due: DueEffect[] =
      distance && missing.length > 0
        ? [
            {
              kind: 'documents',
              label: DOCUMENTS,
              dueOn: taken.result.dueBy as string,
              by: 'customer',
              action: 'remind-documents',
              taken,
            },
          ]
        : [];
    const refused = !distance && missing.length > 0;
    return {
      ...verdictOf(taken, refused ? { eligible: false, reason: 'documents-missing' } : { eligible: true }),
      required: documentsAsked(facts),
      missing,
      depositGrounds: taken.result.depositGrounds as readonly string[],
      due,
    };
  },

  documentsOverdue(ask, contract, facts) {
    const taken = ask('documents-overdue', {
      concludedOn: contract.orderedOn,
      asOf: facts.asOf,
      receivedOn: facts.documentsReceivedOn,
      remindedOn: facts.reminderSentOn,
    });
    return {
      state: STATES[taken.result.status as keyof typeof STATES],
      terminationOn: taken.result.terminationOn as string | null,
      suspensionOn: taken.result.suspensionFrom as string | null,
      taken,
    };
  },

  deposit(ask, facts) {
    const taken = ask('deposit-request', facts);
    return {
      ...verdictOf(taken),
      grounds: taken.result.grounds as readonly string[],
      requestBy: taken.result.requestBy as string,
      contractEndsOn: taken.result.contractEndsOn as string | null,
    };
  },

  depositRefund(ask, _contract, facts) {
    const { depositInclTax, sumsDueInclTax, grounds: _grounds, incidents = [], papers = [], papersOn, ...told } = facts;
    const taken = ask('deposit-refund', {
      bankDetailsKnown: true,
      lastIncidentOn: incidents.at(-1),
      proofSuppliedOn: papers.some((code) => PROOFS.has(code)) ? papersOn : undefined,
      ...told,
      deposit: depositInclTax,
      sumsDue: sumsDueInclTax,
    });
    return {
      ...verdictOf(taken),
      refundBy: taken.result.refundBy as string | null,
      refundInclTax: taken.result.refund as string,
      earliestOn: taken.result.cleanPeriodEndsOn as string | null,
      method: refundMeansOf(taken.result.method),
    };
  },

  monthlyPrice,

  // The contract names no fee to begin with.
  entryFees: () => [],

  activation(ask, contract, facts) {
    const activatedOn = facts.equipmentPluggedOn ?? facts.lineConnectedOn;
    const taken = ask('activation', {
      ...activationFacts(contract),
      asOf: facts.asOf,
      activatedOn,
      delayCause: facts.excused ? 'customer' : 'orange',
    });
    const startedOn = taken.result.contractEffectiveOn as string | null;
    // The decision on leaving is the one that counts the months of the commitment.
    const commitment =
      startedOn === null || contract.commitmentMonths === 0
        ? undefined
        : ask('termination', {
            commencedOn: startedOn,
            commitmentMonths: contract.commitmentMonths,
            monthlyFee: contract.monthlyPriceInclTax,
            requestReceivedOn: startedOn,
          });
    return {
      ...verdictOf(taken),
      activatedOn: startedOn,
      latestOn: taken.result.activateBy as string | null,
      commitmentEndsOn: (commitment?.result.commitmentEndsOn ?? null) as string | null,
      charges:
        startedOn === null
          ? []
          : chargeOf(taken, taken.result.compensation as string, {
              code: 'IND-LATE-ACTIVATION',
              label: LATE_ACTIVATION,
              kind: 'compensation',
              taxed: false,
              credit: true,
              on: startedOn,
            }),
    };
  },
};

/** Whether a SIM card, an e-SIM profile or neither must be dealt with at the end. */
export function simTypeOf(contract: Pick<ContractFacts, 'characteristics'>): 'sim' | 'esim' {
  return toldText(contract, 'simType') === 'esim' ? 'esim' : 'sim';
}

/** Whether the operator asks that the old card be destroyed rather than given back. */
export function destructionAsked(contract: Pick<ContractFacts, 'characteristics'>): boolean {
  return toldTrue(contract, 'simDestructionAsked');
}
