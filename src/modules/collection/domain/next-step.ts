import { type CivilDate, civilDate, plusDays } from '../../../kernel/civil-date.ts';
import type { CollectionCalendar, StepAnswer } from '../../../terms/model/life.ts';
import type { CaseRow } from '../tables.ts';

export type CollectionStep =
  'reminder' | 'second-reminder' | 'suspension' | 'full-suspension' | 'formal-notice' | 'termination';

/** A step of the ladder and the first day on which it is prepared. */
export interface PlannedStep {
  readonly step: CollectionStep;
  readonly on: CivilDate;
}

/** Days that a registered letter takes, until its presentation is told otherwise. */
export const POST_DAYS = 3;

/**
 * The steps not yet taken, in the order of their days. A bill without contract knows only the reminder and the notice. Days on which
 * the case waited put its steps off as much: it goes on where it was.
 */
export function stepsLeft(
  one: CaseRow,
  dueOn: CivilDate,
  calendar: CollectionCalendar,
  contractRuns: boolean,
): readonly PlannedStep[] {
  const steps: PlannedStep[] = [];
  const add = (done: CivilDate | null, step: CollectionStep, days: number): void => {
    if (done === null) steps.push({ step, on: plusDays(dueOn, days + one.held_days) });
  };
  add(one.reminder_sent_on, 'reminder', calendar.reminderDaysAfterDue);
  const again = calendar.secondReminderDaysAfterDue;
  if (again !== undefined) add(one.second_reminder_sent_on, 'second-reminder', again);
  if (contractRuns) add(one.suspended_on, 'suspension', calendar.suspensionDaysAfterDue);
  const whole = calendar.fullSuspensionDaysAfterDue;
  if (contractRuns && whole !== undefined) add(one.fully_suspended_on, 'full-suspension', whole);
  add(one.notice_sent_on, 'formal-notice', calendar.formalNoticeDaysAfterDue);
  if (contractRuns) add(one.terminated_on, 'termination', calendar.terminationDaysAfterDue);
  return steps.sort((a, b) => a.on - b.on);
}

/** When a step that the contract does not allow yet is asked about again. */
export function retryOn({ earliestOn }: Pick<StepAnswer, 'earliestOn'>, asOf: CivilDate): CivilDate {
  const earliest = earliestOn === null ? asOf : civilDate(earliestOn);
  return earliest > asOf ? earliest : plusDays(asOf, 1);
}
