import { z } from 'zod';
import { amount, bilingual, day, obligation } from './basics.ts';

/** The figures that an operator watches. */
export const dashboard = z.object({
  today: day,
  operator: z.string(),
  contracts: z.object({
    active: z.number(),
    awaiting: z.number(),
    byTerritory: z.array(z.object({ territory: z.string(), count: z.number() })),
    byOffer: z.array(z.object({ code: z.string(), label: bilingual, count: z.number() })),
  }),
  installs: z.object({ booked: z.number(), kept: z.number(), missed: z.number(), from: day, to: day }),
  billed: z.object({ month: amount, months: z.array(z.object({ month: z.string(), amount })) }),
  overdue: z.object({ amount, bills: z.number() }),
  obligations: z.object({ today: z.number(), late: z.number(), week: z.number() }),
  openCases: z.number(),
  calls: z.object({ total: z.number(), days: z.array(z.object({ on: day, calls: z.number() })) }),
});

/** An obligation in the work of the day, with whose it is. */
export const workItem = obligation.extend({ holder: z.string(), accountNumber: z.string() });

export const workPage = z.object({ today: day, items: z.array(workItem), next: z.string().nullable() });

export const openCase = z.object({
  accountId: z.string(),
  id: z.string(),
  holder: z.string(),
  billId: z.string(),
  billNumber: z.string(),
  openedOn: day,
  nextOn: day,
  lastStep: z.string().nullable(),
  left: amount,
  pausedUntil: day.nullable(),
});

export type Dashboard = z.infer<typeof dashboard>;
export type WorkPage = z.infer<typeof workPage>;
export type OpenCase = z.infer<typeof openCase>;
