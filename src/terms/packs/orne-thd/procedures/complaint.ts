import { complaintAnswer } from '../../../rules/written-answer.ts';
import type { Taken } from '../../../model/life.ts';
import type { ContractInLife, Procedure, ProcedureEffects, ProcedureLetter } from '../../../model/procedure.ts';
import { comesToday, due, going, letter, note, over, refusal, say, textOf } from './parts.ts';

const MEDIATOR = say(
  'Le médiateur des communications électroniques (CM2C, 49 rue de Ponthieu, 75008 Paris, cm2c@cm2c.net) peut être saisi gratuitement. Gardez tous nos échanges, il vous les demandera.',
  'The electronic communications mediator (CM2C, 49 rue de Ponthieu, 75008 Paris, cm2c@cm2c.net) may be asked free of charge. Keep all our exchanges: they will be asked for.',
);

/** What the customer is written: at the receipt, and once the mediator may be asked. */
function letters(taken: Taken, contract: ContractInLife): ProcedureLetter[] {
  const answerBy = textOf(taken, 'answerBy')!;
  const from = textOf(taken, 'mediatorFrom');
  const until = textOf(taken, 'mediatorCautiousUntil');
  const received = letter(
    'acknowledgement',
    say('Nous avons reçu votre réclamation', 'We have received your complaint'),
    say(
      `Votre réclamation est enregistrée. Vous aurez notre réponse au plus tard le ${answerBy}.`,
      `Your complaint is on file. You will have our answer by ${answerBy}.`,
    ),
  );
  if (from === undefined || from > contract.today) return [received];
  const open = letter(
    'mediator',
    say('Vous pouvez saisir le médiateur', 'You may go to the mediator'),
    say(
      `Depuis le ${from}, votre réclamation peut être portée devant le médiateur. Par prudence, faites-le avant le ${until}.`,
      `Since ${from} your complaint may be taken to the mediator. To be safe, do so before ${until}.`,
    ),
    MEDIATOR,
  );
  return [received, open];
}

function standing(taken: Taken, contract: ContractInLife, answered: boolean) {
  const until = textOf(taken, 'mediatorUntil');
  if (answered && until === undefined) return over('settled', 'réglée', 'settled');
  if (until !== undefined && contract.today > until) return over('time-barred', 'délai passé', 'time is over');
  if (taken.result.mediatorOpen === true)
    return answered
      ? going('mediation-open', 'répondue, médiateur possible', 'answered, mediator possible')
      : going('unanswered', 'sans réponse, médiateur possible', 'unanswered, mediator possible');
  return answered ? going('answered', 'répondue', 'answered') : going('open', 'réponse attendue', 'answer awaited');
}

/** A complaint in writing: acknowledged, answered, or taken to the mediator (article 28). */
export const complaint: Procedure = {
  name: 'complaint',
  group: 'complaint',
  title: say('Réclamation', 'Complaint'),
  summary: say(
    'Le client se plaint par écrit ; le contrat fixe quand répondre et quand le médiateur peut être saisi.',
    'The customer complains in writing; the contract says when to answer and when the mediator may be asked.',
  ),
  openTo: ['customer'],
  decision: 'complaint',
  asksCustomers: ['subject'],
  // The letter that leaves at the opening is the acknowledgement.
  known: (contract) => ({ asOf: contract.today, acknowledgedOn: contract.openedOn }),
  offered: (contract) => ({ channel: 'email', receivedOn: contract.openedOn, satisfied: false }),
  later: [
    { ...comesToday('answeredOn', 'Réponse envoyée', 'Answer sent'), writes: complaintAnswer('answerText') },
    {
      fact: 'satisfied',
      label: say('La réponse convient', 'The answer is satisfactory'),
      by: 'customer',
      value: { is: true },
    },
    comesToday('mediatorSeizedOn', 'Médiateur saisi', 'Mediator asked', 'customer'),
  ],
  extra: [
    {
      name: 'subject',
      label: say('Objet de la réclamation', 'What the complaint is about'),
      kind: 'text',
      required: false,
    },
    {
      name: 'mediatorSeizedOn',
      label: say('Saisine du médiateur', 'Mediator asked on'),
      kind: 'date',
      required: false,
    },
  ],
  effects(taken, contract, told): ProcedureEffects {
    if (taken.result.eligible !== true) return refusal(taken);
    const answered = told.answeredOn !== undefined;
    const common = {
      letters: letters(taken, contract),
      figures: ['answerBy', 'mediatorFrom', 'mediatorCautiousUntil'],
    };
    if (told.mediatorSeizedOn !== undefined) {
      const on = String(told.mediatorSeizedOn);
      const changes = [note(on, 'Médiateur saisi d’une réclamation', 'Complaint taken to the mediator')];
      return {
        ...common,
        ...over('in-mediation', 'devant le médiateur', 'before the mediator'),
        changes,
        lapsed: answered ? [] : ['complaint-answer'],
      };
    }
    const standingNow = standing(taken, contract, answered);
    if (standingNow.closed)
      return { ...common, ...standingNow, lapsed: answered ? ['mediator'] : ['complaint-answer', 'mediator'] };
    const from = textOf(taken, 'mediatorFrom');
    return {
      ...common,
      ...standingNow,
      due: [
        ...(answered
          ? []
          : due(
              taken,
              'operator',
              'complaint-answer',
              textOf(taken, 'answerBy'),
              'Réponse à la réclamation',
              'Answer to the complaint',
            )),
        ...(from === undefined || from > contract.today
          ? []
          : due(
              taken,
              'customer',
              'mediator',
              textOf(taken, 'mediatorUntil'),
              'Dernier jour pour saisir le médiateur',
              'Last day to go to the mediator',
            )),
      ],
      ...(from === undefined ? {} : { reviewOn: from }),
    };
  },
};
