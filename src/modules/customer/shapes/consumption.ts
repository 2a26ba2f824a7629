import { z } from 'zod';
import { amount, bilingual, day, term, why } from './basics.ts';
import { billLine } from './bill.ts';

const kind = z.enum(['voice', 'sms', 'mms', 'data']);
const counted = {
  records: z.number(),
  /** Seconds of conversation. */
  seconds: z.number(),
  messages: z.number(),
  bytes: z.number(),
  amount,
};

/** A limit of the contract with what the month has used of it. */
export const usageLimit = z.object({
  agreementId: z.string(),
  name: z.string(),
  label: bilingual,
  unit: z.enum(['second', 'message', 'byte', 'correspondent', 'micro-euro']),
  used: z.number(),
  limit: z.number(),
  remaining: z.number(),
  /** Whole percent, rounded down; above 100 beyond the limit. */
  percent: z.number(),
  nature: z.enum(['allowance', 'fair-use', 'ceiling']),
  beyond: z.enum(['charged', 'suspended', 'slowed', 'case']),
  why,
});

/** A customer told of their use. */
export const usageAlert = z.object({
  id: z.string(),
  at: z.string(),
  label: bilingual,
  percent: z.number(),
  unit: usageLimit.shape.unit,
  used: z.number(),
  limit: z.number(),
  /** A rule obliges to tell it. */
  owed: z.boolean(),
  why,
});

/** What a customer chose to read and to be told. */
export const usagePreference = z.object({
  spendingAlert: amount.nullable(),
  courtesyAlerts: z.boolean(),
  /** Since when called numbers are shown whole; `null`: their last four digits are hidden. */
  fullNumbersSince: z.string().nullable(),
  /** What rules say of hidden digits and of itemised statements. */
  why,
});

/** A calendar month of use of an account, or of one of its contracts. */
export const consumption = z.object({
  today: day,
  /** `2026-03`. */
  month: z.string(),
  /** Months that can be looked at, the newest first. */
  months: z.array(z.string()),
  from: day,
  to: day,
  agreements: z.array(z.object({ id: z.string(), label: bilingual, numbers: z.array(z.string()) })),
  agreementId: z.string().nullable(),
  /** Totals of the month by kind of use. */
  kinds: z.array(z.object({ kind, ...counted })),
  days: z.array(z.object({ on: day, ...counted })),
  destinations: z.array(z.object({ kind, destination: z.string(), visitedCountry: z.string().nullable(), ...counted })),
  limits: z.array(usageLimit),
  alerts: z.array(usageAlert),
  preference: usagePreference,
});

/** A record of a statement. */
export const useRecord = z.object({
  id: z.string(),
  /** In the time of the territory. */
  at: z.string(),
  kind,
  direction: z.enum(['out', 'in']),
  /** As it may be shown; `null` for data. */
  number: z.string().nullable(),
  destination: z.string(),
  visitedCountry: z.string().nullable(),
  seconds: z.number(),
  messages: z.number(),
  bytes: z.number(),
  included: z.boolean(),
  /** Waits for a price. */
  unpriced: z.boolean(),
  beyond: z.boolean(),
  amount: term,
});

/** A page of a statement, the newest first; `next` asks for the one after. */
export const useRecordPage = z.object({ records: z.array(useRecord), next: z.string().nullable() });

/** The next bill as it would be made of what is known today. */
export const projectedBill = z
  .object({
    on: day,
    total: amount,
    /** What the contract adds whatever is used. */
    contract: amount,
    /** What has been used beyond the offer so far. */
    usage: amount,
    dueOn: day,
    totalExclTax: amount,
    taxes: z.array(z.object({ rate: z.string(), exclTax: amount, vat: amount, inclTax: amount })),
    /** What is kept for the customer and would be taken first. */
    fromCredit: amount,
    toPay: amount,
    lines: z.array(billLine),
  })
  .nullable();

export const myProjectedBill = z.object({ today: day, bill: projectedBill });

export type ConsumptionShape = z.infer<typeof consumption>;
export type UsageLimitShape = z.infer<typeof usageLimit>;
export type UseRecordShape = z.infer<typeof useRecord>;
export type ProjectedBill = z.infer<typeof projectedBill>;
