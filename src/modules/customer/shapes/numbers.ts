import { z } from 'zod';
import { amount, bilingual, day, obligation, term, why } from './basics.ts';

/** A telephone number of a contract. */
export const phoneLine = z.object({
  /** E.164. */
  number: z.string(),
  /** As it is dialled. */
  shown: z.string(),
  agreementId: z.string(),
  kind: z.enum(['fixed', 'mobile']),
  state: z.enum(['reserved', 'assigned', 'quarantine']),
  portedIn: z.boolean(),
  /** Last day on which a number that rests may still be taken elsewhere. */
  restsUntil: day.nullable(),
  /** The operator identity code, once it was asked for. */
  rio: z.string().nullable(),
});

export const portingState = z.enum([
  'requested',
  'sent',
  'accepted',
  'scheduled',
  'late',
  'done',
  'lost',
  'refused',
  'cancelled',
]);

/** A number that comes from another operator or leaves for one. */
export const porting = z.object({
  id: z.string(),
  accountId: z.string(),
  agreementId: z.string(),
  direction: z.enum(['in', 'out']),
  number: z.string(),
  shown: z.string(),
  kind: z.enum(['fixed', 'mobile']),
  state: portingState,
  stateLabel: bilingual,
  reason: bilingual.nullable(),
  otherOperator: z.string(),
  rio: z.string().nullable(),
  requestedOn: day,
  desiredOn: day.nullable(),
  expectedOn: day.nullable(),
  acceptedOn: day.nullable(),
  scheduledOn: day.nullable(),
  portedOn: day.nullable(),
  lostOn: day.nullable(),
  restoredOn: day.nullable(),
  claimedOn: day.nullable(),
  /** What was credited for lateness and for loss. */
  credited: z.object({ delay: z.string().nullable(), loss: z.string().nullable() }),
  over: z.boolean(),
  why: why.nullable(),
  /** Given back as If-Match with every change. */
  version: z.number(),
});

/** A day of a port, with what it rests on. */
export const portingDay = z.object({
  name: z.enum([
    'requested',
    'desired',
    'expected',
    'sent',
    'accepted',
    'scheduled',
    'ported',
    'lost',
    'restored',
    'claimed',
  ]),
  on: term,
});

/** What the contract says today of a number that is coming. */
const portingForeseen = z.object({
  cancellation: z
    .object({ possible: z.boolean(), lastDay: day.nullable(), reason: bilingual.nullable(), why })
    .nullable(),
  delay: z.object({ late: z.boolean(), amount, claimBy: day.nullable(), reason: bilingual.nullable(), why }).nullable(),
});

/** A port with its days, what may be done with it, what is awaited, and what the contract says of it today. */
export const portingDetail = porting.extend({
  dates: z.array(portingDay),
  moves: z.array(z.string()),
  due: z.array(obligation),
  foreseen: portingForeseen,
});

/** What was said with the other operator. */
export const portingMessage = z.object({
  direction: z.enum(['in', 'out']),
  kind: z.string(),
  on: day,
  delivered: z.boolean(),
  portingOn: day.nullable(),
  reason: bilingual.nullable(),
});

export const portingPage = z.object({
  porting: portingDetail,
  today: day,
  holder: z.string(),
  accountNumber: z.string(),
  messages: z.array(portingMessage),
});

/** A port in the list of those who follow them. */
export const portingItem = porting.extend({
  holder: z.string(),
  accountNumber: z.string(),
  /** The day to look at: planned, or hoped for. */
  nextOn: term.nullable(),
});
export const portingList = z.object({ today: day, portings: z.array(portingItem), next: z.string().nullable() });

/** What a contract lets its customer do with numbers. */
export const numberRights = z.object({
  agreementId: z.string(),
  portIn: z.boolean(),
  /** What the contract says of the RIO of its own lines. */
  rioWhy: why,
  /** What may be asked for about its card; empty where there is none. */
  cards: z.array(z.object({ name: z.string(), title: bilingual, summary: bilingual })),
});

export const numbersPage = z.object({
  today: day,
  lines: z.array(phoneLine),
  portings: z.array(portingDetail),
  rights: z.array(numberRights),
});
export const lineRio = z.object({ number: z.string(), shown: z.string(), rio: z.string() });

/** Whether a RIO goes with a number, as it is typed: the first fault, with the field that it is about. */
export const rioCheck = z.object({
  valid: z.boolean(),
  operator: z.string().nullable(),
  field: z.enum(['rio', 'number']).nullable(),
  message: bilingual.nullable(),
});

export type PhoneLine = z.infer<typeof phoneLine>;
export type PortingShape = z.infer<typeof porting>;
export type PortingDay = z.infer<typeof portingDay>;
export type PortingDetail = z.infer<typeof portingDetail>;
export type PortingList = z.infer<typeof portingList>;
export type PortingPage = z.infer<typeof portingPage>;
export type NumbersPage = z.infer<typeof numbersPage>;
