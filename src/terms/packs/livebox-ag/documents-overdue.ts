import { type CivilDate, isoDate, plusDays } from '../../../kernel/civil-date.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { date, money, nullable, oneOf, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';

/** A day that has come by `asOf`; what is dated later has not happened yet. */
function happened(on: CivilDate | undefined, asOf: CivilDate): CivilDate | undefined {
  return on !== undefined && on <= asOf ? on : undefined;
}

/** What becomes of a distance contract whose papers are not sent (articles 2 d and f). */
export const documentsOverdue = decision({
  name: 'documents-overdue',
  question: {
    fr: 'Que devient un contrat conclu à distance dont les pièces ne sont pas envoyées ?',
    en: 'What becomes of a distance contract whose papers are not sent?',
  },
  clauses: ['livebox-ag/2.d', 'livebox-ag/2.f'],
  input: {
    channel: oneOf('shop', 'distance'),
    concludedOn: date,
    documentsReceivedOn: optional(date),
    reminderSentOn: optional(date),
    asOf: date,
  },
  output: {
    state: oneOf('not-applicable', 'awaiting', 'complete', 'overdue', 'reminded', 'terminated'),
    dueBy: nullable(date),
    terminationOn: nullable(date),
    chargesDueUntil: nullable(date),
    compensation: money,
  },
  check({ channel, concludedOn, documentsReceivedOn, reminderSentOn, asOf }, figures) {
    if (asOf < concludedOn)
      return fault(
        'asOf',
        'Le jour d’examen ne peut précéder la conclusion.',
        'The day looked at cannot come before the conclusion.',
      );
    if (documentsReceivedOn !== undefined && documentsReceivedOn < concludedOn)
      return fault(
        'documentsReceivedOn',
        'Les pièces ne peuvent arriver avant la conclusion.',
        'The papers cannot come before the conclusion.',
      );
    if (channel === 'shop' || reminderSentOn === undefined) return undefined;
    return reminderSentOn <= plusDays(concludedOn, figures.documentsDelayDays)
      ? fault(
          'reminderSentOn',
          `La relance ne part qu’une fois passés les ${figures.documentsDelayDays} jours.`,
          `The reminder is only sent once the ${figures.documentsDelayDays} days are over.`,
        )
      : undefined;
  },
  decide(facts, figures) {
    if (facts.channel === 'shop')
      return answer(
        { state: 'not-applicable', dueBy: null, terminationOn: null, chargesDueUntil: null, compensation: NO_MONEY },
        ['livebox-ag/2.d'],
      );
    const dueBy = plusDays(facts.concludedOn, figures.documentsDelayDays);
    const received = happened(facts.documentsReceivedOn, facts.asOf);
    const reminder = happened(facts.reminderSentOn, facts.asOf);
    const terminationOn = reminder === undefined ? null : plusDays(reminder, figures.documentsReminderDays);
    const because = reminder === undefined ? ['livebox-ag/2.d'] : ['livebox-ag/2.d', 'livebox-ag/2.f'];
    if (received !== undefined && (terminationOn === null || received <= terminationOn))
      return answer(
        { state: 'complete', dueBy, terminationOn: null, chargesDueUntil: null, compensation: NO_MONEY },
        because,
      );
    const state =
      facts.asOf <= dueBy
        ? 'awaiting'
        : terminationOn === null
          ? 'overdue'
          : facts.asOf <= terminationOn
            ? 'reminded'
            : 'terminated';
    const chargesDueUntil = state === 'terminated' ? terminationOn : null;
    return answer({ state, dueBy, terminationOn, chargesDueUntil, compensation: NO_MONEY }, because);
  },
  explain(facts, figures, result) {
    if (result.dueBy === null)
      return [
        {
          clause: 'livebox-ag/2.d',
          fr: 'Souscription en boutique : les pièces s’y présentent, aucun délai d’envoi ne court.',
          en: 'Subscribed in a shop: the papers are shown there, no time to send them runs.',
        },
      ];
    const due = isoDate(result.dueBy);
    const steps: Step[] = [
      {
        clause: 'livebox-ag/2.d',
        fr: `Contrat conclu le ${isoDate(facts.concludedOn)} plus ${figures.documentsDelayDays} jours : pièces dues le ${due} au plus tard.`,
        en: `Contract concluded on ${isoDate(facts.concludedOn)}, plus ${figures.documentsDelayDays} days: papers due by ${due}.`,
      },
    ];
    if (result.terminationOn !== null) {
      const end = isoDate(result.terminationOn);
      steps.push({
        clause: 'livebox-ag/2.f',
        fr: `Relance du ${isoDate(facts.reminderSentOn!)} plus ${figures.documentsReminderDays} jours : sans pièces, fin du contrat le ${end} au soir.`,
        en: `Reminder of ${isoDate(facts.reminderSentOn!)}, plus ${figures.documentsReminderDays} days: without papers the contract ends at the close of ${end}.`,
      });
    }
    return steps;
  },
});
