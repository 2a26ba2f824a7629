import { moneyText, multiply, sum } from '../../../kernel/money.ts';
import type { Bilingual } from '../../model/decision.ts';
import type { Ask, ContractFacts, ContractFactsBeforeOrder, Life, MonthlyPrice } from '../../model/life.ts';
import { askCommitment } from './life-commitment.ts';
import {
  chargeOf,
  granted,
  isMobile,
  labelOf,
  networkOf,
  priceOf,
  servicesOf,
  tariff,
  toldText,
  verdictOf,
} from './life-answers.ts';

const COLLECTION: Bilingual = { fr: 'Matériel à retirer', en: 'Equipment to collect' };
/** What stands for a register proof, either one being enough. */
const REGISTER_PROOF = 'trade-or-trades-register-proof';

function equipmentOf(facts: ContractFactsBeforeOrder): MonthlyPrice['equipment'] {
  const services = servicesOf(facts);
  return [
    ...(services.includes('internet') ? [{ kind: 'modem', model: 'Modem OrneTHD' }] : []),
    ...(facts.options.includes('ROUTER-RENTAL') ? [{ kind: 'router', model: 'Routeur OrneTHD' }] : []),
    ...(services.includes('tv') ? [{ kind: 'decoder', model: 'Décodeur TV OrneTHD' }] : []),
    // For a television set that reads the options and bouquets itself (article 2).
    ...(services.includes('tv') && facts.characteristics.tvCard === true
      ? [{ kind: 'tv-card', model: 'Carte TV PCMCIA' }]
      : []),
    ...(services.includes('mobile') ? [{ kind: 'sim', model: 'Carte SIM OrneTHD' }] : []),
  ];
}

function monthlyPrice(ask: Ask, facts: ContractFactsBeforeOrder): MonthlyPrice {
  const commitment = askCommitment(ask, facts, facts.orderedOn ?? '');
  const codes = [facts.offer, ...facts.options];
  const unpriced = codes.some((code) => priceOf(code) === undefined);
  const mobile = isMobile(facts);
  const telephony = mobile || servicesOf(facts).includes('fixed-telephony');
  return {
    ...granted(commitment, unpriced ? 'price-not-published' : undefined),
    lines: codes.map((code) => ({ code, label: labelOf(code), amountInclTax: tariff(code) })),
    monthlyPriceInclTax: moneyText(sum(...codes.flatMap((code) => priceOf(code) ?? []))),
    commitmentMonths: commitment.result.newPeriodMonths as number,
    equipment: equipmentOf(facts),
    number: mobile ? 'mobile' : telephony ? 'fixed' : 'none',
    ...(mobile ? { visitNeeded: false } : {}),
  };
}

/** TV cable beyond the length that a connection includes, on the networks that lay one. */
function extraCable(ask: Ask, contract: ContractFacts, detachedHouse: boolean): string {
  const lengthMetres = toldText(contract, 'cableMetres');
  if (lengthMetres === undefined || networkOf(contract) === 'ftth' || !servicesOf(contract).includes('tv'))
    return '0.00';
  const housing = detachedHouse ? 'detached-house' : 'collective';
  const { extraMetres } = ask('indoor-cabling', { housing, lengthMetres }).result;
  // A begun metre is a metre.
  return moneyText(multiply(priceOf('EXTRA-CABLE-METRE')!, Math.ceil(Number(extraMetres))));
}

/** What is paid for putting in service, by whether the premises were connected. */
export function activationFee(alreadyConnected: boolean): 'RECONNECTION-FEE' | 'ACTIVATION-FEE' {
  return alreadyConnected ? 'RECONNECTION-FEE' : 'ACTIVATION-FEE';
}

/** From the first question to the order. */
export const subscriptionLife: Pick<
  Life,
  | 'qualify'
  | 'documents'
  | 'monthlyPrice'
  | 'dueAtOrder'
  | 'cancellation'
  | 'entryFees'
  | 'appointment'
  | 'missedAppointment'
