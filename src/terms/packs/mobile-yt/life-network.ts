import type { NetworkLife } from '../../model/life-network.ts';
import type { Json } from '../../model/write-outcome.ts';

const moment = (name: string, value: Json | undefined) => (typeof value === 'string' ? { [name]: value } : {});

/** What the Mayotte contract says of interruptions: article 12. */
export const network: NetworkLife = {
  outage: {
    procedure: 'service-restoration',
    opening: (_contract, { startedAt, cause }) => ({
      service: 'voice-and-data',
      interruptedAt: startedAt,
      forceMajeure: cause === 'force-majeure',
    }),
    restored: (_contract, { restoredAt, cause }) => ({ restoredAt, forceMajeure: cause === 'force-majeure' }),
    told: ({ interruptedAt, restoredAt, service }) => ({
      ...moment('startedOn', interruptedAt),
      ...moment('endedOn', restoredAt),
      total: service === undefined || service === 'voice-and-data',
    }),
  },
};
