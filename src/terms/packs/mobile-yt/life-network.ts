import type { NetworkLife } from '../../model/life-network.ts';

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
    endOf: ({ restoredAt }) => (typeof restoredAt === 'string' ? restoredAt : undefined),
  },
};
