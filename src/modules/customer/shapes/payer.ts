import { z } from 'zod';
import { day } from './basics.ts';

/** Somebody who pays or paid a customer's bills. */
export const thirdPartyPayer = z.object({
  id: z.string(),
  kind: z.enum(['natural', 'legal']),
  name: z.string(),
  email: z.string().nullable(),
  namedOn: day,
  mandateReference: z.string().nullable(),
  releasedOn: day.nullable(),
  releasedBy: z.enum(['payer', 'customer']).nullable(),
  decision: z.string().nullable(),
  clauses: z.array(z.string()),
});
