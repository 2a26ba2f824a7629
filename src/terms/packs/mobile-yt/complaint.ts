import { type CivilDate, isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, type FactsOf, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const FIRST = 'mobile-yt/22.1.a';
const DELAY = 'mobile-yt/22.1.b';
const SECOND = 'mobile-yt/22.1.c';
const MEDIATOR = 'mobile-yt/22.1.d';

const input = {
  level: oneOf('customer-service', 'national-consumer-service'),
  receivedOn: date,
  asOf: date,
  answeredOn: optional(date),
  satisfied: optional(boolean),
  sameGrounds: optional(boolean),
} as const;

type NextStep = 'wait' | 'none' | 'customer-service' | 'national-consumer-service' | 'mediator';

function nextStepOf(facts: FactsOf<typeof input>, overdue: boolean): NextStep {
  const answered = facts.answeredOn !== undefined;
  if (answered && facts.satisfied) return 'none';
  if (!answered && !overdue) return 'wait';
  if (facts.level === 'national-consumer-service') return 'mediator';
  return facts.sameGrounds === false ? 'customer-service' : 'national-consumer-service';
}

const BECAUSE: Readonly<Record<NextStep, readonly string[]>> = {
  wait: [DELAY],
  none: [DELAY],
  'customer-service': [DELAY, FIRST],
  'national-consumer-service': [DELAY, SECOND],
  mediator: [DELAY, MEDIATOR],
};

/** Deadline to answer a complaint and the next remedy (article 22). */
export const complaint = decision({
  name: 'complaint',
  question: {
    fr: 'Quand la réclamation doit-elle recevoir une réponse, et quel est le recours suivant ?',
    en: 'When must the complaint be answered, and what is the next remedy?',
  },
  clauses: [FIRST, DELAY, SECOND, MEDIATOR],
  input,
  output: {
    answerBy: date,
    overdue: boolean,
    nextStep: oneOf('wait', 'none', 'customer-service', 'national-consumer-service', 'mediator'),
  },
  check(facts) {
    const { receivedOn, asOf } = facts;
    const answeredOn: CivilDate | undefined = facts.answeredOn;
    if (asOf < receivedOn)
      return fault('asOf', 'La date d’examen précède la réclamation.', 'The day looked at is before the complaint.');
    if (answeredOn !== undefined && (answeredOn < receivedOn || answeredOn > asOf))
      return fault(
        'answeredOn',
        'La réponse tombe entre la réclamation et la date d’examen.',
        'The answer lies between the complaint and the day looked at.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const answerBy = plusMonths(facts.receivedOn, figures.complaintMonths);
    const overdue = (facts.answeredOn ?? facts.asOf) > answerBy;
    const nextStep = nextStepOf(facts, overdue);
    return answer({ answerBy, overdue, nextStep }, BECAUSE[nextStep]);
  },
  explain(facts, figures, result) {
    const by = isoDate(result.answerBy);
    return [
      {
        clause: DELAY,
        fr: `${figures.complaintMonths} mois après le ${isoDate(facts.receivedOn)} : réponse due le ${by}.`,
        en: `${figures.complaintMonths} month after ${isoDate(facts.receivedOn)}: answer due on ${by}.`,
      },
    ];
  },
});
