import type { DueEffect } from '../../../model/life.ts';
import type { Procedure, LaterFact } from '../../../model/procedure.ts';
import {
  daysToCome,
  dueIn,
  freeEnd,
  laterDay,
  letter,
  reasonOf,
  say,
  settled,
  shifted,
  standing,
  textIn,
} from './shape.ts';

const LEAVE = say('Mettre fin au contrat sans frais', 'End the contract at no cost');

const TO_COME: readonly LaterFact[] = [
  {
    fact: 'activationDueOn',
    label: say('La mise en service était due le', 'The service was due to start on'),
    by: 'agent',
  },
  {
    fact: 'identifiedByOrange',
    label: say('Orange connaissait le problème', 'Orange knew of the problem'),
    by: 'network',
    value: { is: true },
  },
  {
    fact: 'serviceAccessible',
    label: say('Le service fonctionne', 'The service works'),
    by: 'network',
    value: { is: true },
  },
  { fact: 'exitAskedOn', label: LEAVE, by: 'customer', value: { at: 'today' } },
];

/** The service that was due still cannot be used: after four weeks either side may leave, free of charge (article 7.3). */
export const unavailabilityExit: Procedure = {
  name: 'unavailability-exit',
  group: 'ending',
  title: say('Service inaccessible à la mise en service', 'Service that cannot be used at its start'),
  summary: say(
    'Le service aurait dû commencer et ne fonctionne pas.',
    'The service should have started and does not work.',
  ),
  openTo: ['customer', 'network'],
  decision: 'unavailability-exit',
  known: (contract, told) => ({
    serviceAccessible: told.serviceAccessible ?? false,
    asOf: contract.today,
    activationDueOn: told.activationDueOn ?? told.problemOn ?? contract.openedOn,
  }),
  asks: ['problemOn', 'requestedBy'],
  offered: (contract) => ({
    reportedOn: contract.openedOn,
    problemOn: contract.openedOn,
    identifiedByOrange: false,
    requestedBy: 'customer',
  }),
  extra: daysToCome(TO_COME, 'exitAskedOn'),
  later: TO_COME,
  effects(taken, contract, told) {
    if (told.activationDueOn === undefined)
      return standing('to-check', say('Date due à vérifier', 'Due date to be checked'));
    const figures = ['reportBy', 'exitFrom', 'equipmentReturnBy'];
    const reason = reasonOf(taken);
    if (reason === 'service-accessible') return settled('solved', say('Le service fonctionne', 'The service works'));
    if (reason === 'not-reported') {
      const due = dueIn(taken, 'reportBy', 'problem-report', 'customer', 'Signaler le problème', 'Report the problem');
      return standing('to-report', say('À signaler', 'To be reported'), { due, figures });
    }
    const exitFrom = textIn(taken.result, 'exitFrom')!;
    const cure: DueEffect = {
      kind: 'service-accessible',
      label: say('Rendre le service utilisable', 'Make the service usable'),
      dueOn: shifted(exitFrom, -1),
      by: 'operator',
      taken,
    };
    if (reason !== undefined) {
      return standing('searching', say('Cause recherchée', 'Cause being sought'), {
        due: [cure],
        reviewOn: exitFrom,
        figures,
      });
    }
    const askedOn = textIn(told, 'exitAskedOn');
    if (askedOn === undefined)
      return standing('exit-open', say('Sortie sans frais ouverte', 'Free exit open'), {
        // Still owed, and late by now.
        due: [cure],
        figures,
      });
    return settled('ended', say('Contrat terminé sans frais', 'Contract ended at no cost'), {
      // Asked too early, it takes effect on the first day of the right.
      lapsed: ['service-accessible'],
      changes: [freeEnd(contract, laterDay(askedOn, exitFrom), 'service-unavailable')],
      letters: [
        letter(
          'ended',
          say('Votre contrat prend fin sans frais', 'Your contract ends at no cost'),
          say(
            'Le service n’a pu être mis à votre disposition : vous ne devez rien pour cette fin.',
            'The service could not be made available: you owe nothing for this end.',
          ),
          say(
            `Rendez le matériel au plus tard le ${textIn(taken.result, 'equipmentReturnBy')}.`,
            `Return the equipment by ${textIn(taken.result, 'equipmentReturnBy')}.`,
          ),
        ),
      ],
      figures,
    });
  },
};
