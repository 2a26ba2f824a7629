import type { JsonFacts } from '../../../model/life.ts';
import type { AgreementChange, Procedure, ProcedureEffects, SuspensionScope } from '../../../model/procedure.ts';
import { isMobile, mainService, mayRoam } from '../life-answers.ts';
import { practice } from '../price-sheet.ts';
import { RESUMED } from './options.ts';
import { comesToday, going, letter, over, refusal, say, toldOf } from './parts.ts';

const BACK = comesToday('resumedOn', 'Plafond levé', 'Ceiling lifted');
const NO_PREMIUM = 'PREMIUM-NUMBER-BLOCKING';

/** The cut of a case and, once it is told, the day on which the service comes back. */
function cutAndBack(on: string, told: JsonFacts, reason: string, scope: SuspensionScope): AgreementChange[] {
  const back = toldOf(told, 'resumedOn');
  return [
    { do: 'suspend', on, reason, scope },
    ...(back === undefined ? [] : [{ do: 'resume', on: back, reason } as const]),
  ];
}

/** Calls to premium numbers: cut at the legal ceiling, or blocked because the customer asks for it (article 2). */
export const premiumCap: Procedure = {
  name: 'premium-cap',
  group: 'restriction',
  title: say('Numéros surtaxés', 'Premium numbers'),
  summary: say(
    'Le plafond des numéros surtaxés est atteint, ou le client en demande le blocage gratuit.',
    'The ceiling of premium numbers is reached, or the customer asks for their free blocking.',
  ),
  openTo: ['customer', 'network'],
  decision: 'premium-number-cap',
  asksCustomers: ['block'],
  known: (contract, told) => ({ blockingOption: told.block ?? contract.options.includes(NO_PREMIUM) }),
  offered: () => ({ spentInclTax: '0.00', legalCapInclTax: practice.premiumCapInclTax }),
  later: [BACK],
  extra: [
    {
      name: 'block',
      label: say('Bloquer les numéros surtaxés', 'Block premium numbers'),
      kind: 'boolean',
      required: false,
    },
    RESUMED,
  ],
  effects(taken, contract, told): ProcedureEffects {
    const on = contract.openedOn;
    const option: AgreementChange[] =
      typeof told.block === 'boolean'
        ? [{ do: 'change-plan', on, ...(told.block ? { addOptions: [NO_PREMIUM] } : { removeOptions: [NO_PREMIUM] }) }]
        : [];
    const figures = ['remainingInclTax', 'callsAllowed'];
    if (taken.result.suspended !== true) {
      const standing =
        taken.result.callsAllowed === true
          ? over('allowed', 'numéros surtaxés permis', 'premium numbers allowed')
          : over('blocked', 'numéros surtaxés bloqués', 'premium numbers blocked');
      return { ...standing, changes: option, figures };
    }
    return {
      ...(told.resumedOn === undefined
        ? going('suspended', 'plafond atteint, numéros surtaxés coupés', 'ceiling reached, premium numbers cut')
        : over('resumed', 'numéros surtaxés rétablis', 'premium numbers back')),
      changes: [...option, ...cutAndBack(on, told, 'premium-cap', 'premium')],
      letters: [
        letter(
          'premium-cap',
          say('Vos appels vers les numéros surtaxés sont coupés', 'Your calls to premium numbers are cut'),
          say(
            'Vos dépenses vers les numéros surtaxés ont atteint le plafond légal. Les autres appels ne changent pas.',
            'What you spent on premium numbers has reached the legal ceiling. Other calls are unchanged.',
          ),
        ),
      ],
      figures,
    };
  },
};

/** Data used abroad: cut at the ceiling of the plan in Europe, at the legal one elsewhere (article 2). */
export const roamingCap: Procedure = {
  name: 'roaming-cap',
  group: 'restriction',
  title: say('Plafond de données à l’étranger', 'Roaming data ceiling'),
  summary: say(
    'La ligne mobile atteint son plafond de données à l’étranger.',
    'The mobile line reaches its ceiling of data abroad.',
  ),
  openTo: ['network'],
  decision: 'roaming-data-cap',
  offered: (contract) => ({ roamingApproved: mayRoam(contract), legalCapInclTax: practice.roamingCapInclTax }),
  later: [{ fact: 'boughtMb', label: say('Données achetées en plus', 'More data bought'), by: 'customer' }, BACK],
  extra: [RESUMED],
  effects(taken, contract, told): ProcedureEffects {
    if (!isMobile(contract)) return refusal(taken, 'not-a-mobile-line');
    if (taken.result.eligible !== true) return refusal(taken);
    const on = contract.openedOn;
    const more = say('Vous pouvez acheter des données en plus pour continuer.', 'You may buy more data to go on.');
    if (taken.result.dataSuspended !== true)
      return {
        ...over('allowed', 'données permises', 'data allowed'),
        changes:
          told.boughtMb === undefined ? [] : [{ do: 'resume', on: contract.today, reason: 'roaming-data-bought' }],
      };
    return {
      ...(told.resumedOn === undefined
        ? going('suspended', 'données coupées à l’étranger', 'data cut abroad')
        : over('resumed', 'données rétablies', 'data back')),
      changes: cutAndBack(on, told, 'roaming-cap', 'data'),
      letters: [
        letter(
          'roaming-cap',
          say('Vos données à l’étranger sont coupées', 'Your data abroad is cut'),
          say('Le plafond de données à l’étranger est atteint.', 'The ceiling of data abroad has been reached.'),
          ...(taken.result.mayBuyMore === true ? [more] : []),
        ),
      ],
    };
  },
};

/** A cut that somebody asks for: the contract allows few (articles 2, 8 and 11). */
export const suspension: Procedure = {
  name: 'suspension',
  group: 'restriction',
  title: say('Suspension du service', 'Suspension of the service'),
  summary: say(
    'Le client ou l’opérateur demande de suspendre un service.',
    'The customer or the operator asks to suspend a service.',
  ),
  openTo: ['customer'],
  decision: 'suspension',
  asksCustomers: ['ground'],
  known: (contract) => ({ service: mainService(contract) }),
  offered: () => ({
    requestedBy: 'customer',
    ground: 'convenience',
    reminderDeadlinePassed: false,
    abuseNoticePassed: false,
  }),
  later: [comesToday('resumedOn', 'Service rétabli', 'Service back')],
  extra: [RESUMED],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    return {
      ...(told.resumedOn === undefined
        ? going('suspended', 'suspendu, abonnement toujours dû', 'suspended, subscription still due')
        : over('resumed', 'rétabli', 'back')),
      changes: cutAndBack(contract.openedOn, told, toldOf(told, 'ground') ?? 'suspension', 'full'),
    };
  },
};
