import { displayPhoneNumber } from '../../../../formats/phone-number.ts';
import type { AnsweredQuestion } from '../../shapes/questions.ts';
import { deed, figure, labelled, rulesOf, sentence, words } from './card.ts';
import { openCaseOf } from './contract-questions.ts';
import type { QuestionFacts } from './facts.ts';
import { quantity } from './quantity.ts';

/** Where is my technician. */
export function technicianQuestion({ home }: QuestionFacts): AnsweredQuestion {
  const [visit] = home.appointments;
  const hour = visit?.at.slice(11, 16) ?? '';
  const answer = visit
    ? sentence(
        'Un technicien de {operator} vient le {day} à {hourFr}.',
        'A technician of {operator} comes on {day} at {hour}.',
        { operator: home.operator, day: { date: visit.at.slice(0, 10) }, hour, hourFr: hour.replace(':', ' h ') },
      )
    : words('Aucune visite de technicien n’est prévue.', 'No visit of a technician is planned.');
  return {
    id: 'technician',
    question: words('Où en est mon technicien ?', 'Where is my technician?'),
    words: words('rendez-vous visite installation intervention', 'appointment visit installation'),
    answer: [answer],
    figures: visit
      ? [
          ...figure('moment', words('Rendez-vous', 'Appointment'), visit.at),
          ...figure('moment', words('Changement gratuit jusqu’au', 'Free change until'), visit.freeCancellationUntil),
        ]
      : [],
    rules: [],
    deeds: visit
      ? [deed(words('Déplacer ou annuler', 'Move or cancel'), '/visits')]
      : [deed(words('Signaler une panne', 'Report a fault'), '/trouble')],
  };
}

/** What have I used. */
export function useQuestion({ limits, usedBeyond, contracts }: QuestionFacts): AnsweredQuestion {
  const beyond = Number(usedBeyond) > 0;
  const said = beyond
    ? sentence(
        'Depuis le début du mois, {amount} d’usage au-delà de votre offre.',
        'Since the beginning of the month, {amount} of use beyond your offer.',
        { amount: { euros: Number(usedBeyond).toFixed(2) } },
      )
    : words(
        'Depuis le début du mois, rien au-delà de ce que comprend votre offre.',
        'Since the beginning of the month, nothing beyond what your offer includes.',
      );
  const offerOf = (agreementId: string) => contracts.find((one) => one.agreement.id === agreementId);
  return {
    id: 'use',
    question: words('Qu’ai-je consommé ?', 'What have I used?'),
    words: words('consommation appels internet data Go SMS forfait', 'usage calls internet data GB texts plan'),
    answer: [said],
    figures: limits.flatMap((limit) => {
      const contract = offerOf(limit.agreementId);
      const label = contract ? labelled(limit.label, contract, contracts) : limit.label;
      return figure('text', label, quantity(limit), limit.why);
    }),
    rules: [],
    deeds: [deed(words('Ma consommation en détail', 'My use in detail'), '/consumption')],
  };
}

/** How do I get my RIO. */
export function rioQuestion({ numbers, contracts }: QuestionFacts): AnsweredQuestion {
  const lines = numbers.lines.filter((one) => one.state !== 'reserved');
  const known = lines.filter((one) => one.rio !== null);
  const answer =
    lines.length === 0
      ? words('Aucun numéro ne peut être porté.', 'No number can be ported.')
      : known.length > 0
        ? words(
            'Voici le code à donner à votre nouvel opérateur pour garder votre numéro.',
            'Here is the code to give to your new operator to keep your number.',
          )
        : words(
            'Demandez-le ici : il s’affiche aussitôt et vous est aussi envoyé. Appelez sinon le 3179, gratuit, depuis la ligne.',
            'Ask for it here: it is shown at once and also sent to you. Or call 3179, free of charge, from the line.',
          );
  return {
    id: 'rio',
    question: words('Comment obtenir mon RIO ?', 'How do I get my RIO?'),
    words: words('RIO portabilité garder numéro 3179 opérateur', 'RIO porting keep number operator'),
    answer: [answer],
    figures: lines.flatMap((line) =>
      figure('text', words(displayPhoneNumber(line.number), displayPhoneNumber(line.number)), line.rio),
    ),
    rules: rulesOf(contracts, 'rio'),
    deeds: lines.length === 0 ? [] : [deed(words('Mon numéro et mon RIO', 'My number and my RIO'), '/number')],
  };
}

