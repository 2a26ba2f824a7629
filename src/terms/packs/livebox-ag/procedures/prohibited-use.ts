import type { DueEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type {
  AgreementChange,
  ContractInLife,
  LaterFact,
  Procedure,
  ProcedureEffects,
} from '../../../model/procedure.ts';
import {
  daysToCome,
  laterDay,
  postal,
  reasonOf,
  refused,
  say,
  settled,
  settledOn,
  shifted,
  standing,
  textIn,
} from './shape.ts';

const FIGURES = ['noticeType', 'earliestOn', 'scope'];

const NOTICE = postal(
  'formal-notice',
  say('Mise en demeure', 'Formal notice'),
  say(
    'Vous manquez à une obligation de votre contrat. Mettez-y fin dans les cinq jours de la réception de ce courrier.',
    'You breach an obligation of your contract. Put an end to it within five days from receipt of this letter.',
  ),
  say('Passé ce délai, votre service peut être suspendu.', 'After that your service may be suspended.'),
);
const REMINDER = postal(
  'reminder',
  say('Rappel d’une dette envers Orange', 'Reminder of a debt to Orange'),
  say(
    'Une somme reste due sur un autre de vos abonnements. Sans paiement, ce service peut être suspendu.',
    'A sum is still owed on another of your subscriptions. Without payment this service may be suspended.',
  ),
);

/** The breach is over: the service comes back when it had been cut. */
function cured(contract: ContractInLife, on: string, ground: string): ProcedureEffects {
  const changes: AgreementChange[] = contract.state === 'suspended' ? [{ do: 'resume', on, reason: ground }] : [];
  return settled('cured', say('Manquement terminé', 'Breach over'), { changes, figures: FIGURES });
}

/** Until when the breach may be cured without more; late afterwards, until it is. */
function cure(taken: Taken): DueEffect[] {
  const earliestOn = textIn(taken.result, 'earliestOn');
  if (earliestOn === undefined || taken.result.noticeType === 'none') return [];
  const label = say('Mettre fin au manquement', 'Put an end to the breach');
  return [{ kind: 'breach-cure', label, dueOn: shifted(earliestOn, -1), by: 'customer', taken }];
}

function waiting(taken: Taken, reason: string): ProcedureEffects {
  const earliestOn = textIn(taken.result, 'earliestOn');
  const letters = [taken.result.noticeType === 'reminder' ? REMINDER : NOTICE];
  if (earliestOn === undefined) {
    if (reason !== 'notice-required' && reason !== 'reminder-required') return refused(reason);
    return standing('notice-sent', say('Mise en demeure partie', 'Notice sent'), { letters, figures: FIGURES });
  }
  return standing('notice-running', say('Délai en cours', 'Period running'), {
    letters,
    due: cure(taken),
    reviewOn: earliestOn,
    figures: FIGURES,
  });
}

/** What follows from the rules on suspension for a ground: notice, then the service cut until it is cured. */
export function breachEffects(
  taken: Taken,
  contract: ContractInLife,
  told: JsonFacts,
  ground: string = textIn(told, 'ground') ?? 'breach',
): ProcedureEffects {
  const reason = reasonOf(taken);
  if (reason === 'cured') return cured(contract, textIn(told, 'curedOn') ?? contract.today, ground);
  if (reason !== undefined) return waiting(taken, reason);
  const on = laterDay(textIn(taken.result, 'earliestOn') ?? contract.openedOn, contract.openedOn);
  const resumedOn = textIn(told, 'resumedOn');
  const cut: AgreementChange = { do: 'suspend', on, reason: ground, scope: 'full' };
  if (resumedOn !== undefined)
    return settledOn(resumedOn, contract, 'resumed', say('Service rétabli', 'Service resumed'), {
      changes: [cut, { do: 'resume', on: resumedOn, reason: ground }],
      figures: FIGURES,
    });
  return standing('suspended', say('Service suspendu', 'Service suspended'), {
    changes: [cut],
    due: cure(taken),
    figures: FIGURES,
  });
}

/** What comes of a breach: the notice is received, the breach ends, the service resumes. */
export const BREACH_FACTS: readonly LaterFact[] = [
  {
    fact: 'noticeReceivedOn',
    label: say('La mise en demeure est reçue', 'The formal notice is received'),
    by: 'agent',
    value: { at: 'today' },
  },
  {
    fact: 'curedOn',
    label: say('Le manquement a cessé', 'The breach is over'),
    by: 'agent',
    value: { at: 'today' },
  },
  {
    fact: 'resumedOn',
    label: say('Rétablir le service', 'Resume the service'),
    by: 'agent',
    value: { at: 'today' },
  },
];

/** A breach of the contract other than an unpaid bill: notice where it is needed, then suspension (article 17). */
export const prohibitedUse: Procedure = {
  name: 'prohibited-use',
  group: 'restriction',
  title: say('Manquement au contrat', 'Breach of the contract'),
  summary: say(
    'Le client manque à une obligation ; le service doit être suspendu s’il continue.',
    'The customer breaches an obligation; the service is to be suspended if it goes on.',
  ),
  openTo: ['network'],
  decision: 'suspension',
  asks: ['ground', 'occurredOn', 'serious'],
  known: (contract, told) => ({
    asOf: contract.today,
    // The case writes the reminder itself when it is opened.
    reminderSentOn: textIn(told, 'reminderSentOn') ?? contract.openedOn,
  }),
  offered: (contract) => ({ occurredOn: contract.openedOn, serious: false }),
  extra: daysToCome(BREACH_FACTS, 'resumedOn'),
  later: BREACH_FACTS,
  effects: (taken, contract, told) => breachEffects(taken, contract, told),
};
