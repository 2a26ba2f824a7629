import { isoDate } from '../../../kernel/civil-date.ts';
import { plusWorkingDays } from '../../../kernel/working-days.ts';
import { answer, fault, type Step } from '../../model/decision.ts';
import { boolean, date, noted, nullable, optional } from '../../model/fields.ts';
import { refusalReason } from '../../rules/refusal.ts';
import { decision } from './figures.ts';
import { OPERATOR_CALENDAR } from './life-fields.ts';

/** Whether a fault was reported to Assistance and claimed in writing in time (article 17.1). */
export const incidentReport = decision({
  name: 'incident-report',
  question: {
    fr: 'Le défaut a-t-il été signalé, puis réclamé par écrit, dans les délais ?',
    en: 'Was the fault reported, then claimed in writing, in time?',
  },
  clauses: ['orne-thd/17.1.a', 'orne-thd/17.1.b', 'orne-thd/17.1.c'],
  input: {
    noticedOn: date,
    reportedOn: optional(date),
    validatedOn: optional(noted(date, 'Assistance confirms the problem')),
    claimedOn: optional(noted(date, 'claim sent to the sales department')),
    claimInWriting: boolean,
  },
  output: { eligible: boolean, reason: refusalReason, reportBy: date, claimBy: nullable(date) },
  check({ noticedOn, reportedOn, validatedOn, claimedOn }) {
    if (reportedOn !== undefined && reportedOn < noticedOn)
      return fault(
        'reportedOn',
        'Le signalement ne peut précéder le constat.',
        'The report cannot come before the fault is noticed.',
      );
    if (validatedOn !== undefined && (reportedOn === undefined || validatedOn < reportedOn))
      return fault(
        'validatedOn',
        'Indiquez un signalement antérieur ou égal à la validation.',
        'Give a report on or before the validation.',
      );
    if (claimedOn !== undefined && claimedOn < noticedOn)
      return fault(
        'claimedOn',
        'La réclamation ne peut précéder le constat.',
        'The claim cannot come before the fault is noticed.',
      );
    return undefined;
  },
  decide(facts, figures) {
    const { reportedOn, validatedOn, claimedOn } = facts;
    const after = (day: typeof facts.noticedOn, count: number) =>
      plusWorkingDays('ouvre', OPERATOR_CALENDAR, day, count);
    const reportBy = after(facts.noticedOn, figures.incidentReportWorkingDays);
    const claimBy = validatedOn === undefined ? null : after(validatedOn, figures.incidentClaimWorkingDays);
    const refused = (reason: string, clause: string) =>
      answer({ eligible: false, reason, reportBy, claimBy }, [clause]);
    if (reportedOn === undefined) return refused('not-reported', 'orne-thd/17.1.a');
    if (reportedOn > reportBy) return refused('reported-too-late', 'orne-thd/17.1.a');
    if (claimBy === null) return refused('not-validated', 'orne-thd/17.1.b');
    if (claimedOn === undefined) return refused('no-claim', 'orne-thd/17.1.c');
    if (!facts.claimInWriting) return refused('not-in-writing', 'orne-thd/17.1.c');
    if (claimedOn > claimBy) return refused('claim-too-late', 'orne-thd/17.1.c');
    return answer({ eligible: true, reportBy, claimBy }, ['orne-thd/17.1.a', 'orne-thd/17.1.b', 'orne-thd/17.1.c']);
  },
  explain(facts, figures, result) {
    const [noticed, reportBy] = [isoDate(facts.noticedOn), isoDate(result.reportBy)];
    const steps: Step[] = [
      {
        clause: 'orne-thd/17.1.a',
        fr: `Défaut constaté le ${noticed} : signalement sous ${figures.incidentReportWorkingDays} jours ouvrés, au plus tard le ${reportBy}.`,
        en: `Fault noticed on ${noticed}: report within ${figures.incidentReportWorkingDays} working days, by ${reportBy}.`,
      },
    ];
    if (result.claimBy !== null && facts.validatedOn !== undefined) {
      const [validated, claimBy] = [isoDate(facts.validatedOn), isoDate(result.claimBy)];
      steps.push({
        clause: 'orne-thd/17.1.c',
        fr: `Problème validé le ${validated} : réclamation sous ${figures.incidentClaimWorkingDays} jours ouvrés, au plus tard le ${claimBy}.`,
        en: `Problem validated on ${validated}: claim within ${figures.incidentClaimWorkingDays} working days, by ${claimBy}.`,
      });
    }
    return steps;
  },
});
