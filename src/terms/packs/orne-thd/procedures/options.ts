import type { JsonFacts } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { toldText } from '../life-answers.ts';
import { daysAfter, dayFact, going, over, refusal, say, textOf, toldOf } from './parts.ts';

const ROUTER = 'ROUTER-RENTAL';
const UNBLOCKING = 'USAGE-BLOCKING-OPTION';

/** Whether the router of today is asked for or given back; the price follows by the days, with the subscription. */
function routerDays(contract: ContractInLife, told: JsonFacts): JsonFacts {
  const { rentedFrom, returnedOn } = told;
  const month = (toldOf(told, 'returnedOn') ?? toldOf(told, 'rentedFrom') ?? contract.today).slice(0, 7);
  const ownRouter = rentedFrom === undefined && returnedOn === undefined;
  const since =
    rentedFrom === undefined && !ownRouter ? { rentedFrom: contract.activatedOn ?? contract.orderedOn } : {};
  return { month, ownRouter, ...since };
}

/** OrneTHD's router is rented, or given back because the customer has its own (article 2). */
export const routerRental: Procedure = {
  name: 'router-rental',
  group: 'change',
  title: say('Location du routeur', 'Router rental'),
  summary: say(
    'Le client loue le routeur, ou le rend parce qu’il a le sien.',
    'The customer rents the router, or gives it back because they have their own.',
  ),
  openTo: ['customer'],
  decision: 'router-rental',
  asksCustomers: ['rentedFrom'],
  known: routerDays,
  effects(taken, contract, told): ProcedureEffects {
    const returnedOn = toldOf(told, 'returnedOn');
    const rentedFrom = toldOf(told, 'rentedFrom');
    const on = returnedOn === undefined ? rentedFrom : daysAfter(returnedOn, 1);
    if (on === undefined) return refusal(taken, 'own-router');
    const plan = returnedOn === undefined ? { addOptions: [ROUTER] } : { removeOptions: [ROUTER] };
    const standing =
      on > contract.today
        ? going('planned', 'prévu', 'planned')
        : returnedOn === undefined
          ? over('rented', 'routeur loué', 'router rented')
          : over('returned', 'routeur rendu', 'router given back');
    const back =
      returnedOn === undefined ? [] : [{ do: 'take-equipment-back', on: returnedOn, kind: 'router' } as const];
    const changes = [...back, { do: 'change-plan', on, ...plan } as const];
    return { ...standing, changes, figures: ['rentedDays', 'rentalInclTax'] };
  },
};

/** Calls and data beyond the thresholds of a blocked plan are let through, or blocked again (article 2). */
export const usageBlocking: Procedure = {
  name: 'usage-blocking',
  group: 'restriction',
  title: say('Blocage des usages hors forfait', 'Blocking of usage beyond the plan'),
  summary: say(
    'Le client débloque ou bloque à nouveau les appels et les données au-delà de son forfait bloqué.',
    'The customer unblocks, or blocks again, calls and data beyond the thresholds of a blocked plan.',
  ),
  openTo: ['customer'],
  decision: 'usage-blocking-option',
  asksCustomers: ['unblock'],
  known: (contract) => ({
    requestedAt: contract.openedAt,
    ...(toldText(contract, 'blockedPlan') === undefined
      ? {}
      : { blockedPlan: toldText(contract, 'blockedPlan') === 'true' }),
  }),
  offered: () => ({ channel: 'customer-space', blockedPlan: false }),
  extra: [{ name: 'unblock', label: say('Débloquer les usages', 'Unblock usage'), kind: 'boolean', required: true }],
  effects(taken, contract, told): ProcedureEffects {
    const on = textOf(taken, 'effectiveOn');
    if (taken.result.eligible !== true || on === undefined) return refusal(taken);
    const unblocks = told.unblock === true;
    const [fr, en] = unblocks ? ['usages débloqués', 'usage unblocked'] : ['usages bloqués', 'usage blocked'];
    const plan = unblocks ? { addOptions: [UNBLOCKING] } : { removeOptions: [UNBLOCKING] };
    return {
      ...(on > contract.today ? going('planned', `${fr} : prévu`, `${en}: planned`) : over('done', fr, en)),
      changes: [{ do: 'change-plan', on, ...plan }],
      figures: ['effectiveOn', 'feeInclTax'],
    };
  },
};

/** The service comes back when somebody says so. */
export const RESUMED = dayFact('resumedOn', 'Retour du service', 'Service back on');
