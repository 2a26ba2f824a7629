import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { toldText as characteristic } from '../life-answers.ts';
import { beside, due, going, letter, onDay, over, textOf, toldText } from './answer-parts.ts';

const OFF = letter(
  'international-off',
  ['Mode international désactivé', 'International mode switched off'],
  [
    'Votre ligne ne fonctionne plus à l’étranger ni vers l’étranger. Un appel au service clients suffit à la rétablir.',
    'Your line no longer works abroad or to other countries. A call to customer service restores it.',
  ],
);

/** The day from which the customer wants it off. */
function offSince(contract: ContractInLife, told: JsonFacts): string | undefined {
  return toldText(told, 'disabledOn') ?? (told.switchOff === true ? contract.openedOn : undefined);
}

/** International mode, on or off: a setting of the line, which stays in service. */
function switched(on: string, internationalMode: boolean): AgreementChange {
  const title = internationalMode
    ? { fr: 'Mode international réactivé', en: 'International mode switched on again' }
    : { fr: 'Mode international désactivé', en: 'International mode switched off' };
  return { do: 'configure', on, characteristics: { internationalMode }, title };
}

function effects(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const disabledOn = offSince(contract, told);
  const enabledAgainOn = toldText(told, 'enabledAgainOn');
  const state = textOf(taken, 'state');
  if (state === 'not-automatic')
    return over('not-automatic', ['pas de mode international automatique', 'no automatic international mode']);
  if (state === 'disabled' && disabledOn !== undefined) {
    const off = switched(disabledOn, false);
    if (enabledAgainOn === undefined)
      return { ...going('disabled', ['désactivé', 'switched off']), changes: [off], letters: [OFF] };
    return {
      ...over('enabled', ['réactivé', 'switched on again']),
      changes: [off, switched(enabledAgainOn, true)],
      letters: [OFF],
    };
  }
  if (toldText(told, 'workingOn') !== undefined) return over('working', ['en service', 'working']);
  return {
    ...(state === 'pending'
      ? going('pending', ['activation en cours', 'being switched on'])
      : going('late', ['devrait fonctionner', 'should be working'])),
    due: due(taken, {
      kind: 'international-mode',
      by: 'operator',
      on: textOf(taken, 'activeBy'),
      words: ['Mode international à activer', 'International mode to switch on'],
    }),
    figures: ['activeBy', 'state', ...(contract.options.length > 0 ? ['automatic'] : [])],
  };
}

/** International mode: on by itself a few working days after the subscription, off on a simple call (article 13). */
export const internationalAccess: Procedure = {
  name: 'international-access',
  group: 'restriction',
  title: { fr: 'Mode international', en: 'International mode' },
  summary: {
    fr: 'Le client attend son mode international, ou le fait désactiver.',
    en: 'The customer awaits international mode, or has it switched off.',
  },
  openTo: ['customer'],
  decision: 'international-access',
  asks: [],
  known: (contract, told) => ({
    disabledOn: offSince(contract, told),
    isPlan: characteristic(contract, 'planKind') === 'plan',
    registeredOn: contract.orderedOn,
    asOf: contract.today,
  }),
  later: [
    onDay('workingOn', 'network', ['Mode international en service', 'International mode working']),
    onDay('disabledOn', 'customer', ['Désactiver', 'Switch off']),
    onDay('enabledAgainOn', 'customer', ['Réactiver', 'Switch on again']),
  ],
  extra: [beside('switchOff', 'boolean', false, ['Désactiver le mode international', 'Switch international mode off'])],
  effects,
};
