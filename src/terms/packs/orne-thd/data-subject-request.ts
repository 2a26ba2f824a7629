import { isoDate, latest } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, noted, nullable, oneOf, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { rightsAnswer } from '../../rules/rights-request.ts';
import { decision } from './figures.ts';

/** When the operator must answer a personal-data request (article 25). */
export const dataSubjectRequest = decision({
  name: 'data-subject-request',
  question: {
    fr: 'Quand l’opérateur doit-il répondre à une demande sur les données personnelles ?',
    en: 'When must the operator answer a personal-data request?',
  },
  clauses: ['orne-thd/25.h', 'orne-thd/25.i', 'orne-thd/25.j'],
  input: {
    right: oneOf('access', 'rectification', 'objection', 'restriction', 'erasure', 'portability'),
    receivedOn: date,
    identityProvenOn: optional(date),
    complexRequest: noted(boolean, 'complexity or number of requests'),
    extendedOn: optional(noted(date, 'OrneTHD tells the customer that it extends')),
    answeredOn: optional(date),
    asOf: date,
    deceased: boolean,
    directiveAllows: noted(boolean, "a deceased customer's directive lets this applicant act"),
  },
  output: {
    eligible: boolean,
    reason: refusalReason,
    dueOn: nullable(date),
    extended: boolean,
    answeredLate: boolean,
    mayComplainToCnil: boolean,
  },
  check({ receivedOn, extendedOn, answeredOn }) {
    if (extendedOn !== undefined && extendedOn < receivedOn)
      return fault(
        'extendedOn',
        'La prolongation ne peut précéder la demande.',
        'The extension cannot come before the request.',
      );
    return answeredOn !== undefined && answeredOn < receivedOn
      ? fault('answeredOn', 'La réponse ne peut précéder la demande.', 'The answer cannot come before the request.')
      : undefined;
  },
  decide(facts, figures) {
    const proven = facts.identityProvenOn;
    const ended = facts.deceased && !facts.directiveAllows;
    if (ended || proven === undefined) {
      const reason = ended ? 'rights-ended-by-death' : 'identity-not-proven';
      const nothing = { dueOn: null, extended: false, answeredLate: false, mayComplainToCnil: true };
      return answer({ eligible: false, reason, ...nothing }, ['orne-thd/25.h', 'orne-thd/25.j']);
    }
    const months = { answerMonths: figures.dataRequestMonths, extensionMonths: figures.dataRequestExtensionMonths };
    const due = rightsAnswer(latest(facts.receivedOn, proven), months, facts.complexRequest, facts.extendedOn);
    const dueOn = due.extendedAnswerDueOn ?? due.answerDueOn;
    return answer(
      {
        eligible: true,
        dueOn,
        extended: due.extendedAnswerDueOn !== null,
        answeredLate: (facts.answeredOn ?? facts.asOf) > dueOn,
        mayComplainToCnil: true,
      },
      ['orne-thd/25.h', 'orne-thd/25.i', 'orne-thd/25.j'],
    );
  },
  explain(facts, figures, result) {
    if (result.dueOn === null) {
      const fr = 'Le délai de réponse ne court pas : identité non prouvée, ou droits éteints par le décès.';
      const en = 'The time to answer does not run: identity not proven, or rights ended by death.';
      return [{ clause: 'orne-thd/25.h', fr, en }];
    }
    const [start, due] = [isoDate(latest(facts.receivedOn, facts.identityProvenOn!)), isoDate(result.dueOn)];
    const months = figures.dataRequestMonths + (result.extended ? figures.dataRequestExtensionMonths : 0);
    return [
      {
        clause: 'orne-thd/25.i',
        fr: `Demande et preuve d’identité réunies le ${start}, ${months} mois : réponse au plus tard le ${due}.`,
        en: `Request and proof of identity held on ${start}, ${months} month${months === 1 ? '' : 's'}: answer by ${due}.`,
      },
    ];
  },
});
