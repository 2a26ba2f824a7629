import { z } from 'zod';
import { portingsOf } from '../../modules/number-portability/index.ts';
import type { Tx } from '../../platform/database/connect.ts';
import { accountOfCast, type Cast } from '../cast.ts';
import { isoOrNull } from './pages.ts';

/** A number that came from another operator or left for one. */
export const portingTold = z.object({
  subscriber: z.string(),
  direction: z.enum(['in', 'out']),
  number: z.string(),
  state: z.string(),
  reason: z.string().nullable(),
  requestedOn: z.string().nullable(),
  sentOn: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  scheduledOn: z.string().nullable(),
  portedOn: z.string().nullable(),
  credited: z.object({ delay: z.string().optional(), loss: z.string().optional() }),
});

/** The numbers of somebody that came or left, in the order of the requests. */
export async function tellPortings(tx: Tx, cast: Cast): Promise<z.infer<typeof portingTold>[]> {
  const all = await portingsOf(tx, { accountId: accountOfCast(cast).id });
  return all.toReversed().map((one) => ({
    subscriber: cast.name,
    direction: one.direction,
    number: one.e164,
    state: one.state,
    reason: one.reason,
    requestedOn: isoOrNull(one.requestedOn),
    sentOn: isoOrNull(one.sentOn),
    acceptedOn: isoOrNull(one.acceptedOn),
    scheduledOn: isoOrNull(one.scheduledOn),
    portedOn: isoOrNull(one.portedOn),
    credited: { ...one.credited },
  }));
}
