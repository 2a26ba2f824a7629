import { z } from 'zod';
import { collectionTold, planTold, promiseTold } from './tell-collection.ts';
import { movementTold } from './tell-balances.ts';
import { portingTold } from './tell-portings.ts';
import { toldEventSchema } from '../told-event.ts';

const date = z.string().describe('Day, YYYY-MM-DD');
const dateOrNull = date.nullable();
const money = z.string().describe('Euros with two decimals');
const words = z.object({ fr: z.string(), en: z.string() });
const clauses = z.array(z.string()).describe('Clauses of the contract that say so');
const of = { subscriber: z.string() };

export const agreementTold = z.object({
  ...of,
  id: z.string(),
  pack: z.string(),
  termsVersion: z.string(),
  offer: z.string(),
  options: z.array(z.string()),
  channel: z.string(),
  state: z.string(),
  monthlyPriceInclTax: money,
  commitmentMonths: z.number(),
  orderedOn: date,
  activatedOn: dateOrNull,
  commitmentEndsOn: dateOrNull,
  suspendedOn: dateOrNull,
  endsOn: dateOrNull,
  endReason: z.string().nullable(),
  history: z.array(z.object({ state: z.string(), on: date })),
  lines: z.array(z.object({ number: z.string(), from: date, to: dateOrNull })),
  equipment: z.array(z.object({ serial: z.string(), kind: z.string(), model: z.string(), state: z.string() })),
});

export const obligationTold = z.object({
  ...of,
  kind: z.string(),
  label: words,
  subject: z.string(),
  dueOn: date,
  by: z.string(),
  state: z.string(),
  closedOn: dateOrNull,
  because: clauses,
});

export const billLineTold = z.object({
  code: z.string(),
  kind: z.string(),
  label: words,
  from: dateOrNull,
  to: dateOrNull.describe('Last day, included'),
  quantity: z.string(),
  amountExclTax: money,
  vatRate: z.string(),
  vat: money,
  amountInclTax: money,
  decision: z.string().nullable(),
  because: clauses,
  steps: z.array(z.object({ clause: z.string(), fr: z.string(), en: z.string() })),
});

export const billTold = z.object({
  ...of,
  number: z.string(),
  kind: z.string(),
  issuedOn: date,
  dueOn: date,
  from: date,
  to: date,
  totalExclTax: money,
  vat: money,
  totalInclTax: money,
  settled: money,
  state: z.string(),
  lines: z.array(billLineTold),
});

export const paymentTold = z.object({
  ...of,
  method: z.string(),
  amount: money,
  receivedOn: date,
  reference: z.string(),
  state: z.string(),
  returnedOn: dateOrNull,
  reasonCode: z.string().nullable(),
});

export const directDebitTold = z.object({
  ...of,
  endToEndId: z.string(),
  amount: money,
  sequence: z.string(),
  collectOn: date,
  state: z.string(),
  reasonCode: z.string().nullable(),
});

export const caseTold = z.object({
  ...of,
  procedure: z.string(),
  state: z.string(),
  openedOn: date,
  closedOn: dateOrNull,
  figures: z.record(z.string(), z.unknown()).describe('Figures of its last review'),
  because: clauses,
});

export const messageTold = z.object({
  ...of,
  on: date,
  template: z.string(),
  channel: z.string(),
  subject: z.string(),
  state: z.string(),
});

export const decisionTold = z.object({
  ...of,
  id: z.string(),
  name: z.string(),
  pack: z.string(),
  version: z.string(),
  facts: z.record(z.string(), z.unknown()),
  result: z.record(z.string(), z.unknown()),
  because: clauses,
});

export const timelineTold = z.object({ ...of, on: date, kind: z.string(), title: words });

/** What a story comes to: the one JSON object that it prints. */
export const outputSchema = z.object({
  title: z.string().optional(),
  from: date,
  to: date,
  asExpected: z.boolean().describe('False when an event did not come out as the story expected'),
  subscribers: z.array(
    z.object({
      name: z.string(),
      account: z.string().nullable().describe('Number of the account'),
      customer: z.string().nullable(),
      territory: z.string(),
      owed: money.describe('What the customer owes; below zero: what is owed to the customer'),
    }),
  ),
  events: z.array(toldEventSchema),
  agreements: z.array(agreementTold),
  appointments: z.array(z.object({ ...of, at: z.string(), state: z.string() })),
  cases: z.array(caseTold).describe('Cases under the procedures of the contract, in the order of their opening'),
  portings: z.array(portingTold).describe('Numbers that came from other operators or left for them'),
  movements: z.array(movementTold).describe('What moved the balances of prepaid plans, in order'),
  obligations: z.array(obligationTold),
  bills: z.array(billTold),
  payments: z.array(paymentTold),
  directDebits: z.array(directDebitTold),
  collection: z.array(collectionTold),
  paymentPlans: z.array(planTold),
  promises: z.array(promiseTold),
  messages: z.array(messageTold),
  calls: z.array(
    z.object({
      ...of,
      startedAt: z.string(),
      called: z.string(),
      seconds: z.string(),
      outcome: z.string(),
      zone: z.string().nullable(),
      amountInclTax: money,
      because: clauses,
    }),
  ),
  rejectedCalls: z.array(z.object({ row: z.number(), field: z.string(), reason: words, line: z.string() })),
  decisions: z.array(decisionTold),
  timeline: z.array(timelineTold),
  ledger: z.object({
    accounts: z.array(z.object({ code: z.string(), label: words, debit: money, credit: money })),
    debit: money,
    credit: money,
    difference: money.describe('Always 0.00'),
  }),
});

export type StoryOutput = z.infer<typeof outputSchema>;
