import { isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { date, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

const SENDING = 'mobile-yt/4.a';
const REMINDER = 'mobile-yt/4.b';

/** What becomes of a distance subscription whose documents do not arrive (article 4). */
export const documentsOverdue = decision({
  name: 'documents-overdue',
  question: {
    fr: 'Que devient une souscription à distance dont les pièces n’arrivent pas ?',
    en: 'What becomes of a distance subscription whose documents do not arrive?',
  },
  clauses: [SENDING, REMINDER],
  input: { concludedOn: date, asOf: date, receivedOn: optional(date), remindedOn: optional(date) },
  output: {
    dueBy: date,
    status: oneOf('awaiting', 'overdue', 'suspension-possible', 'terminated', 'complete'),
    suspensionFrom: nullable(date),
    terminationOn: nullable(date),
    feesDueUntil: nullable(date),
    compensation: money,
  },
  check(facts, figures) {
    const { concludedOn, asOf, receivedOn, remindedOn } = facts;
    if (asOf < concludedOn)
      return fault('asOf', 'La date d’examen précède la conclusion.', 'The day looked at is before the conclusion.');
    if (receivedOn !== undefined && (receivedOn < concludedOn || receivedOn > asOf))
      return fault(
        'receivedOn',
        'Les pièces arrivent entre la conclusion et la date d’examen.',
        'The documents arrive between the conclusion and the day looked at.',
      );
    const dueBy = plusDays(concludedOn, figures.distanceDocumentsDays);
    if (remindedOn !== undefined && (remindedOn <= dueBy || remindedOn > asOf))
      return fault(
        'remindedOn',
        `La relance suit l’échéance du ${isoDate(dueBy)}, sans dépasser la date d’examen.`,
        `The reminder comes after ${isoDate(dueBy)}, and not after the day looked at.`,
      );
    return undefined;
  },
  decide(facts, figures) {
    const { concludedOn, asOf, receivedOn, remindedOn } = facts;
    const dueBy = plusDays(concludedOn, figures.distanceDocumentsDays);
    const nothing = { dueBy, suspensionFrom: null, terminationOn: null, feesDueUntil: null, compensation: NO_MONEY };
    if (remindedOn === undefined) {
      const waiting = asOf <= dueBy ? 'awaiting' : 'overdue';
      return answer({ ...nothing, status: receivedOn === undefined ? waiting : 'complete' }, [SENDING]);
    }
    const terminationOn = plusDays(remindedOn, figures.documentsReminderDays);
    if (receivedOn !== undefined && receivedOn <= terminationOn)
      return answer({ ...nothing, status: 'complete' }, [SENDING, REMINDER]);
    const terminated = asOf > terminationOn;
    return answer(
      {
        ...nothing,
        status: terminated ? 'terminated' : 'suspension-possible',
        suspensionFrom: remindedOn,
        terminationOn,
        feesDueUntil: terminated ? terminationOn : null,
      },
      [SENDING, REMINDER],
    );
  },
  explain(facts, figures, result) {
    const due = isoDate(result.dueBy);
    const steps = [
      {
        clause: SENDING,
        fr: `Pièces attendues ${figures.distanceDocumentsDays} jours après la conclusion, jusqu’au ${due}.`,
        en: `Documents expected ${figures.distanceDocumentsDays} days after the conclusion, until ${due}.`,
      },
    ];
    if (result.terminationOn !== null) {
      const end = isoDate(result.terminationOn);
      steps.push({
        clause: REMINDER,
        fr: `Relance du ${isoDate(facts.remindedOn!)} : fin du contrat ${figures.documentsReminderDays} jours après, le ${end}.`,
        en: `Reminder of ${isoDate(facts.remindedOn!)}: the contract ends ${figures.documentsReminderDays} days later, on ${end}.`,
      });
    }
    return steps;
  },
});
