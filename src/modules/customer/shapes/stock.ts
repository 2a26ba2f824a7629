import { z } from 'zod';
import { day } from './basics.ts';

const equipmentState = z.enum(['in-stock', 'assigned', 'returned', 'lost', 'damaged', 'left']);

/** How many pieces of a model there are, by state. */
export const stockModel = z.object({
  kind: z.string(),
  model: z.string(),
  inStock: z.number(),
  assigned: z.number(),
  damaged: z.number(),
  lost: z.number(),
});

/** How many telephone numbers of a place there are, by state. */
export const stockNumbers = z.object({
  territory: z.string(),
  kind: z.enum(['fixed', 'mobile']),
  free: z.number(),
  reserved: z.number(),
  assigned: z.number(),
  quarantine: z.number(),
  portedOut: z.number(),
});

export const stockPage = z.object({ models: z.array(stockModel), numbers: z.array(stockNumbers) });

/** A piece of equipment, with whoever has it. */
export const stockPiece = z.object({
  serial: z.string(),
  kind: z.string(),
  model: z.string(),
  state: equipmentState,
  accountId: z.string().nullable(),
  agreementId: z.string().nullable(),
  holder: z.string().nullable(),
  assignedOn: day.nullable(),
  returnedOn: day.nullable(),
});

export const stockPieces = z.object({ today: day, pieces: z.array(stockPiece), next: z.string().nullable() });

export type StockPage = z.infer<typeof stockPage>;
export type StockPieces = z.infer<typeof stockPieces>;
export { equipmentState };
