import { type CivilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, type FactsOf, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';

const input = {
  channel: oneOf('email', 'post', 'phone', 'agency'),
  receivedOn: date,
  acknowledgedOn: optional(date),
  answeredOn: optional(date),
  satisfied: noted(boolean, 'the customer is satisfied with the answer; ignored without an answer'),
  asOf: date,
} as const;

/** Day from which the mediator may be seized; `null` when an answer satisfied the customer. */
function mediationStart(facts: FactsOf<typeof input>, answerBy: CivilDate): CivilDate | null {
  const { answeredOn } = facts;
  if (answeredOn !== undefined && facts.satisfied) return null;
  return answeredOn !== undefined && answeredOn <= answerBy ? answeredOn : plusDays(answerBy, 1);
}

/** When a complaint must be acknowledged and answered, and when the mediator may be seized (article 28). */
export const complaint = decision({
  name: 'complaint',
  question: {
    fr: 'Quand répondre à la réclamation, et quand le client peut-il saisir le médiateur ?',
    en: 'When must the complaint be answered, and when may the customer go to the mediator?',
  },
  clauses: ['orne-thd/28.a', 'orne-thd/28.b', 'orne-thd/28.c', 'orne-thd/28.d'],
  input,
  output: {
    eligible: boolean,
    reason: refusalReason,
    acknowledgeBy: nullable(date),
    acknowledgedLate: boolean,
    answerBy: nullable(date),
    answeredLate: boolean,
    mediatorFrom: nullable(date),
    mediatorUntil: nullable(date),
    mediatorCautiousUntil: nullable(date),
    mediatorOpen: boolean,
  },
  check({ receivedOn, acknowledgedOn, answeredOn, asOf }) {
    if (asOf < receivedOn)
      return fault('asOf', 'Évaluez au plus tôt le jour de réception.', 'Evaluate on the day of receipt or later.');
    if (acknowledgedOn !== undefined && acknowledgedOn < receivedOn)
      return fault(
        'acknowledgedOn',
        'L’accusé ne peut précéder la réception.',
        'The acknowledgement cannot come before the receipt.',
      );
    return answeredOn !== undefined && (answeredOn < receivedOn || answeredOn > asOf)
      ? fault(
          'answeredOn',
          'La réponse se situe entre la réception et le jour d’évaluation.',
          'The answer lies between the receipt and the day of evaluation.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const { receivedOn, asOf } = facts;
    if (facts.channel !== 'email' && facts.channel !== 'post') {
      const dates = {
        acknowledgeBy: null,
        answerBy: null,
        mediatorFrom: null,
        mediatorUntil: null,
        mediatorCautiousUntil: null,
      };
      const flags = { acknowledgedLate: false, answeredLate: false, mediatorOpen: false };
      return answer({ eligible: false, reason: 'not-in-writing', ...dates, ...flags }, ['orne-thd/28.a']);
    }
    const acknowledgeBy = plusDays(receivedOn, figures.complaintAcknowledgementDays);
    const answerBy = plusMonths(receivedOn, figures.complaintAnswerMonths);
    const mediatorFrom = mediationStart(facts, answerBy);
    const mediatorUntil = mediatorFrom === null ? null : plusMonths(mediatorFrom, figures.mediatorMonths);
    return answer(
      {
        eligible: true,
        acknowledgeBy,
        acknowledgedLate: (facts.acknowledgedOn ?? asOf) > acknowledgeBy,
        answerBy,
        answeredLate: (facts.answeredOn ?? asOf) > answerBy,
        mediatorFrom,
        mediatorUntil,
        mediatorCautiousUntil: mediatorFrom === null ? null : plusMonths(receivedOn, figures.mediatorMonths),
        mediatorOpen: mediatorFrom !== null && mediatorUntil !== null && asOf >= mediatorFrom && asOf <= mediatorUntil,
      },
      ['orne-thd/28.a', 'orne-thd/28.b', 'orne-thd/28.c', 'orne-thd/28.d'],
    );
  },
  explain(facts, figures, result) {
    if (result.acknowledgeBy === null || result.answerBy === null) {
      const fr = 'Seul un courriel ou une lettre ouvre la procédure.';
      return [{ clause: 'orne-thd/28.a', fr, en: 'Only an e-mail or a letter opens the procedure.' }];
    }
    const [received, acknowledge, by] = [facts.receivedOn, result.acknowledgeBy, result.answerBy].map(isoDate);
    const steps: Step[] = [
      {
        clause: 'orne-thd/28.b',
        fr: `Réclamation reçue le ${received} : accusé sous ${figures.complaintAcknowledgementDays} jours, au plus tard le ${acknowledge}.`,
        en: `Complaint received on ${received}: acknowledged within ${figures.complaintAcknowledgementDays} days, by ${acknowledge}.`,
      },
      {
        clause: 'orne-thd/28.c',
        fr: `Réponse sous ${figures.complaintAnswerMonths} mois, au plus tard le ${by}.`,
        en: `Answer within ${figures.complaintAnswerMonths} month, by ${by}.`,
      },
    ];
    if (result.mediatorFrom !== null && result.mediatorUntil !== null) {
      const [from, until] = [isoDate(result.mediatorFrom), isoDate(result.mediatorUntil)];
      const fr = `Médiateur ouvert à partir du ${from}, ${figures.mediatorMonths} mois, jusqu’au ${until}.`;
      const en = `Mediator open from ${from}, ${figures.mediatorMonths} months, until ${until}.`;
      steps.push({ clause: 'orne-thd/28.d', fr, en });
    }
    return steps;
  },
});