/** How do I return my box. */
export function equipmentQuestion({ contracts, ended }: QuestionFacts): AnsweredQuestion {
  const all = [...ended, ...contracts];
  const pieces = all.flatMap((one) => one.pieces);
  const awaited = pieces.filter((one) => one.awaited);
  const answer =
    pieces.length === 0
      ? words('Vous n’avez aucun équipement à rendre.', 'You have no equipment to give back.')
      : awaited.length > 0
        ? words(
            'Voici ce que vous avez à rendre, et jusqu’à quand.',
            'Here is what you have to give back, and by when.',
          )
        : words(
            'Rien n’est à rendre tant que votre contrat dure. S’il était résilié aujourd’hui, voici ce qui le serait.',
            'Nothing is to be given back while your contract runs. If it were ended today, this would be.',
          );
  return {
    id: 'equipment',
    question: words('Comment rendre mon équipement ?', 'How do I give my equipment back?'),
    words: words('box livebox décodeur restitution retour rendre modem', 'box decoder return give back modem'),
    answer: [answer],
    figures: (awaited.length > 0 ? awaited : pieces).flatMap((piece) => {
      const name = `${piece.model} (${piece.serial})`;
      return [
        ...figure('date', words(`${name} : à rendre avant le`, `${name}: to give back by`), piece.returnBy, piece.why),
        ...figure('amount', words(`${name} : dû sinon`, `${name}: owed otherwise`), piece.feeInclTax, piece.feeWhy),
      ];
    }),
    rules: rulesOf(all, 'equipment'),
    deeds: [deed(words('Mon contrat', 'My contract'), '/contract')],
  };
}

/** How do I complain, and where does it stand. */
export function complaintQuestion(facts: QuestionFacts): AnsweredQuestion {
  const mine = openCaseOf(facts, 'complaint');
  const may = facts.contracts.some((one) => one.open.has('complaint'));
  return {
    id: 'complaint',
    question: words('Comment réclamer, et où en est ma réclamation ?', 'How do I complain, and where does it stand?'),
    words: words('réclamation litige médiateur recours contester', 'complaint dispute mediator appeal contest'),
    answer: mine
      ? [
          sentence('Votre réclamation du {day} : {state}.', 'Your complaint of {day}: {state}.', {
            day: { date: mine.openedOn },
            state: mine.stateLabel,
          }),
        ]
      : [
          may
            ? words(
                'Vous n’avez pas de réclamation en cours. Écrivez-nous ici : elle est enregistrée aussitôt.',
                'You have no complaint under way. Write to us here: it is on file at once.',
              )
            : words(
                'Vous n’avez pas de réclamation en cours, ni de contrat en cours. Écrivez-nous à l’adresse de la page « Nous contacter ».',
                'You have no complaint under way, and no running contract. Write to us at the address of the page “Contact us”.',
              ),
        ],
    figures: (mine?.due ?? []).flatMap((one) => figure('date', one.label, one.dueOn, one.why)),
    rules: rulesOf(facts.contracts, 'complaint'),
    deeds: [
      ...(mine
        ? [
            deed(words('Suivre ma réclamation', 'Follow my complaint'), '/requests/$caseId', {
              params: { caseId: mine.id },
            }),
          ]
        : []),
      ...(may && !mine
        ? [deed(words('Faire une réclamation', 'Make a complaint'), '/requests', { search: { open: 'complaint' } })]
        : []),
      ...(may || mine ? [] : [deed(words('Nous contacter', 'Contact us'), '/contact')]),
    ],
  };
}
