import { z } from 'zod';
import { amount, bilingual, day, obligation, term, timelineEvent } from './basics.ts';
import { billSummary } from './bill.ts';

export const customerHit = z.object({
  accountId: z.string(),
  number: z.string(),
  customerNumber: z.string(),
  name: z.string(),
  territory: z.string(),
  segment: z.string(),
  status: z.string(),
  phone: z.string().nullable(),
  city: z.string(),
});

export const searchPage = z.object({ hits: z.array(customerHit), next: z.string().nullable() });

export const address = z.object({ line: z.string(), postcode: z.string(), city: z.string() });

export const accountShape = z.object({
  id: z.string(),
  number: z.string(),
  customerNumber: z.string(),
  territory: z.string(),
  segment: z.string(),
  language: z.enum(['fr', 'en']),
  status: z.string(),
  billingDay: z.number(),
  paymentMethod: z.string(),
  paperBill: z.boolean(),
  payer: z.string().nullable(),
  openedOn: day,
  version: z.number(),
});

export const holder = z.object({
  displayName: z.string(),
  kind: z.enum(['individual', 'organization']),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  address,
  version: z.number(),
});

export const mandate = z.object({
  reference: z.string(),
  iban: z.string(),
  holder: z.string(),
  signedOn: day,
  sequence: z.enum(['FRST', 'RCUR']),
});

export const equipment = z.object({
  serial: z.string(),
  kind: z.string(),
  model: z.string(),
  state: z.string(),
  agreementId: z.string().nullable(),
  assignedOn: day.nullable(),
  returnedOn: day.nullable(),
});

export const appointment = z.object({
  id: z.string(),
  agreementId: z.string(),
  /** In the time of the territory. */
  at: z.string(),
  state: z.string(),
  freeCancellationUntil: term.nullable(),
  version: z.number(),
});

export const product = z.object({
  code: z.string(),
  kind: z.enum(['offer', 'option']),
  label: bilingual,
  status: z.string(),
  monthlyPrice: term,
});

export const agreement = z.object({
  id: z.string(),
  state: z.string(),
  pack: z.string(),
  packName: bilingual,
  termsVersion: z.string(),
  offer: z.string(),
  offerLabel: bilingual,
  territory: z.string(),
  channel: z.string(),
  address,
  monthlyPrice: term,
  commitmentMonths: z.number(),
  commitmentEndsOn: term.nullable(),
  orderedOn: day,
  activatedOn: term.nullable(),
  suspendedOn: day.nullable(),
  /** What of the service is cut while it is suspended. */
  suspensionScope: z.string().nullable(),
  endsOn: term.nullable(),
  endReason: z.string().nullable(),
  products: z.array(product),
  numbers: z.array(z.string()),
  order: z
    .object({
      id: z.string(),
      state: z.string(),
      required: z.array(z.string()),
      missing: z.array(z.string()),
      deposit: z
        .object({
          amount,
          state: z.enum(['awaited', 'kept', 'given-back', 'never-paid']),
          paidOn: day.nullable(),
          /** The last day to give it back, once it has been promised. */
          backBy: day.nullable(),
        })
        .nullable(),
    })
    .nullable(),
  version: z.number(),
});

export const payment = z.object({
  id: z.string(),
  on: day,
  method: z.string(),
  amount,
  reference: z.string(),
  state: z.string(),
  reasonCode: z.string().nullable(),
});

export const collectionCase = z.object({
  id: z.string(),
  billId: z.string(),
  billNumber: z.string(),
  openedOn: day,
  state: z.enum(['open', 'closed', 'barred']),
  nextOn: day,
  pausedUntil: day.nullable(),
  pauseReason: z.string().nullable(),
  steps: z.array(z.object({ step: z.string(), on: day })),
});

export const documentShape = z.object({
  id: z.string(),
  kind: z.string(),
  title: bilingual,
  on: day,
  href: z.string(),
});

export const messageShape = z.object({
  id: z.string(),
  channel: z.string(),
  title: bilingual,
  state: z.string(),
  to: z.string(),
  on: day,
  lastError: z.string().nullable(),
});

/** A way to pay that a contract of the account does not accept, and why. */
export const refusedWay = z.object({ method: z.string(), through: z.string(), why: bilingual });

/** Everything an agent sees of a customer, in one answer. */
export const customerPage = z.object({
  today: day,
  account: accountShape,
  holder,
  mandate: mandate.nullable(),
  refusedWays: z.array(refusedWay),
  /** What the customer owes; below zero, what is owed to them. */
  balance: amount,
  agreements: z.array(agreement),
  obligations: z.array(obligation),
  events: z.array(timelineEvent),
  equipment: z.array(equipment),
  appointments: z.array(appointment),
  bills: z.array(billSummary),
  payments: z.array(payment),
  cases: z.array(collectionCase),
  documents: z.array(documentShape),
  messages: z.array(messageShape),
});

export type CustomerPage = z.infer<typeof customerPage>;
export type AgreementShape = z.infer<typeof agreement>;
export type CaseShape = z.infer<typeof collectionCase>;
export type DocumentShape = z.infer<typeof documentShape>;
export type MessageShape = z.infer<typeof messageShape>;
