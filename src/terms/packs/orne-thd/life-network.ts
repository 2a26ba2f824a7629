import { civilDate, isoDate, plusDays, plusMonths } from '../../../kernel/civil-date.ts';
import type { ContractFacts, JsonFacts } from '../../model/life.ts';
import type { Json } from '../../model/write-outcome.ts';
import type { AvailabilityPeriod, InterruptionFacts, NetworkLife, OutageProcedure } from '../../model/life-network.ts';

const MONTHS_IN_A_YEAR = 12;

const day = (name: string, value: Json | undefined) => (typeof value === 'string' ? { [name]: value } : {});
const dayOf = (at: string): string => at.slice(0, 10);

/** The year of the contract in which a day lies: from one anniversary of the activation to the next. */
function contractYear(contract: ContractFacts, day: string): AvailabilityPeriod {
  const first = civilDate(contract.activatedOn ?? contract.orderedOn);
  const asked = civilDate(day);
  let years = 0;
  while (plusMonths(first, MONTHS_IN_A_YEAR * (years + 1)) <= asked) years += 1;
  const next = plusMonths(first, MONTHS_IN_A_YEAR * (years + 1));
  return { from: isoDate(plusMonths(first, MONTHS_IN_A_YEAR * years)), to: isoDate(plusDays(next, -1)) };
}

function yearFacts(period: AvailabilityPeriod, interruptions: readonly InterruptionFacts[]): JsonFacts {
  return {
    periodStartOn: period.from,
    interruptions: interruptions.flatMap(({ startedAt, restoredAt, cause }) =>
      restoredAt === undefined ? [] : [{ startAt: startedAt, endAt: restoredAt, cause }],
    ),
  };
}

/** Whoever restores the service has come by then. */
const intervention: OutageProcedure = {
  procedure: 'intervention-guarantee',
  opening: (_contract, { cause }) => ({ causeAllows: cause === 'operator' }),
  restored: (_contract, { restoredAt }) => ({ intervenedAt: restoredAt }),
  told: ({ intervenedAt }) => ({ ...day('endedOn', intervenedAt), total: true }),
};

/** What the OrneTHD contract says of interruptions and of planned work: article 17. */
export const network: NetworkLife = {
  workNotice(ask, _contract, { startsAt, notifiedAt, hasEmail }) {
    const told = notifiedAt === undefined ? {} : { notifiedAt };
    const taken = ask('planned-work-notice', { planned: true, currentEmail: hasEmail, startsAt, ...told });
    const { noticeRequired, noticeBy, respected } = taken.result;
    return {
      required: noticeRequired === true,
      noticeBy: noticeBy as string | null,
      respected: respected === true,
      taken,
    };
  },
  outage: {
    procedure: 'service-restoration',
    opening: (_contract, { startedAt, reportedAt, cause }) => ({
      registeredOn: dayOf(reportedAt ?? startedAt),
      cause,
    }),
    // The time runs from the day on which Assistance takes the outage in, known to it before or not.
    restored: (_contract, { restoredAt, openedOn, cause }) => ({
      cause,
      restoredOn: dayOf(restoredAt) < openedOn ? openedOn : dayOf(restoredAt),
    }),
    told: ({ restoredOn, cause }) => ({ ...day('endedOn', restoredOn), ...day('cause', cause), total: true }),
  },
  besideOutage: ({ segment }) => (segment === 'professional' ? [intervention] : []),
  availability: {
    procedure: 'availability',
    period: contractYear,
    judge(ask, _contract, period, interruptions) {
      const taken = ask('availability', yearFacts(period, interruptions));
      const { availabilityPercent, respected } = taken.result;
      return { percent: availabilityPercent as string, respected: respected === true, taken };
    },
    claim: yearFacts,
  },
};
