import { type CivilDate, plusMonths } from '../../kernel/civil-date.ts';

/** When a request of a data subject must be answered (article 12(3) of the GDPR). */
export interface RightsAnswer {
  readonly answerDueOn: CivilDate;
  /** Later due day; `null` when the answer was not extended in time. */
  readonly extendedAnswerDueOn: CivilDate | null;
}

/**
 * Due days of the answer to a request counted from `start`: `answerMonths` later, and `extensionMonths` more (counted in one
 * step from `start`) when the request is complex and the person was told of the extension by the first due day.
 * Never moved for a weekend or a holiday.
 */
export function rightsAnswer(
  start: CivilDate,
  months: { readonly answerMonths: number; readonly extensionMonths: number },
  complex: boolean,
  extensionNotifiedOn: CivilDate | undefined,
): RightsAnswer {
  const answerDueOn = plusMonths(start, months.answerMonths);
  const extended = complex && extensionNotifiedOn !== undefined && extensionNotifiedOn <= answerDueOn;
  return {
    answerDueOn,
    extendedAnswerDueOn: extended ? plusMonths(start, months.answerMonths + months.extensionMonths) : null,
  };
}
