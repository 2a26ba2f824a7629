import { z } from 'zod';
import { amount, day, why } from './basics.ts';

const waitsFor = z.enum([
  'over-indebtedness',
  'social-fund',
  'complaint',
  'death',
  'illness',
  'other',
  'pause',
  'plan',
  'promise',
]);

/** A case of the collection desk. */
export const deskCase = z.object({
  accountId: z.string(),
  id: z.string(),
  holder: z.string(),
  billId: z.string(),
  billNumber: z.string(),
  dueOn: day,
  /** Days since the bill fell due. */
  age: z.number(),
  left: amount,
  /** The furthest step that was taken. */
  step: z.string(),
  stepOn: day,
  nextOn: day,
  waitsFor: waitsFor.nullable(),
  pausedUntil: day.nullable(),
  barred: z.boolean(),
  handedOver: z.boolean(),
});

/** The collection desk: how much stands at each step, and a page of its cases. */
export const collectionDesk = z.object({
  today: day,
  steps: z.array(z.object({ step: z.string(), cases: z.number(), left: amount })),
  cases: z.array(deskCase),
  next: z.string().nullable(),
});

/** A step to come, with the clauses that the contract gives for it. */
export const stepAhead = z.object({ step: z.string(), on: day.nullable(), why });

export const paymentPlanShape = z.object({
  id: z.string(),
  state: z.enum(['running', 'kept', 'broken', 'cancelled']),
  askedBy: z.enum(['agent', 'customer']),
  method: z.string(),
  total: amount,
  paid: amount,
  agreedOn: day,
  endedOn: day.nullable(),
  bills: z.array(z.object({ billId: z.string(), number: z.string(), left: amount })),
  instalments: z.array(
    z.object({ position: z.number(), dueOn: day, amount, left: amount, state: z.enum(['paid', 'late', 'coming']) }),
  ),
});

export const promiseShape = z.object({
  id: z.string(),
  billId: z.string(),
  billNumber: z.string(),
  amount,
  byOn: day,
  madeOn: day,
  state: z.enum(['open', 'kept', 'broken']),
});

export const holdShape = z.object({
  id: z.string(),
  kind: waitsFor,
  reason: z.string(),
  from: day,
  until: day.nullable(),
  endedOn: day.nullable(),
  outcome: z.enum(['granted', 'refused']).nullable(),
});

/** A case of collection as agents see it: what was done, what comes next and why, what it waits for. */
export const casePage = z.object({
  today: day,
  accountId: z.string(),
  holder: z.string(),
  accountNumber: z.string(),
  id: z.string(),
  billId: z.string(),
  billNumber: z.string(),
  billedOn: day,
  dueOn: day,
  total: amount,
  left: amount,
  state: z.enum(['open', 'closed', 'barred']),
  done: z.array(z.object({ step: z.string(), on: day })),
  notice: z.object({ sentOn: day, presentedOn: day.nullable(), told: z.boolean() }).nullable(),
  ahead: z.array(stepAhead),
  waitsFor: waitsFor.nullable(),
  waitsUntil: day.nullable(),
  heldDays: z.number(),
  expiresOn: day,
  expiresWhy: why,
  fragile: z.boolean(),
  terminated: z.boolean(),
  suspended: z.boolean(),
  pausedUntil: day.nullable(),
  handedOverTo: z.string().nullable(),
  hardship: z.array(z.string()),
  lastError: z.string().nullable(),
  holds: z.array(holdShape),
  plans: z.array(paymentPlanShape),
  promises: z.array(promiseShape),
});

/** What a customer still owes and is past its day: where it stands, what comes next, what they may ask for. */
export const myArrears = z.object({
  today: day,
  owed: amount,
  bills: z.array(
    z.object({
      caseId: z.string(),
      billId: z.string(),
      number: z.string(),
      dueOn: day,
      left: amount,
      state: z.enum(['open', 'barred']),
      done: z.array(z.object({ step: z.string(), on: day })),
      next: stepAhead.nullable(),
      waitsFor: waitsFor.nullable(),
      waitsUntil: day.nullable(),
      promised: z.boolean(),
    }),
  ),
  plans: z.array(paymentPlanShape),
  promises: z.array(promiseShape),
  /** What may be asked for online; `null` when no plan can be. */
  offer: z
    .object({ mostInstalments: z.number(), mostAmount: amount, leastInstalment: amount, directDebit: z.boolean() })
    .nullable(),
  promiseMostDays: z.number(),
  hardship: z.array(z.string()),
});

export type CollectionDesk = z.infer<typeof collectionDesk>;
export type DeskCase = z.infer<typeof deskCase>;
export type CasePage = z.infer<typeof casePage>;
export type MyArrears = z.infer<typeof myArrears>;
export type PaymentPlanShape = z.infer<typeof paymentPlanShape>;
export type PromiseShape = z.infer<typeof promiseShape>;
export type HoldShape = z.infer<typeof holdShape>;
