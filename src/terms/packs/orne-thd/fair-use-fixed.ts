import { firstOfMonth } from '../../../kernel/civil-date.ts';
import { localDate } from '../../../kernel/instant.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, datetime, integer, listOf, noted, record, text } from '../../model/fields.ts';
import { parseMonth } from '../../rules/calendar-month.ts';
import { decision } from './figures.ts';

const WITHIN = ['orne-thd/2.c.6'];
const LONG_CALLS = ['orne-thd/2.c.6', 'orne-thd/2.c.2'];

/** What part of a month's fixed calls the unlimited offer covers (articles 2.c). */
export const fairUseFixed = decision({
  name: 'fair-use-fixed',
  question: {
    fr: 'Quelle part des appels fixes du mois est couverte par l’offre illimitée ?',
    en: 'What part of the month’s fixed calls does the unlimited offer cover?',
  },
  clauses: ['orne-thd/2.c.2', 'orne-thd/2.c.6', 'orne-thd/2.c.7'],
  input: {
    month: noted(text, 'YYYY-MM'),
    calls: listOf(record({ startedAt: datetime, durationSeconds: integer, includedDestination: boolean })),
  },
  output: {
    withinFairUse: boolean,
    includedSeconds: integer,
    excessSeconds: integer,
    outOfPlanSeconds: integer,
    remainingSeconds: integer,
    callsOverTwoHours: integer,
  },
  check(facts) {
    if (parseMonth(facts.month) === undefined)
      return fault('month', 'Écrivez le mois sous la forme AAAA-MM.', 'Write the month as YYYY-MM.');
    return undefined;
  },
  decide(facts, { fixedCallSeconds, fixedMonthSeconds }) {
    const month = parseMonth(facts.month)!;
    let includedSeconds = 0;
    let excessSeconds = 0;
    let outOfPlanSeconds = 0;
    let callsOverTwoHours = 0;
    // Only totals come out, and they are the same whatever the order in which calls use up the allowance: no sorting.
    for (const call of facts.calls) {
      if (firstOfMonth(localDate('FR', call.startedAt)) !== month) continue;
      const seconds = call.durationSeconds;
      if (seconds > fixedCallSeconds) callsOverTwoHours += 1;
      if (!call.includedDestination) {
        outOfPlanSeconds += seconds;
        continue;
      }
      const covered = Math.min(seconds, fixedCallSeconds, fixedMonthSeconds - includedSeconds);
      includedSeconds += covered;
      excessSeconds += seconds - covered;
    }
    const because = callsOverTwoHours > 0 ? LONG_CALLS : WITHIN;
    return answer(
      {
        withinFairUse: excessSeconds === 0,
        includedSeconds,
        excessSeconds,
        outOfPlanSeconds,
        remainingSeconds: fixedMonthSeconds - includedSeconds,
        callsOverTwoHours,
      },
      outOfPlanSeconds > 0 ? [...because, 'orne-thd/2.c.7'] : because,
    );
  },
  explain(facts, figures, result) {
    return [
      {
        clause: 'orne-thd/2.c.6',
        fr: `${facts.month} : ${result.includedSeconds} s couvertes (au plus ${figures.fixedCallSeconds} s par appel et ${figures.fixedMonthSeconds} s par mois), ${result.excessSeconds} s au-delà.`,
        en: `${facts.month}: ${result.includedSeconds} s covered (at most ${figures.fixedCallSeconds} s a call and ${figures.fixedMonthSeconds} s a month), ${result.excessSeconds} s beyond.`,
      },
      {
        clause: 'orne-thd/2.c.7',
        fr: `${result.outOfPlanSeconds} s vers des destinations hors offre illimitée.`,
        en: `${result.outOfPlanSeconds} s to destinations outside the unlimited offer.`,
      },
    ];
  },
});
