import { z } from 'zod';
import { amount, bilingual, decisionNote } from './basics.ts';

export const servedAddress = z.object({
  id: z.string(),
  territory: z.string(),
  street: z.string(),
  postcode: z.string(),
  commune: z.string(),
  technologies: z.array(z.string()),
  detachedHouse: z.boolean(),
  alreadyConnected: z.boolean(),
});

export const catalogItem = z.object({
  pack: z.string(),
  code: z.string(),
  kind: z.string(),
  label: bilingual,
  price: amount.nullable(),
  period: z.string(),
  clauses: z.array(z.string()),
});

/** Whether an offer may be had at an address, and why not. */
export const offerVerdict = catalogItem.extend({
  eligible: z.boolean(),
  reason: z.string().nullable(),
  warnings: z.array(z.string()),
  decision: z.string().nullable(),
});

export const qualification = z.object({
  address: servedAddress.nullable(),
  offers: z.array(offerVerdict),
  options: z.array(catalogItem),
  notes: z.array(decisionNote),
});

export type QualificationShape = z.infer<typeof qualification>;
export type AddressShape = z.infer<typeof servedAddress>;
