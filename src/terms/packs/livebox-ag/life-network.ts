import { civilDate, daysInMonth } from '../../../kernel/civil-date.ts';
import type { JsonFacts } from '../../model/life.ts';
import type { Json } from '../../model/write-outcome.ts';
import type { AvailabilityPeriod, InterruptionFacts, NetworkLife } from '../../model/life-network.ts';

const CAUSE = {
  operator: 'orange',
  'planned-work': 'orange',
  'third-party': 'outside-cause',
  'force-majeure': 'outside-cause',
  customer: 'customer',
} as const;

const day = (name: string, value: Json | undefined) => (typeof value === 'string' ? { [name]: value } : {});
const dayOf = (at: string): string => at.slice(0, 10);

function monthFacts(period: AvailabilityPeriod, interruptions: readonly InterruptionFacts[]): JsonFacts {
  return {
    month: period.from.slice(0, 7),
    outages: interruptions.flatMap(({ startedAt, restoredAt, cause, reportedAt }) =>
      restoredAt === undefined
        ? []
        : [{ from: startedAt, to: restoredAt, cause: CAUSE[cause], reported: reportedAt !== undefined }],
    ),
  };
}

/** What the Livebox contract says of interruptions: articles 9.1 and 13. */
export const network: NetworkLife = {
  outage: {
    procedure: 'service-restoration',
    opening: (_contract, { startedAt, reportedAt, total }) => ({
      reportedOn: dayOf(reportedAt ?? startedAt),
      interruptedFrom: dayOf(startedAt),
      totalInterruption: total,
    }),
    restored: (_contract, { restoredAt }) => ({ restoredOn: dayOf(restoredAt) }),
    told: ({ interruptedFrom, reportedOn, restoredOn, totalInterruption }) => ({
      ...day('startedOn', interruptedFrom ?? reportedOn),
      ...day('endedOn', restoredOn),
      total: totalInterruption !== false,
    }),
  },
  availability: {
    procedure: 'availability',
    period(_contract, day) {
      const month = day.slice(0, 7);
      return { from: `${month}-01`, to: `${month}-${daysInMonth(civilDate(day))}` };
    },
    judge(ask, contract, period, interruptions) {
      const facts = { territory: contract.territory, monthlyPriceInclTax: contract.monthlyPriceInclTax };
      const taken = ask('availability', { ...facts, ...monthFacts(period, interruptions) });
      const { availabilityPercent, eligible, reason } = taken.result;
      return {
        percent: availabilityPercent as string,
        respected: eligible !== true && reason === 'commitment-met',
        taken,
      };
    },
    claim: monthFacts,
  },
};
