import { z } from 'zod';
import { bilingual, day, why } from './basics.ts';

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

/** A number that comes from another operator or leaves for one. */
export const porting = z.object({
  id: z.string(),
  accountId: z.string(),
  agreementId: z.string(),
  direction: z.enum(['in', 'out']),
  number: z.string(),
  shown: z.string(),
  kind: z.enum(['fixed', 'mobile']),
  state: z.enum(['requested', 'sent', 'accepted', 'scheduled', 'late', 'done', 'lost', 'refused', 'cancelled']),
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

/** What was said with the other operator. */
export const portingMessage = z.object({
  direction: z.enum(['in', 'out']),
  kind: z.string(),
  on: day,
  delivered: z.boolean(),
});

export const portingPage = z.object({ porting, messages: z.array(portingMessage) });
export const portingList = z.object({ portings: z.array(porting), next: z.string().nullable() });
export const numbersPage = z.object({ lines: z.array(phoneLine), portings: z.array(porting) });
export const lineRio = z.object({ number: z.string(), shown: z.string(), rio: z.string() });

export type PhoneLine = z.infer<typeof phoneLine>;
export type PortingShape = z.infer<typeof porting>;
export type NumbersPage = z.infer<typeof numbersPage>;
