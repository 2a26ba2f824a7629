import { z } from 'zod';
import { bilingual, day } from './basics.ts';

export const sheetLine = z.object({
  code: z.string(),
  label: bilingual,
  kind: z.enum(['voice', 'sms', 'mms', 'data']),
  direction: z.enum(['out', 'in']),
  /** Countries, `*` for any abroad; empty: at home. */
  from: z.array(z.string()),
  prefixes: z.array(z.string()),
  zone: z.string(),
  connectionFee: z.string(),
  price: z.string(),
  per: z.enum(['minute', 'message', 'megabyte']),
  step: z.number(),
});

export const sheetDifference = z.object({
  code: z.string(),
  label: bilingual,
  what: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

export const sheetVersion = z.object({
  id: z.string(),
  validFrom: day,
  publishedAt: z.string(),
  publishedBy: z.string(),
  note: z.string().nullable(),
  differences: z.array(sheetDifference),
});

/** A contract that the operator sells under, and where its sheet stands today. */
export const sheetOfContract = z.object({
  pack: z.string(),
  name: bilingual,
  /** The operator has published none: the made-up prices of the product are in force. */
  example: z.boolean(),
  lines: z.number(),
  validFrom: day.nullable(),
});

/** A sheet as it is on a day. */
export const priceSheetPage = z.object({
  pack: z.string(),
  name: bilingual,
  on: day,
  sheetId: z.string(),
  example: z.boolean(),
  /** Lines that are still those of the example. */
  exampleLines: z.number(),
  /** The version in force that day; `null` for the example. */
  version: sheetVersion.nullable(),
  /** Day on which a later version takes over. */
  until: day.nullable(),
  lines: z.array(sheetLine),
  /** Every version, the one that holds latest first. */
  versions: z.array(sheetVersion),
});

/** A period rated again, and what came of it. Amounts are in euros, tax included. */
export const rerating = z.object({
  id: z.string(),
  from: day,
  to: day,
  unpricedOnly: z.boolean(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  note: z.string().nullable(),
  state: z.enum(['running', 'done']),
  months: z.number(),
  records: z.number(),
  raised: z.string(),
  lowered: z.string(),
  toCharge: z.string(),
  toCredit: z.string(),
});