> = {
  qualify(ask, facts) {
    const taken = ask('eligibility', {
      commune: facts.commune,
      segment: facts.segment,
      services: servicesOf(facts),
      adult: facts.characteristics.adult ?? true,
    });
    const verdict = verdictOf(taken, facts.inCoverageZone || isMobile(facts) ? [] : ['feasibility-to-check']);
    const { segment } = facts.characteristics;
    const otherSegment = segment !== undefined && segment !== facts.segment;
    return verdict.eligible && otherSegment ? granted(taken, 'offer-of-other-segment') : verdict;
  },

  documents(ask, facts) {
    const customerType =
      facts.segment === 'residential' ? 'residential' : (toldText(facts, 'customerType') ?? 'registered-business');
    const asked = { customerType, directDebit: facts.directDebitChosen };
    const presented = facts.provided.map((code) => (code === REGISTER_PROOF ? 'rcs-proof' : code));
    const required = ask('subscription-documents', { ...asked, presented: [] });
    const taken = presented.length === 0 ? required : ask('subscription-documents', { ...asked, presented });
    return {
      ...verdictOf(taken),
      required: required.result.missing as readonly string[],
      missing: taken.result.missing as readonly string[],
      due: [],
      depositGrounds: [],
    };
  },

  monthlyPrice,

  dueAtOrder(ask, contract, asOf) {
    if (isMobile(contract)) return [];
    const taken = ask('equipment-collection', { signedOn: contract.orderedOn, asOf });
    const dueOn = taken.result.deadline as string;
    return [{ kind: 'equipment-collection', label: COLLECTION, dueOn, by: 'customer', taken }];
  },

  cancellation(ask, contract, { on, reason, visitBooked }) {
    const withdrawal = askWithdrawalRight(ask, contract, on);
    if (reason === 'private-works-refused') return refusedWorks(ask, on);
    const network = networkOf(contract);
    const situation = visitBooked && network === 'historic' ? 'cancelled-after-appointment' : SITUATIONS[reason];
    if (situation === undefined || SITUATIONS[reason] === undefined) return [];
    const taken = ask('file-fees', {
      situation,
      network,
      eventOn: on,
      inService: false,
      welcomeOffer: false,
      withdrawalRight: withdrawal,
      tariffInclTax: tariff('FILE-FEE'),
    });
    return chargeOf(taken, taken.result.feeInclTax as string, { code: 'FILE-FEE', kind: 'one-off', on });
  },

  entryFees(ask, contract, facts) {
    if (isMobile(contract)) return [];
    const { on } = facts;
    const code = activationFee(facts.alreadyConnected);
    const effectiveOn = contract.activatedOn ?? on;
    const taken = ask('first-bill', {
      items: [{ label: contract.offer, monthlyPriceInclTax: contract.monthlyPriceInclTax, effectiveOn }],
      periodEndsOn: effectiveOn,
      activationFeesInclTax: tariff(code),
      extrasInclTax: extraCable(ask, contract, facts.detachedHouse),
    });
    const { activationFeesInclTax, extrasInclTax } = taken.result;
    return [
      ...chargeOf(taken, activationFeesInclTax as string, { code, kind: 'one-off', on }),
      ...chargeOf(taken, extrasInclTax as string, { code: 'EXTRA-CABLE-METRE', kind: 'one-off', on }),
    ];
  },

  appointment(ask, contract, facts) {
    const taken = ask('connection-delay', {
      network: networkOf(contract),
      signedOn: contract.orderedOn,
      asOf: facts.asOf,
      activationFeeInclTax: '0.00',
      writtenRequest: false,
      cause: 'none',
    });
    const state = facts.appointmentOn !== undefined ? 'scheduled' : facts.needed ? 'pending' : 'not-needed';
    // The contract bounds the connection, not the visit: no contract ends for want of one.
    return { ...granted(taken), state, latestOn: null, contractEndsOn: null };
  },

  missedAppointment(ask, _contract, facts) {
    const amount = tariff('APPOINTMENT-FEE');
    const event = facts.absent ? 'absent' : 'other-listed';
    const taken = ask('situation-fee', {
      event,
      withinWithdrawalPeriod: false,
      forceMajeure: facts.legitimateReason,
      tariff: [{ event: 'absent', amount }],
    });
    const charges = chargeOf(taken, taken.result.amount as string, {
      code: 'APPOINTMENT-FEE',
      kind: 'penalty',
      on: facts.on,
    });
    return { freeCancellationUntil: facts.appointmentAt, charges, taken };
  },
};

/** Why an order is given up, as the contract names it. Any other reason is not the customer's and costs nothing. */
const SITUATIONS: Readonly<Record<string, string>> = {
  'customer-request': 'no-longer-wanted',
  'no-longer-wanted': 'no-longer-wanted',
  unreachable: 'unreachable',
  'gone-to-competitor': 'gone-to-competitor',
};

/** Whether giving up falls within the right to withdraw. A professional has to tell what its right hangs on. */
function askWithdrawalRight(ask: Ask, contract: ContractFacts, on: string): boolean {
  const { employees, outsideMainActivity } = contract.characteristics;
  if (contract.segment === 'professional' && (employees === undefined || outsideMainActivity === undefined))
    return false;
  return ask('withdrawal', { ...withdrawalFacts(contract), sentOn: on, paid: '0.00' }).result.eligible === true;
}

/** What of a contract decides on its withdrawal. */
export function withdrawalFacts(contract: ContractFacts) {
  const { employees, outsideMainActivity } = contract.characteristics;
  const through = { shop: 'agency', distance: 'online', 'door-to-door': 'home' } as const;
  return {
    segment: contract.segment,
    territory: contract.territory === 'FR-57' ? 'FR-57' : 'FR-54',
    concludedThrough: toldText(contract, 'concludedThrough') ?? through[contract.channel],
    concludedOn: contract.orderedOn,
    ...(employees === undefined ? {} : { employees: Number(employees) }),
    outsideMainActivity: outsideMainActivity === undefined ? undefined : outsideMainActivity === true,
    sentOnline: contract.channel === 'distance',
    equipment: [],
  };
}

/** The contract ends because private works are refused: one fee, that of the situation. */
function refusedWorks(ask: Ask, on: string) {
  const event = 'private-works-refused';
  const fee = ask('situation-fee', {
    event,
    withinWithdrawalPeriod: false,
    forceMajeure: false,
    tariff: [{ event, amount: tariff('PRIVATE-WORKS-REFUSAL') }],
  });
  const taken = ask('private-works', {
    privateDuctsBlocked: true,
    customerDecision: 'refused',
    worksCostInclTax: '0.00',
    situationFeeInclTax: fee.result.amount,
  });
  const amount = taken.result.customerPaysInclTax as string;
  return chargeOf(taken, amount, { code: 'PRIVATE-WORKS-REFUSAL', kind: 'one-off', on });
}
