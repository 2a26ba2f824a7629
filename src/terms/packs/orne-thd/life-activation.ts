import type { Bilingual } from '../../model/decision.ts';
import type { ActivationAnswer, Ask, ChargeEffect, ContractFacts, Life, Taken } from '../../model/life.ts';
import { inTerritory, instantOf, isoInstant } from '../../../kernel/instant.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { askCommitment } from './life-commitment.ts';
import { chargeOf, granted, isMobile, networkOf, tariff, toldText } from './life-answers.ts';
import { CONTRACT_CLOCK } from './life-fields.ts';
import { activationFee } from './life-subscription.ts';

type Facts = Parameters<Life['activation']>[2];

const LATE_CONNECTION: Bilingual = { fr: 'Indemnité de raccordement tardif', en: 'Indemnity for late connection' };
const LATE_ACTIVATION: Bilingual = { fr: 'Indemnité de mise en service tardive', en: 'Indemnity for late activation' };
const NOON_MS = 12 * 3_600_000;

/** Noon of a day, as decisions that count in hours take it from a room that knows only the day. */
export function noonOf(day: string): string {
  const { at, offsetMinutes } = inTerritory(CONTRACT_CLOCK, instantOf(CONTRACT_CLOCK, civilDate(day), NOON_MS));
  return isoInstant(at, offsetMinutes);
}

function notYet(taken: Taken, latestOn: string | null): ActivationAnswer {
  return { ...granted(taken), activatedOn: null, latestOn, commitmentEndsOn: null, charges: [] };
}

function activated(
  ask: Ask,
  contract: ContractFacts,
  taken: Taken,
  activatedOn: string,
  asOf: string,
  rest: Pick<ActivationAnswer, 'latestOn' | 'charges'>,
): ActivationAnswer {
  if (activatedOn > asOf) return notYet(taken, rest.latestOn);
  const commitmentEndsOn = askCommitment(ask, contract, activatedOn).result.endsOn as string | null;
  return { ...granted(taken), activatedOn, commitmentEndsOn, ...rest };
}

function mobileActivation(ask: Ask, contract: ContractFacts, facts: Facts): ActivationAnswer {
  const day = facts.lineConnectedOn ?? facts.equipmentPluggedOn;
  const portedOn = toldText(contract, 'portedOn');
  const taken = ask('mobile-billing-start', {
    event: 'new',
    porting: portedOn !== undefined,
    simByPost: toldText(contract, 'simByPost') === 'true',
    ...(portedOn === undefined ? { activatedAt: noonOf(day ?? facts.asOf) } : { portedAt: noonOf(portedOn) }),
  });
  // The line works from the day on which its number is there, not before.
  if (day === undefined || contract.characteristics.awaitsPort === true) return notYet(taken, null);
  return activated(ask, contract, taken, taken.result.billingFrom as string, facts.asOf, {
    latestOn: null,
    charges: [],
  });
}

function askDelay(ask: Ask, contract: ContractFacts, facts: Facts): Taken {
  return ask('connection-delay', {
    network: networkOf(contract),
    signedOn: contract.orderedOn,
    connectedOn: facts.lineConnectedOn,
    asOf: facts.asOf,
    activationFeeInclTax: tariff(activationFee(facts.alreadyConnected)),
    writtenRequest: facts.compensationRequested ?? false,
    cause: facts.excused ? 'force-majeure' : 'none',
  });
}

/** What lateness gives: half of the fee on a written request, and one month by right. */
function compensations(ask: Ask, contract: ContractFacts, facts: Facts, delay: Taken, on: string): ChargeEffect[] {
  const half = chargeOf(delay, delay.result.compensationInclTax as string, {
    code: 'IND-LATE-CONNECTION',
    label: LATE_CONNECTION,
    kind: 'compensation',
    taxed: false,
    credit: true,
    on,
  });
  if (delay.result.late !== true) return half;
  const month = ask('activation-delay', {
    contractualOn: delay.result.deadline,
    activatedOn: on > facts.asOf ? undefined : on,
    asOf: facts.asOf,
    cause: facts.excused ? 'force-majeure' : 'operator',
    monthlyPrice: contract.monthlyPriceInclTax,
    extraReasonedAndCosted: false,
  });
  return [
    ...half,
    ...chargeOf(month, month.result.lumpSum as string, {
      code: 'IND-LATE-ACTIVATION',
      label: LATE_ACTIVATION,
      kind: 'compensation',
      taxed: false,
      credit: true,
      on,
    }),
  ];
}

/** Private ducts that let nothing through hold an activation back until the works are done. */
function blockedDucts(ask: Ask, contract: ContractFacts): Taken | undefined {
  if (toldText(contract, 'privateDuctsBlocked') !== 'true' || networkOf(contract) !== 'ftth') return undefined;
  return ask('private-works', {
    privateDuctsBlocked: true,
    customerDecision: toldText(contract, 'privateWorks') ?? 'pending',
    worksCostInclTax: '0.00',
    situationFeeInclTax: tariff('PRIVATE-WORKS-REFUSAL'),
  });
}

/** The day on which the service counts as started, and what lateness gives. */
export const activationLife: Pick<Life, 'activation'> = {
  activation(ask, contract, facts) {
    if (isMobile(contract)) return mobileActivation(ask, contract, facts);
    const delay = askDelay(ask, contract, facts);
    const latestOn = delay.result.deadline as string | null;
    const refused = { activatedOn: null, latestOn, commitmentEndsOn: null, charges: [] };
    if (facts.lineEligible === false) return { ...granted(delay, 'connection-impossible'), ...refused };
    const network = networkOf(contract);
    const { lineConnectedOn, equipmentPluggedOn, alreadyConnected } = facts;
    const opens = network !== 'ftth' && alreadyConnected ? (lineConnectedOn ?? equipmentPluggedOn) : lineConnectedOn;
    if (opens === undefined) return notYet(delay, latestOn);
    const works = blockedDucts(ask, contract);
    if (works && works.result.status !== 'proceed')
      return { ...granted(works, works.result.status as string), ...refused };
    const taken = ask('contract-effect', {
      network,
      event: 'new',
      premisesConnected: alreadyConnected,
      fixedPorting: false,
      signedOn: contract.orderedOn,
      serviceCallOn: lineConnectedOn,
      equipmentHandedOn: equipmentPluggedOn,
      networkAccessOn: lineConnectedOn,
      ptoActivatedOn: lineConnectedOn,
    });
    const activatedOn = taken.result.effectiveOn as string;
    const charges = compensations(ask, contract, facts, delay, activatedOn);
    return activated(ask, contract, taken, activatedOn, facts.asOf, { latestOn, charges });
  },
};
