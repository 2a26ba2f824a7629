import type { AnsweredQuestion } from '../../shapes/questions.ts';
import { deed, figure, labelled, rulesOf, sentence, words } from './card.ts';
import type { ContractAsked, QuestionFacts } from './facts.ts';

const NO_CONTRACT = words('Vous n’avez pas de contrat en cours.', 'You have no running contract.');

function commitmentAnswer({ agreement }: ContractAsked, today: string) {
  const { commitmentEndsOn, offerLabel } = agreement;
  const values = { offer: offerLabel, day: { date: commitmentEndsOn?.value ?? today } };
  if (commitmentEndsOn === null)
    return agreement.commitmentMonths === 0
      ? sentence('{offer} : vous n’êtes pas engagé.', '{offer}: you have no minimum period.', values)
      : sentence(
          '{offer} : votre engagement commencera à la mise en service.',
          '{offer}: your minimum period will begin with the service.',
          values,
        );
  return commitmentEndsOn.value < today
    ? sentence(
        '{offer} : votre engagement a pris fin le {day}.',
        '{offer}: your minimum period ended on {day}.',
        values,
      )
    : sentence('{offer} : votre engagement prend fin le {day}.', '{offer}: your minimum period ends on {day}.', values);
}

/** When does my commitment end. */
export function commitmentQuestion({ contracts, home }: QuestionFacts): AnsweredQuestion {
  return {
    id: 'commitment',
    question: words('Quand mon engagement prend-il fin ?', 'When does my minimum period end?'),
    words: words('engagement durée fin contrat', 'commitment minimum period end contract'),
    answer: contracts.length === 0 ? [NO_CONTRACT] : contracts.map((one) => commitmentAnswer(one, home.today)),
    figures: contracts.flatMap((one) =>
      figure(
        'date',
        labelled(words('Fin de l’engagement', 'End of the minimum period'), one, contracts),
        one.agreement.commitmentEndsOn,
      ),
    ),
    rules: [],
    deeds: [deed(words('Mon contrat', 'My contract'), '/contract')],
  };
}

function leavingAnswer({ agreement, leaving }: ContractAsked) {
  const values = { offer: agreement.offerLabel };
  if (!leaving)
    return sentence(
      '{offer} : ce contrat ne peut pas être résilié aujourd’hui.',
      '{offer}: this contract cannot be ended today.',
      values,
    );
  const told = { ...values, day: { date: leaving.effectiveOn.value }, amount: { euros: leaving.total.value } };
  return Number(leaving.total.value) === 0
    ? sentence(
        '{offer} : demandée aujourd’hui, la résiliation prend effet le {day}, sans frais.',
        '{offer}: asked today, the contract ends on {day}, free of charge.',
        told,
      )
    : sentence(
        '{offer} : demandée aujourd’hui, la résiliation prend effet le {day} et coûte {amount}.',
        '{offer}: asked today, the contract ends on {day} and costs {amount}.',
        told,
      );
}

/** What would leaving cost. */
export function leavingQuestion({ contracts }: QuestionFacts): AnsweredQuestion {
  return {
    id: 'leaving',
    question: words('Que me coûterait de partir ?', 'What would leaving cost me?'),
    words: words('résilier résiliation frais quitter', 'cancel terminate fee leave'),
    answer: contracts.length === 0 ? [NO_CONTRACT] : contracts.map(leavingAnswer),
    figures: contracts.flatMap((one) => [
      ...figure('amount', labelled(words('À payer', 'To pay'), one, contracts), one.leaving?.total),
      ...figure(
        'date',
        labelled(words('Fin du contrat', 'End of the contract'), one, contracts),
        one.leaving?.effectiveOn,
      ),
      ...(one.leaving?.charges ?? []).flatMap((charge) =>
        figure('amount', charge.label, charge.credit ? `-${charge.amount}` : charge.amount, charge.why),
      ),
    ]),
    rules: [],
    deeds: contracts.length === 0 ? [] : [deed(words('Choisir une autre date', 'Choose another day'), '/leave')],
  };
}

/** The case of a procedure that is open, if there is one. */
export function openCaseOf({ cases }: QuestionFacts, procedure: string) {
  return cases.find((one) => one.procedure === procedure && one.closedOn === null);
}

/** How do I move. */
export function moveQuestion(facts: QuestionFacts): AnsweredQuestion {
  const { contracts } = facts;
  const moving = openCaseOf(facts, 'move');
  const procedure = ['move', 'details-update'].find((name) => contracts.some((one) => one.open.has(name)));
  const here = contracts.map((one) => one.agreement.address).find((address) => address.line !== '');
  return {
    id: 'move',
    question: words('Comment déménager ?', 'How do I move?'),
    words: words('déménagement adresse logement changer', 'moving house address new home'),
    answer: moving
      ? [
          sentence('Votre déménagement est en cours : {state}.', 'Your move is under way: {state}.', {
            state: moving.stateLabel,
          }),
        ]
      : [
          procedure === 'move'
            ? words(
                'Donnez-nous votre nouvelle adresse et la date : nous vérifions ce qui y est possible, et vous dites si cela vous convient.',
                'Give us your new address and the day: we check what is possible there, and you say whether it suits you.',
              )
            : procedure
              ? words(
                  'Donnez-nous votre nouvelle adresse : votre ligne vous suit.',
                  'Give us your new address: your line follows you.',
                )
              : words('Vous n’avez pas de contrat en cours à déplacer.', 'You have no running contract to move.'),
        ],
    figures: [
      ...(here
        ? figure('text', words('Adresse actuelle', 'Present address'), `${here.line}, ${here.postcode} ${here.city}`)
        : []),
      ...(moving?.due ?? []).flatMap((one) => figure('date', one.label, one.dueOn, one.why)),
    ],
    rules: rulesOf(contracts, 'move'),
    deeds: moving
      ? [
          deed(words('Suivre mon déménagement', 'Follow my move'), '/requests/$caseId', {
            params: { caseId: moving.id },
          }),
        ]
      : procedure
        ? [
            deed(words('Donner ma nouvelle adresse', 'Give my new address'), '/requests', {
              search: { open: procedure },
            }),
          ]
        : [],
  };
}
