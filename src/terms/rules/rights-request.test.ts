import { describe, expect, it } from 'vitest';
import { civilDate } from '../../kernel/civil-date.ts';
import { rightsAnswer } from './rights-request.ts';

const MONTHS = { answerMonths: 1, extensionMonths: 2 };
const day = civilDate;

describe('answer to a data subject', () => {
  it('is due the same day of the next month, or on its last day', () => {
    expect(rightsAnswer(day('2026-01-31'), MONTHS, false, undefined)).toEqual({
      answerDueOn: day('2026-02-28'),
      extendedAnswerDueOn: null,
    });
  });

  it('is extended when the person is told on the very first due day, counted in one step', () => {
    expect(rightsAnswer(day('2026-01-31'), MONTHS, true, day('2026-02-28')).extendedAnswerDueOn).toBe(
      day('2026-04-30'),
    );
  });

  it('is not extended when the person is told a day late', () => {
    expect(rightsAnswer(day('2026-01-31'), MONTHS, true, day('2026-03-01')).extendedAnswerDueOn).toBeNull();
  });

  it('is not extended for a request that is not complex', () => {
    expect(rightsAnswer(day('2026-01-31'), MONTHS, false, day('2026-02-01')).extendedAnswerDueOn).toBeNull();
  });
});
