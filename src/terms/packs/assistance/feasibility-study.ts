import { inTerritory, isoInstant, plusHours } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const MAC = ['assistance/4.1.c'];
const THIRD_PARTY = ['assistance/3.3.c', 'assistance/4.4'];

/** Whether feasibility must be studied first, and when it must be answered (articles 3.3, 4.1 and 4.4). */
export const feasibilityStudy = decision({
  name: 'feasibility-study',
  question: {
    fr: 'Faut-il étudier la faisabilité, et quand répondre ?',
    en: 'Must feasibility be studied first, and when is the answer due?',
  },
  clauses: ['assistance/3.3.c', 'assistance/4.1.c', 'assistance/4.4'],
  input: {
    requestedAt: datetime,
    platform: oneOf('windows', 'macos', 'no-computer'),
    equipmentFromOrange: boolean,
    answeredAt: optional(datetime),
  },
  output: { studyRequired: boolean, answerDueAt: nullable(datetime), answerLate: boolean },
  check({ requestedAt, answeredAt }) {
    return answeredAt !== undefined && answeredAt < requestedAt
      ? fault('answeredAt', 'La réponse ne peut précéder la demande.', 'The answer cannot come before the request.')
      : undefined;
  },
  decide({ requestedAt, platform, equipmentFromOrange, answeredAt }, figures) {
    const mac = platform === 'macos';
    const due = plusHours(requestedAt, figures.feasibilityHours);
    return answer(
      {
        studyRequired: mac || !equipmentFromOrange,
        answerDueAt: mac ? inTerritory('FR', due) : null,
        answerLate: mac && answeredAt !== undefined && answeredAt > due,
      },
      mac ? MAC : THIRD_PARTY,
    );
  },
  explain(facts, figures, result) {
    if (!result.answerDueAt) return [];
    const due = isoInstant(result.answerDueAt.at, result.answerDueAt.offsetMinutes);
    return [
      {
        clause: 'assistance/4.1.c',
        fr: `Mac : réponse sous ${figures.feasibilityHours} heures, nuits et jours fériés compris, soit ${due}.`,
        en: `Mac: answer within ${figures.feasibilityHours} hours, nights and holidays included, that is ${due}.`,
      },
    ];
  },
});
