import { z } from 'zod';
import { bilingual, day } from './basics.ts';

/** How to reach an operator: what it has settled of itself, and the contracts that say more. */
export const operatorContact = z.object({
  operatorId: z.string(),
  name: z.string(),
  address: z.array(z.string()),
  mail: z.string().nullable(),
  /** Shops and customer service: days of the week (`1` Monday, or a span), by the clocks of the place. */
  desks: z.array(z.object({ desk: z.string(), days: z.string(), opens: z.string(), closes: z.string() })),
  /** Days to come on which it is closed. */
  closedDays: z.array(z.object({ on: day, label: z.string(), territory: z.string().nullable() })),
  contracts: z.array(z.object({ pack: z.string(), name: bilingual })),
});

export const contactPage = z.object({ operators: z.array(operatorContact) });

export type OperatorContact = z.infer<typeof operatorContact>;
