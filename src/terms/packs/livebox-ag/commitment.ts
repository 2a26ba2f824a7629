import { daysBetween, isoDate, plusMonths, wholeMonthsBetween } from '../../../kernel/civil-date.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, integer, noted, nullable, optional } from '../../model/fields.ts';
import { decision } from './figures.ts';
import { commitmentFault } from './commitment-fault.ts';

const COMMITMENT_CLAUSES = ['livebox-ag/16'];

/** End of the minimum commitment and what is left of it on a day (article 16). */
export const commitment = decision({
  name: 'commitment',
  question: {
    fr: 'Jusqu’à quand le client est-il engagé, et combien de temps reste-t-il ?',
    en: 'Until when is the customer committed, and how much is left?',
  },
  clauses: ['livebox-ag/16'],
  input: {
    activatedOn: noted(date, 'the contract takes effect on activation'),
    commitmentMonths: noted(optional(integer), '0 or 12; 12 when absent'),
    asOf: date,
  },
  output: {
    inCommitment: boolean,
    commitmentEndsOn: noted(nullable(date), 'last day of the commitment; null without commitment'),
    remainingMonths: integer,
    remainingDays: integer,
  },
  check(facts, figures) {
    const length = commitmentFault(facts.commitmentMonths, figures.commitmentMonths);
    if (length) return length;
    if (facts.asOf < facts.activatedOn)
      return fault('asOf', 'Donnez un jour à partir de la mise en service.', 'Give a day from the activation on.');
    return undefined;
  },
  decide(facts, figures) {
    const { activatedOn, asOf } = facts;
    if (facts.commitmentMonths === 0)
      return answer(
        { inCommitment: false, commitmentEndsOn: null, remainingMonths: 0, remainingDays: 0 },
        COMMITMENT_CLAUSES,
      );
    const commitmentEndsOn = plusMonths(activatedOn, figures.commitmentMonths);
    const remainingMonths = wholeMonthsBetween(asOf, commitmentEndsOn);
    const remainingDays = Math.max(0, daysBetween(plusMonths(asOf, remainingMonths), commitmentEndsOn));
    return answer(
      { inCommitment: asOf <= commitmentEndsOn, commitmentEndsOn, remainingMonths, remainingDays },
      COMMITMENT_CLAUSES,
    );
  },
  explain(facts, figures, result) {
    const clause = 'livebox-ag/16';
    if (result.commitmentEndsOn === null)
      return [{ clause, fr: 'Offre sans engagement.', en: 'Offer without commitment.' }];
    const from = isoDate(facts.activatedOn);
    const to = isoDate(result.commitmentEndsOn);
    const months = figures.commitmentMonths;
    return [
      {
        clause,
        fr: `${months} mois à partir de la mise en service du ${from} : jusqu’au ${to} compris.`,
        en: `${months} months from the activation of ${from}: up to ${to} included.`,
      },
      {
        clause,
        fr: `Reste au ${isoDate(facts.asOf)} : ${result.remainingMonths} mois et ${result.remainingDays} jour(s).`,
        en: `Left on ${isoDate(facts.asOf)}: ${result.remainingMonths} month(s) and ${result.remainingDays} day(s).`,
      },
    ];
  },
});
