import { z } from 'zod';
import { amount, bilingual, clause, decisionNote } from './basics.ts';

export const assistanceService = z.object({
  code: z.string(),
  label: bilingual,
  price: amount,
  clauses: z.array(clause),
});

/** A case as lists show it. */
export const assistanceRow = z.object({
  id: z.string(),
  number: z.string(),
  accountId: z.string(),
  holder: z.string(),
  accountNumber: z.string(),
  territory: z.string(),
  state: z.string(),
  services: z.array(bilingual),
  openedAt: z.string(),
  price: amount.nullable(),
  total: amount.nullable(),
  studyDueAt: z.string().nullable(),
  callbackBy: z.string().nullable(),
  callbackAt: z.string().nullable(),
  technician: z.string().nullable(),
  backupWarning: z.boolean(),
  late: z.boolean(),
});

/** What technicians have before them. */
export const assistanceDesk = z.object({
  offered: z.boolean(),
  me: z.string(),
  queue: z.array(assistanceRow),
  planned: z.array(assistanceRow),
  ended: z.array(assistanceRow),
});

/** What an account may ask for, and what it has asked for. */
export const assistanceOffer = z.object({
  offered: z.boolean(),
  accountId: z.string(),
  holder: z.string(),
  number: z.string(),
  customerNumber: z.string(),
  subscribed: z.boolean(),
  segment: z.string(),
  packName: bilingual.nullable(),
  services: z.array(assistanceService),
  told: z.array(clause),
  channels: z.array(
    z.object({
      channel: z.string(),
      open: z.boolean(),
      nextOpenAt: z.string().nullable(),
      fee: amount,
      clauses: z.array(z.string()),
    }),
  ),
  cases: z.array(assistanceRow),
});

export const sharingSession = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'open', 'ended', 'expired']),
  issuedAt: z.string(),
  expiresAt: z.string(),
  openedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.enum(['customer', 'technician', 'time']).nullable(),
});

export const assistanceComplaint = z.object({
  id: z.string(),
  about: z.string(),
  openedAt: z.string(),
  outcome: z.string().nullable(),
  nextStep: z.string(),
  onlineAddress: z.string(),
  liability: z.object({ harm: z.string(), liable: z.boolean(), reason: z.string().nullable() }).nullable(),
  answer: z.string().nullable(),
});

/** A case with everything about it. */
export const assistanceCasePage = z.object({
  row: assistanceRow,
  version: z.number(),
  steps: z.array(z.string()),
  channel: z.string(),
  description: z.string(),
  refusal: bilingual.nullable(),
  services: z.array(assistanceService.extend({ outcome: z.string().nullable() })),
  equipment: z.object({
    platform: z.string(),
    osVersion: z.string().nullable(),
    backupDone: z.boolean(),
    equipmentFromOperator: z.boolean(),
    internetOperational: z.boolean(),
  }),
  identity: z.object({ name: z.string(), address: z.string(), identifier: z.string(), userNumber: z.string() }),
  phone: z.string().nullable(),
  screenSharing: z.boolean(),
  backupWarning: z.boolean(),
  acceptedAt: z.string().nullable(),
  earlyStart: z.boolean(),
  studyLate: z.boolean().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  report: z.string().nullable(),
  visit: z.object({ at: z.string(), state: z.string(), price: amount }).nullable(),
  /** What a visit at home would cost: the operator's own price, `null` when it has none; the clauses that leave it to it. */
  homeVisit: z.object({ price: amount.nullable(), clauses: z.array(clause) }),
  slots: z.array(z.object({ at: z.string(), local: z.string(), taken: z.boolean() })),
  sessions: z.array(sharingSession),
  complaints: z.array(assistanceComplaint),
  told: z.array(clause),
  notes: z.array(decisionNote),
  remoteControl: z.object({ tool: z.string(), hint: bilingual }).nullable(),
});

export type AssistanceRow = z.infer<typeof assistanceRow>;
export type AssistanceDesk = z.infer<typeof assistanceDesk>;
export type AssistanceOffer = z.infer<typeof assistanceOffer>;
export type AssistanceCasePage = z.infer<typeof assistanceCasePage>;
