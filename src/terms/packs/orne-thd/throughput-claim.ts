import { isoDate, plusMonths } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, integer, listOf, noted, nullable, optional, record } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { OPERATOR_CALENDAR } from './life-fields.ts';

/** Whether a claim for speeds below the offer is admissible, and until when it may be sent (article 17.4). */
export const throughputClaim = decision({
  name: 'throughput-claim',
  question: {
    fr: 'La réclamation pour débit insuffisant est-elle recevable, et jusqu’à quand ?',
    en: 'Is the claim for a low speed admissible, and until when?',
  },
  clauses: ['orne-thd/17.c', 'orne-thd/17.4.b', 'orne-thd/17.4.c'],
  input: {
    contactedOn: noted(date, 'day Assistance is contacted with the tests'),
    tests: listOf(record({ on: date, onOperatorTool: boolean, screenshot: boolean })),
    validatedOn: optional(date),
    claimedOn: optional(noted(date, 'day the claim is sent to the sales department')),
    claimInWriting: boolean,
  },
  output: { eligible: boolean, reason: refusalReason, claimBy: nullable(date), admissibleTests: integer },
  check({ contactedOn, validatedOn, claimedOn, tests }) {
    if (validatedOn !== undefined && validatedOn < contactedOn)
      return fault(
        'validatedOn',
        'La validation ne peut précéder le contact.',
        'The validation cannot come before the contact.',
      );
    if (claimedOn !== undefined && claimedOn < contactedOn)
      return fault(
        'claimedOn',
        'La réclamation ne peut précéder le contact.',
        'The claim cannot come before the contact.',
      );
    return tests.some((test) => test.on > contactedOn)
      ? fault(
          'tests',
          'Ne donnez que des mesures faites avant le contact.',
          'Give only tests made on or before the contact.',
        )
      : undefined;
  },
  decide(facts, figures) {
    const { validatedOn, claimedOn } = facts;
    const oldest = plusMonths(facts.contactedOn, -figures.throughputTestMonths);
    const admissible = facts.tests.filter((test) => test.onOperatorTool && test.screenshot && test.on >= oldest);
    const admissibleTests = admissible.length;
    const claimBy =
      validatedOn === undefined
        ? null
        : plusWorkingDays('ouvrable', OPERATOR_CALENDAR, validatedOn, figures.throughputClaimWorkingDays);
    const refused = (reason: string, ...because: readonly string[]) =>
      answer({ eligible: false, reason, claimBy, admissibleTests }, because);
    if (admissibleTests === 0) return refused('no-admissible-test', 'orne-thd/17.c', 'orne-thd/17.4.b');
    if (claimBy === null) return refused('not-validated', 'orne-thd/17.4.b');
    if (claimedOn === undefined) return refused('no-claim', 'orne-thd/17.4.c');
    if (!facts.claimInWriting) return refused('not-in-writing', 'orne-thd/17.4.c');
    if (claimedOn > claimBy) return refused('claim-too-late', 'orne-thd/17.4.c');
    return answer({ eligible: true, claimBy, admissibleTests }, [
      'orne-thd/17.c',
      'orne-thd/17.4.b',
      'orne-thd/17.4.c',
    ]);
  },
  explain(facts, figures, result) {
    const oldest = isoDate(plusMonths(facts.contactedOn, -figures.throughputTestMonths));
    const steps: Step[] = [
      {
        clause: 'orne-thd/17.4.b',
        fr: `Mesures recevables depuis le ${oldest}, faites sur l’outil du site avec capture d’écran : ${result.admissibleTests}.`,
        en: `Admissible tests since ${oldest}, made on the site's tool with a screenshot: ${result.admissibleTests}.`,
      },
    ];
    if (result.claimBy !== null && facts.validatedOn !== undefined) {
      const [validated, by] = [isoDate(facts.validatedOn), isoDate(result.claimBy)];
      steps.push({
        clause: 'orne-thd/17.4.c',
        fr: `Problème validé le ${validated} : réclamation sous ${figures.throughputClaimWorkingDays} jours ouvrables, au plus tard le ${by}.`,
        en: `Problem validated on ${validated}: claim within ${figures.throughputClaimWorkingDays} working days, by ${by}.`,
      });
    }
    return steps;
  },
});
