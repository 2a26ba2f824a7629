import { z } from 'zod';
import { amount, bilingual, day, obligation, plainObject, timelineEvent, why } from './basics.ts';

const jsonSchema = plainObject;
const by = z.enum(['agent', 'customer', 'network']);

/** A fact that no decision asks for and that carrying out needs. */
const extraFact = z.object({
  name: z.string(),
  label: bilingual,
  kind: z.string(),
  required: z.boolean(),
  /** What it may be: the offers and options on sale, the equipment held. Empty when it is written freely. */
  choices: z.array(z.object({ value: z.string(), label: bilingual, price: amount.nullable() })),
});

/** What may be asked for under a contract: a form's schema, and what the house proposes for its fields. */
export const procedureShape = z.object({
  name: z.string(),
  pack: z.string(),
  decision: z.string(),
  group: z.string(),
  title: bilingual,
  summary: bilingual,
  openTo: z.array(by),
  schema: jsonSchema,
  offered: plainObject,
  extra: z.array(extraFact),
  /** Articles of the contract that the procedure rests on. */
  clauses: z.array(z.string()),
  /** The room where it is asked for, when no case of it is opened here. */
  leadsTo: z.enum(['privacy']).nullable(),
});

/** A fact that may still come to a case: a button when its value is settled, a form of one field when it is not. */
const comingFact = z.object({
  fact: z.string(),
  label: bilingual,
  by,
  value: z.unknown().optional(),
  schema: jsonSchema.nullable(),
  /** What may be written to the customer with it, told under that name. */
  writes: z.object({ fact: z.string(), label: bilingual }).nullable(),
});

/** What a case put on the customer's bills: below zero when it is given back. */
const caseCharge = z.object({ label: bilingual, amount, on: day, billed: z.boolean(), why });

const claim = z.object({ fact: z.string(), value: z.unknown(), label: bilingual, amount: z.string().nullable() });

/** A case under a procedure (TMF701 processFlow). */
export const processFlowShape = z.object({
  id: z.string(),
  accountId: z.string(),
  agreementId: z.string(),
  procedure: z.string(),
  pack: z.string(),
  decision: z.string(),
  group: z.string(),
  title: bilingual,
  state: z.string(),
  stateLabel: bilingual,
  openedOn: day,
  closedOn: day.nullable(),
  told: plainObject,
  figures: z.array(z.object({ name: z.string(), value: z.unknown() })),
  claims: z.array(claim),
  coming: z.array(comingFact),
  /** What is awaited, in the order in which it falls due. */
  due: z.array(obligation),
  version: z.number(),
  why: why.nullable(),
});

/** A case with what it charged and what happened in it, newest first. */
export const processFlowPageShape = processFlowShape.extend({
  holder: z.string(),
  accountNumber: z.string(),
  territory: z.string(),
  today: day,
  /** The present instant, by the territory's clocks. */
  now: z.string(),
  charges: z.array(caseCharge),
  history: z.array(timelineEvent),
});

export const procedureList = z.object({
  agreementId: z.string(),
  agreementVersion: z.number(),
  procedures: z.array(procedureShape),
});
export const processFlowList = z.object({ processFlows: z.array(processFlowShape) });
export const processFlowPage = z.object({
  items: z.array(processFlowShape.extend({ holder: z.string(), accountNumber: z.string() })),
  next: z.string().nullable(),
});

export type ProcessFlowDetail = z.infer<typeof processFlowPageShape>;
export type ProcedureShape = z.infer<typeof procedureShape>;
export type ProcessFlowShape = z.infer<typeof processFlowShape>;
export type ProcessFlowPage = z.infer<typeof processFlowPage>;
