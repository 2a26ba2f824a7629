import { daysBetween, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import { decimalText, ratio } from '../../../kernel/exact.ts';
import { DAY_MS, instantOf, MINUTE_MS } from '../../../kernel/instant.ts';
import { NO_MONEY } from '../../../kernel/money.ts';
import { answer, fault } from '../../model/decision.ts';
import { boolean, date, datetime, listOf, money, noted, oneOf, record, text } from '../../model/fields.ts';
import { coveredMs } from '../../rules/downtime.ts';
import { decision } from './figures.ts';
import { CONTRACT_CLOCK } from './life-fields.ts';

const MONTHS_IN_A_YEAR = 12;

/** Yearly availability of Internet access against what the contract promises (article 17.3). */
export const availability = decision({
  name: 'availability',
  question: {
    fr: 'L’accès à Internet a-t-il été disponible autant que promis sur l’année ?',
    en: 'Was Internet access available as much as promised over the year?',
  },
  clauses: ['orne-thd/17.b', 'orne-thd/17.3.a'],
  input: {
    periodStartOn: date,
    interruptions: listOf(
      record({
        startAt: datetime,
        endAt: datetime,
        cause: oneOf('operator', 'planned-work', 'third-party', 'force-majeure', 'customer'),
      }),
    ),
  },
  output: {
    periodEndsOn: date,
    downtimeMinutes: noted(text, 'two decimals'),
    availabilityPercent: noted(text, 'two decimals'),
    respected: boolean,
    compensation: money,
  },
  check({ interruptions }) {
    return interruptions.some((one) => one.endAt <= one.startAt)
      ? fault('interruptions', 'Chaque interruption finit après son début.', 'Each interruption ends after it starts.')
      : undefined;
  },
  decide(facts, figures) {
    const endsOn = plusMonths(facts.periodStartOn, MONTHS_IN_A_YEAR);
    const totalMs = daysBetween(facts.periodStartOn, endsOn) * DAY_MS;
    const counted = facts.interruptions.filter((one) => one.cause !== 'force-majeure' && one.cause !== 'customer');
    const [from, to] = [instantOf(CONTRACT_CLOCK, facts.periodStartOn), instantOf(CONTRACT_CLOCK, endsOn)];
    const downMs = coveredMs(counted, from, to);
    const upMs = Math.max(0, totalMs - downMs);
    return answer(
      {
        periodEndsOn: plusDays(endsOn, -1),
        downtimeMinutes: decimalText(ratio(downMs, MINUTE_MS), 2),
        availabilityPercent: decimalText(ratio(100 * upMs, totalMs), 2),
        respected: downMs * 100 <= (100 - figures.availabilityPercent) * totalMs,
        compensation: NO_MONEY,
      },
      counted.length < facts.interruptions.length ? ['orne-thd/17.3.a', 'orne-thd/17.b'] : ['orne-thd/17.3.a'],
    );
  },
  explain(facts, figures, result) {
    const [from, to] = [isoDate(facts.periodStartOn), isoDate(result.periodEndsOn)];
    const [minutes, percent] = [result.downtimeMinutes, result.availabilityPercent];
    return [
      {
        clause: 'orne-thd/17.3.a',
        fr: `Du ${from} au ${to} : ${minutes} minutes d’interruption comptées, disponibilité ${percent} % pour ${figures.availabilityPercent} % promis.`,
        en: `From ${from} to ${to}: ${minutes} minutes of counted downtime, availability ${percent} % for ${figures.availabilityPercent} % promised.`,
      },
    ];
  },
});
