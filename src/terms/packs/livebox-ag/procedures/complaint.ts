import { complaintAnswer } from '../../../rules/written-answer.ts';
import type { DueEffect, JsonFacts, Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects } from '../../../model/procedure.ts';
import { dueIn, letter, note, reasonOf, say, settled, standing } from './shape.ts';
import { reasons } from './reasons.ts';

const FIGURES = ['level1DueBy', 'level2DueBy', 'mediatorOpen', 'courtOpen'];

const SECOND_LEVEL = letter(
  'second-level',
  say('La suite de votre réclamation', 'What comes next for your complaint'),
  say(
    'Vous pouvez saisir le Service Recours Consommateur, pour les mêmes motifs, par courrier.',
    'You may turn to the Service Recours Consommateur, on the same grounds, by post.',
  ),
);
const MEDIATOR = letter(
  'mediator',
  say('La médiation vous est ouverte', 'Mediation is open to you'),
  say(
    'Nos deux niveaux de recours sont épuisés. Vous pouvez saisir gratuitement le médiateur des communications électroniques : www.mediation-telecom.org.',
    'Both our levels are exhausted. You may turn to the electronic communications mediator, free of charge: www.mediation-telecom.org.',
  ),
  say('Vous gardez le droit d’aller en justice.', 'You keep the right to go to court.'),
);

/** The day by which a level answers; late afterwards, until it does. */
function answerDue(taken: Taken, told: JsonFacts, level: 1 | 2): DueEffect[] {
  if (told[`level${level}AnsweredOn`] !== undefined) return [];
  return dueIn(
    taken,
    `level${level}DueBy`,
    `complaint-answer-${level}`,
    'operator',
    level === 1 ? 'Répondre à la réclamation' : 'Répondre au recours',
    level === 1 ? 'Answer the complaint' : 'Answer the appeal',
  );
}

/** Settled when the customer says so; an answer that nobody has judged yet is only an answer. */
function answered(contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const level = told.level2AnsweredOn === undefined ? 1 : 2;
  if (told[`level${level}Satisfied`] === undefined)
    return standing('answered', say('Réponse donnée', 'Answer given'), { figures: FIGURES });
  return settled('settled', say('Réclamation close', 'Complaint settled'), {
    changes: [
      note(contract, 'Réclamation close : le client est satisfait', 'Complaint settled: the customer is satisfied'),
    ],
    figures: FIGURES,
  });
}

/** Both levels are exhausted; an appeal left without an answer is still owed one. */
function mediation(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const due = answerDue(taken, told, 2);
  const label = say('Médiateur ouvert', 'Mediator open');
  const what = {
    due,
    letters: [MEDIATOR],
    changes: [note(contract, 'Recours internes épuisés : médiation', 'Internal remedies exhausted: mediation')],
    figures: FIGURES,
  };
  return due.length > 0 ? standing('mediator-open', label, what) : settled('mediator-open', label, what);
}

function effectsOf(taken: Taken, contract: ContractInLife, told: JsonFacts): ProcedureEffects {
  const { state } = taken.result;
  switch (state) {
    case 'level1-pending':
      return standing('level1-pending', say('Réponse attendue', 'Answer awaited'), {
        due: answerDue(taken, told, 1),
        figures: FIGURES,
      });
    case 'level2-pending':
      return standing('level2-pending', say('Recours en cours', 'Appeal under way'), {
        due: answerDue(taken, told, 2),
        figures: FIGURES,
      });
    case 'settled':
      return answered(contract, told);
    case 'level2-open':
      return standing('level2-open', say('Second niveau ouvert', 'Second level open'), {
        due: answerDue(taken, told, 1),
        letters: [SECOND_LEVEL],
        figures: FIGURES,
      });
    case 'level2-refused': {
      const code = reasonOf(taken);
      const [fr, en] = [reasons.say(code, 'fr'), reasons.say(code, 'en')];
      return standing('level2-refused', say(`Recours irrecevable : ${fr}`, `Appeal not heard: ${en}`), {
        letters: [
          letter(
            'appeal-refused',
            say('Votre recours', 'Your appeal'),
            say(`Il ne peut être examiné : ${fr}.`, `It cannot be heard: ${en}.`),
          ),
        ],
        figures: FIGURES,
      });
    }
    default:
      return mediation(taken, contract, told);
  }
}

/** A complaint from its receipt to the mediator, with the day by which each answer is due (article 21). */
export const complaintCase: Procedure = {
  name: 'complaint',
  group: 'complaint',
  title: say('Réclamation', 'Complaint'),
  summary: say('Le client conteste.', 'The customer complains.'),
  openTo: ['customer'],
  decision: 'complaint',
  known: (contract, told) => ({
    asOf: contract.today,
    // Until the customer says otherwise an answer is taken to satisfy, and an appeal to rest on the same grounds.
    level1Satisfied: told.level1Satisfied ?? (told.level1AnsweredOn === undefined ? undefined : true),
    sameGrounds: told.sameGrounds ?? (told.level2ReceivedOn === undefined ? undefined : true),
    level2Satisfied: told.level2Satisfied ?? (told.level2AnsweredOn === undefined ? undefined : true),
  }),
  offered: (contract) => ({ level1ReceivedOn: contract.openedOn }),
  extra: [{ name: 'grounds', label: say('Motifs', 'Grounds'), kind: 'text', required: false }],
  later: [
    {
      fact: 'level1AnsweredOn',
      label: say('Le service client a répondu', 'Customer service has answered'),
      by: 'agent',
      value: { at: 'today' },
      writes: complaintAnswer('answerText'),
    },
    {
      fact: 'level1Satisfied',
      label: say('La réponse convient', 'The answer is satisfactory'),
      by: 'customer',
      value: { is: true },
    },
    {
      fact: 'level1Satisfied',
      label: say('La réponse ne convient pas', 'The answer is not satisfactory'),
      by: 'customer',
      value: { is: false },
    },
    {
      fact: 'sameGrounds',
      label: say('Le recours a d’autres motifs', 'The appeal has other grounds'),
      by: 'agent',
      value: { is: false },
    },
    {
      fact: 'level2ReceivedOn',
      label: say('Le recours est reçu', 'The appeal is received'),
      by: 'agent',
      value: { at: 'today' },
    },
    {
      fact: 'level2AnsweredOn',
      label: say('Le Service Recours a répondu', 'The appeal has been answered'),
      by: 'agent',
      value: { at: 'today' },
      writes: complaintAnswer('appealAnswerText'),
    },
    {
      fact: 'level2Satisfied',
      label: say('La réponse au recours convient', 'The answer to the appeal is satisfactory'),
      by: 'customer',
      value: { is: true },
    },
    {
      fact: 'level2Satisfied',
      label: say('La réponse au recours ne convient pas', 'The answer to the appeal is not satisfactory'),
      by: 'customer',
      value: { is: false },
    },
  ],
  effects: effectsOf,
};
