import type { JsonFacts, Taken } from '../../../model/life.ts';
import type { AgreementChange, ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { due, going, letter, onDay, over, refusal, saying, telling, textOf, toldText } from './answer-parts.ts';
import { dayAfter } from './contract-parts.ts';

const NOTICE = {
  ...letter(
    'formal-notice',
    ['Mise en demeure', 'Formal notice'],
    [
      'Vous n’avez pas respecté une obligation de votre contrat. Régularisez : votre ligne est ou sera suspendue, et le contrat prendra fin quinze jours après la suspension.',
      'You have not met a duty of your contract. Put it right: your line is or will be suspended, and the contract will end fifteen days after the suspension.',
    ],
  ),
  channel: 'letter',
} as const;

function changesOf(taken: Taken, told: JsonFacts, reason: string): AgreementChange[] {
  const suspendedOn = toldText(told, 'suspendedOn');
  const curedOn = toldText(told, 'curedOn');
  const status = textOf(taken, 'status');
  const on = textOf(taken, 'terminationOn');
  const cut: AgreementChange[] =
    suspendedOn === undefined ? [] : [{ do: 'suspend', on: suspendedOn, reason, scope: 'full' }];
  if (status === 'cured' && curedOn !== undefined) return [...cut, { do: 'resume', on: curedOn, reason }];
  return status === 'terminated' && on !== undefined ? [...cut, { do: 'end', on, reason }] : cut;
}

function effectsFor(reason: string) {
  return (taken: Taken, _contract: ContractInLife, told: JsonFacts): ProcedureEffects => {
    const status = textOf(taken, 'status');
    const why = textOf(taken, 'reason');
    const changes = changesOf(taken, told, reason);
    const letters = toldText(told, 'formalNoticeOn') === undefined ? [] : [NOTICE];
    if (why === 'justified-dispute') return { ...refusal(taken), changes };
    if (status === 'cured') return { ...over('cured', ['régularisé', 'put right']), changes, letters };
    if (status === 'terminated') return { ...over('ended', ['contrat résilié', 'contract ended']), changes, letters };
    if (status === 'not-started')
      return {
        ...(why === 'no-formal-notice'
          ? going('notice-awaited', ['mise en demeure à envoyer', 'formal notice to send'])
          : going('suspension-awaited', ['suspension à faire', 'suspension to make'])),
        changes,
        letters,
      };
    const on = textOf(taken, 'terminationOn')!;
    return {
      ...going('running', ['délai en cours', 'delay running']),
      changes,
      due: due(taken, {
        kind: 'cure',
        by: 'customer',
        on,
        words: ['Régulariser avant la fin du contrat', 'Put right before the contract ends'],
      }),
      reviewOn: dayAfter(on),
      letters,
    };
  };
}

/** A breach other than an unpaid bill, or an authorisation lost: notice, suspension, end (article 16.1). */
export const operatorTermination: Procedure = {
  name: 'operator-termination',
  group: 'ending',
  title: { fr: 'Résiliation par l’opérateur', en: 'Termination by the operator' },
  summary: {
    fr: 'Le client manque à une obligation, ou l’opérateur perd ses autorisations.',
    en: 'The customer breaches a duty, or the operator loses its authorisations.',
  },
  decision: 'operator-termination',
  asks: ['cause', 'withdrawnOn'],
  known: (contract) => ({ asOf: contract.today }),
  offered: () => ({ cause: 'breach' }),
  later: [
    onDay('formalNoticeOn', 'agent', ['Mise en demeure envoyée', 'Formal notice sent']),
    onDay('suspendedOn', 'agent', ['Suspendre', 'Suspend']),
    onDay('curedOn', 'agent', ['Régularisé', 'Put right']),
    telling('extraDays', 'agent', ['Jours accordés en plus', 'More days granted']),
  ],
  effects: effectsFor('breach'),
};

/** A debt found under another contract of the same customer: suspension at once, then the end (article 16.1). */
export const hiddenDebt: Procedure = {
  name: 'hidden-debt',
  group: 'ending',
  title: { fr: 'Dette sous un autre contrat', en: 'Debt under another contract' },
  summary: {
    fr: 'Le client doit une somme, non contestée, sous un autre contrat.',
    en: 'The customer owes a sum, not disputed, under another contract.',
  },
  decision: 'operator-termination',
  asks: [],
  known: (contract, told) => ({
    cause: 'other-contract-debt',
    asOf: contract.today,
    // The line is cut on the day the debt is found.
    suspendedOn: toldText(told, 'suspendedOn') ?? contract.openedOn,
  }),
  later: [
    onDay('curedOn', 'agent', ['Dette payée', 'Debt paid']),
    saying('justifiedDispute', 'customer', true, ['Contestation justifiée', 'Justified dispute']),
    telling('extraDays', 'agent', ['Jours accordés en plus', 'More days granted']),
  ],
  effects(taken, contract, told) {
    const suspendedOn = toldText(told, 'suspendedOn') ?? contract.openedOn;
    const dispute = textOf(taken, 'reason') === 'justified-dispute';
    const answer = effectsFor('other-contract-debt')(taken, contract, { ...told, suspendedOn });
    if (!dispute) return answer;
    // A dispute that comes later gives the line back.
    const later = contract.today > suspendedOn || contract.state === 'suspended';
    const back: AgreementChange = { do: 'resume', on: contract.today, reason: 'other-contract-debt' };
    return { ...answer, changes: later ? [...(answer.changes ?? []), back] : [] };
  },
};
