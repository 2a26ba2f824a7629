import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { beside, going, letter, onDay, over, toldText } from './answer-parts.ts';

/** Where the advance stands, from the days told. */
function advanceOf(told: JsonFacts): string {
  if (toldText(told, 'paidOn') !== undefined) return 'paid';
  if (toldText(told, 'refusedOn') !== undefined) return 'refused';
  return toldText(told, 'requestedOn') === undefined ? 'none' : 'pending';
}

const REQUEST = letter(
  'advance',
  ['Une avance sur vos communications', 'An advance on your communications'],
  [
    'Vos communications hors forfait ont beaucoup augmenté. Nous vous demandons une avance, déduite ensuite de vos factures. En attendant, votre ligne peut être suspendue ou limitée aux appels reçus.',
    'Your communications outside the plan have grown much. We ask for an advance, then taken off your bills. Meanwhile your line may be suspended or limited to incoming calls.',
  ],
);

/** Which measure is taken is the operator’s choice: incoming calls go on unless all is cut. */
function measures(told: JsonFacts, restricts: boolean): AgreementChange[] {
  const on = toldText(told, 'restrictedOn');
  if (on === undefined) return [];
  const scope = told.cutAll === true ? 'full' : 'outgoing';
  const cut: AgreementChange = { do: 'suspend', on, reason: 'consumption-advance', scope };
  const paidOn = toldText(told, 'paidOn');
  if (restricts || paidOn === undefined) return [cut];
  return [cut, { do: 'resume', on: paidOn, reason: 'consumption-advance' }];
}

function effects(taken: Taken, _contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const may = taken.result.mayRestrict === true;
  const advance = advanceOf(told);
  const figures = ['mayRequestAdvance', 'mayRestrict', 'measures'];
  const letters = advance === 'none' ? [] : [REQUEST];
  const changes = measures(told, may);
  if (taken.result.mayRequestAdvance !== true)
    return { ...over('below', ['sous le seuil', 'below the threshold']), figures };
  if (advance === 'paid' && !may)
    return { ...over('paid', ['avance payée', 'advance paid']), changes, letters, figures };
  return {
    ...(changes.length === 0
      ? going(advance === 'none' ? 'open' : `advance-${advance}`, ['avance à obtenir', 'advance to obtain'])
      : going('restricted', ['ligne limitée', 'line restricted'])),
    changes,
    letters,
    figures,
  };
}

/** Usage outside the plan that grows: an advance, and the line restricted until it comes (article 8). */
export const consumptionAdvance: Procedure = {
  name: 'consumption-advance',
  group: 'money',
  title: { fr: 'Avance sur consommation', en: 'Advance on usage' },
  summary: {
    fr: 'Les communications hors forfait atteignent un seuil entre deux factures.',
    en: 'Communications outside the plan reach a threshold between two bills.',
  },
  openTo: ['network'],
  decision: 'consumption-advance',
  asks: ['outOfPlan'],
  known: (_contract, told) => ({ advance: advanceOf(told) }),
  offered: (contract) => (contract.unbilledUseInclTax === undefined ? {} : { outOfPlan: contract.unbilledUseInclTax }),
  later: [
    onDay('requestedOn', 'agent', ['Demander une avance', 'Ask for an advance']),
    onDay('refusedOn', 'agent', ['Avance refusée', 'Advance refused']),
    onDay('restrictedOn', 'agent', ['Limiter la ligne', 'Restrict the line']),
    onDay('paidOn', 'agent', ['Avance payée', 'Advance paid']),
  ],
  extra: [beside('cutAll', 'boolean', false, ['Suspendre aussi les appels reçus', 'Cut incoming calls too'])],
  effects,
};
