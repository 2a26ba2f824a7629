import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { toldTrue } from '../life-answers.ts';
import { amountOf, due, going, letter, onDay, over, owed, saying, telling, textOf, toldText } from './answer-parts.ts';
import { dayAfter } from './contract-parts.ts';

function useEffects(taken: Taken, _contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const figures = ['voiceCounted', 'messagesCounted', 'breaches', 'sanction'];
  if (taken.result.compliant === true) return { ...over('compliant', ['usage conforme', 'use conforms']), figures };
  const suspendedOn = toldText(told, 'suspendedOn');
  const endedOn = toldText(told, 'endedOn');
  const curedOn = toldText(told, 'curedOn');
  const cut: AgreementChange[] =
    suspendedOn === undefined ? [] : [{ do: 'suspend', on: suspendedOn, reason: 'fair-use', scope: 'full' }];
  const warned = letter(
    'misuse',
    ['Usage non conforme de votre ligne', 'Use of your line that does not conform'],
    [
      'L’usage de votre ligne dépasse ce que votre contrat permet. Sans retour à un usage conforme, la ligne peut être suspendue, puis le contrat résilié.',
      'The use of your line goes beyond what your contract allows. Unless it conforms again, the line may be suspended, then the contract ended.',
    ],
  );
  if (curedOn !== undefined) {
    const back: AgreementChange[] = cut.length === 0 ? [] : [{ do: 'resume', on: curedOn, reason: 'fair-use' }];
    return {
      ...over('cured', ['usage redevenu conforme', 'use conforms again']),
      changes: [...cut, ...back],
      letters: [warned],
      figures,
    };
  }
  // The sanction is a suspension first; only then may the contract end.
  if (endedOn !== undefined && suspendedOn !== undefined) {
    const end: AgreementChange = { do: 'end', on: endedOn, reason: 'fair-use' };
    return {
      ...over('ended', ['contrat résilié', 'contract ended']),
      changes: [...cut, end],
      letters: [warned],
      figures,
    };
  }
  return {
    ...(suspendedOn === undefined
      ? going('breach', ['usage non conforme', 'use does not conform'])
      : going('suspended', ['ligne suspendue', 'line suspended'])),
    changes: cut,
    letters: [warned],
    figures,
  };
}

/** Limits of unlimited communications, and misuse (article 11.2). */
export const fairUse: Procedure = {
  name: 'fair-use',
  group: 'restriction',
  title: { fr: 'Usage raisonnable de la ligne', en: 'Fair use of the line' },
  summary: {
    fr: 'Le réseau ou un agent relève un usage qui dépasse les limites, ou un abus.',
    en: 'The network or an agent finds use beyond the limits, or misuse.',
  },
  openTo: ['network'],
  decision: 'fair-use',
  known: (contract) => ({
    unlimitedVoice: toldTrue(contract, 'unlimitedVoice'),
  }),
  offered: (contract) => ({ unlimitedMessages: toldTrue(contract, 'unlimitedVoice'), misuses: [] }),
  later: [
    onDay('suspendedOn', 'agent', ['Suspendre', 'Suspend']),
    onDay('curedOn', 'agent', ['Usage redevenu conforme', 'Use conforms again']),
    onDay('endedOn', 'agent', ['Résilier', 'End the contract']),
  ],
  effects: useEffects,
};

function roamingEffects(taken: Taken, contract: ContractInLife): ProcedureEffects {
  const status = textOf(taken, 'status');
  const correctBy = textOf(taken, 'correctBy');
  const observationEnds = textOf(taken, 'observationEndsOn')!;
  const figures = ['observationEndsOn', 'abusive', 'correctBy', 'surchargeFrom', 'surcharge'];
  if (status === 'observing')
    return { ...going('observing', ['observation', 'observation']), reviewOn: dayAfter(observationEnds), figures };
  if (status === 'not-abusive') return { ...over('not-abusive', ['usage non abusif', 'use not abusive']), figures };
  if (status === 'to-notify')
    return {
      ...going('to-notify', ['client à informer', 'customer to be told']),
      // The contract gives no delay: it is told once the observation is over.
      due: due(taken, {
        kind: 'roaming-notice',
        by: 'operator',
        on: dayAfter(observationEnds),
        words: ['Client à informer de son usage en itinérance', 'Customer to be told of the use while roaming'],
      }),
      figures,
    };
  const notice = letter(
    'roaming-notice',
    ['Votre usage en itinérance', 'Your use while roaming'],
    [
      `Votre ligne sert surtout hors de Mayotte. Vous avez jusqu’au ${correctBy ?? ''} pour changer d’usage ; au-delà, un supplément de la fiche tarifaire s’applique.`,
      `Your line is mostly used away from Mayotte. You have until ${correctBy ?? ''} to change habits; after that a surcharge of the price list applies.`,
    ],
  );
  const grace = due(taken, {
    kind: 'roaming-correction',
    by: 'customer',
    on: correctBy,
    words: ['Usage en itinérance à modifier', 'Use while roaming to be changed'],
  });
  if (status === 'grace')
    return {
      ...going('grace', ['délai pour changer d’usage', 'time to change habits']),
      due: grace,
      letters: [notice],
      figures,
    };
  return {
    ...going('surcharge', ['supplément appliqué', 'surcharge applied']),
    charges: owed(taken, {
      code: 'ROAMING-SURCHARGE',
      words: ['Supplément d’itinérance abusive', 'Surcharge for abusive roaming'],
      amount: amountOf(taken, 'surcharge'),
      on: textOf(taken, 'surchargeFrom') ?? contract.today,
    }),
    letters: [notice],
    figures,
  };
}

/** Roaming that is mostly away from home: observed, told, then surcharged (article 13.2). */
export const roamingFairUse: Procedure = {
  name: 'roaming-fair-use',
  group: 'restriction',
  title: { fr: 'Usage abusif en itinérance', en: 'Abusive roaming' },
  summary: {
    fr: 'Le réseau observe une ligne qui sert surtout hors de Mayotte.',
    en: 'The network observes a line that is mostly used away from Mayotte.',
  },
  openTo: ['network'],
  decision: 'roaming-fair-use',
  known: (contract) => ({ asOf: contract.today }),
  offered: (contract) => ({ observationStart: contract.openedOn, serialSims: false }),
  later: [
    onDay('notifiedOn', 'agent', ['Client informé', 'Customer told']),
    saying('corrected', 'network', true, ['Usage changé', 'Habits changed']),
    telling('surchargeUnitPrice', 'agent', ['Prix unitaire du supplément', 'Unit price of the surcharge']),
    telling('unitsAfterGrace', 'network', ['Unités consommées depuis', 'Units used since']),
  ],
  effects: roamingEffects,
};
