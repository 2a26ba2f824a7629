import { z } from 'zod';
import { amount, day } from './basics.ts';

export const billSimulation = z.object({
  id: z.string(),
  asOf: day,
  state: z.enum(['running', 'stopped', 'done']),
  startedAt: z.string(),
  total: z.number(),
  done: z.number(),
  bills: z.number(),
  failed: z.number(),
  setAside: z.number(),
  exclTax: amount,
  vat: amount,
  inclTax: amount,
  /** What the bills before of the same accounts came to. */
  before: amount,
  byKind: z.array(z.object({ kind: z.string(), amount })),
});

export const billCheck = z.object({
  accountId: z.string(),
  holder: z.string(),
  billOn: day,
  total: amount,
  /** The bill before; null when there is none to compare with. */
  before: amount.nullable(),
  findings: z.array(z.enum(['rise', 'drop', 'below-zero', 'nothing', 'double', 'failed'])),
  fault: z.string().nullable(),
  state: z.enum(['set-aside', 'held', 'released', 'failed']),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});

export const billSimulationPage = z.object({
  today: day,
  /** A simulation that was asked for and has not begun. */
  waiting: z.boolean(),
  simulations: z.array(billSimulation),
  checks: z.array(billCheck),
});

export type BillSimulationPage = z.infer<typeof billSimulationPage>;
export type BillSimulation = z.infer<typeof billSimulation>;
export type BillCheck = z.infer<typeof billCheck>;
