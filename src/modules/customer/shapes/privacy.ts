import { z } from 'zod';
import { bilingual, clause, day } from './basics.ts';

const told = z.array(clause);

/** A request of somebody about their data. */
export const rightsRequest = z.object({
  id: z.string(),
  accountId: z.string(),
  accountNumber: z.string(),
  holder: z.string(),
  right: z.string(),
  rightLabel: bilingual,
  state: z.enum(['identity-awaited', 'open', 'answered', 'refused', 'withdrawn']),
  stateLabel: bilingual,
  channel: z.string(),
  words: z.string(),
  onBehalfOf: z.string().nullable(),
  receivedOn: day,
  dueOn: day.nullable(),
  late: z.boolean(),
  extended: z.boolean(),
  closedOn: day.nullable(),
  answer: z.string().nullable(),
  copies: z.number().describe('Copies of identity documents that were sent for it.'),
  clauses: told,
});

/** A copy of an identity document, as the officer finds it. */
export const identityCopy = z.object({ id: z.string(), name: z.string(), receivedOn: day });
export const sentCopies = z.object({ copies: z.number() });

/** What became of the rows of a table. */
export const tableOutcome = z.object({
  room: bilingual,
  holds: bilingual,
  table: z.string(),
  what: z.enum(['erased', 'emptied', 'kept']),
  rows: z.number(),
  reason: z.string().nullable(),
  until: day.nullable(),
  clauses: told,
});

/** What is held of somebody, table by table. */
export const heldRows = z.object({
  room: bilingual,
  holds: bilingual,
  table: z.string(),
  rows: z.number(),
  category: bilingual,
  event: bilingual,
  until: day.nullable(),
  held: z.enum(['dispute', 'restriction', 'unpaid']).nullable(),
  stays: bilingual.nullable(),
  clauses: told,
});

const paper = z.object({ code: z.string(), label: bilingual });

export const rightsRequestsPage = z.object({ today: day, requests: z.array(rightsRequest) });
export const rightsRequestPage = rightsRequest.extend({
  today: day,
  refusedBecause: z.string().nullable(),
  papers: z.array(paper),
  paper: z.string().nullable(),
  handledBy: z.string().nullable(),
  identityCopies: z.array(identityCopy),
  outcome: z.array(tableOutcome).nullable(),
});
export const heldPage = z.object({
  today: day,
  accountId: z.string(),
  accountNumber: z.string(),
  holder: z.string(),
  endedOn: day.nullable(),
  restrictedSince: day.nullable(),
  tables: z.array(heldRows),
  requests: z.array(rightsRequest),
});

export const retentionRun = z.object({
  id: z.string(),
  kind: z.enum(['erasure', 'trial']),
  days: z.array(day),
  state: z.enum(['running', 'done']),
  startedAt: z.string(),
  accounts: z.number(),
  rows: z.number(),
  kept: z.number(),
});
export const retentionRuns = z.object({ today: day, runs: z.array(retentionRun) });
export const retentionTally = z.object({
  day,
  table: z.string(),
  holds: bilingual,
  label: bilingual,
  event: bilingual,
  what: z.enum(['erased', 'emptied', 'kept']),
  reason: z.enum(['', 'dispute', 'unpaid', 'restriction']),
  rows: z.number(),
  clauses: told,
});
export const retentionRunPage = retentionRun.extend({ tallies: z.array(retentionTally) });

export const breach = z.object({
  id: z.string(),
  title: z.string(),
  nature: z.enum(['confidentiality', 'integrity', 'availability']),
  story: z.string(),
  data: z.string(),
  people: z.number(),
  risk: z.enum(['none', 'some', 'high']),
  measures: z.string(),
  foundAt: z.string(),
  tellBy: z.string(),
  late: z.boolean(),
  authorityToldAt: z.string().nullable(),
  peopleToldAt: z.string().nullable(),
  closedOn: day.nullable(),
  enteredBy: z.string(),
});
export const authorityRequest = z.object({
  id: z.string(),
  accountId: z.string().nullable(),
  recipient: z.string(),
  authority: z.string(),
  reference: z.string(),
  asked: z.string(),
  receivedOn: day,
  dueOn: day.nullable(),
  state: z.enum(['open', 'given', 'refused']),
  given: z.string().nullable(),
  repliedOn: day.nullable(),
  clauses: told,
});
export const privacyLogs = z.object({
  now: z.string(),
  breaches: z.array(breach),
  authorityRequests: z.array(authorityRequest),
});

const toldClause = z.object({ article: z.string(), summary: bilingual });
export const processingRegister = z.object({
  policy: bilingual,
  controller: z.string(),
  purposes: z.array(
    z.object({
      code: z.string(),
      label: bilingual,
      bases: z.array(z.string()),
      mayObject: z.boolean(),
      consentRequired: z.boolean(),
      clauses: z.array(toldClause),
    }),
  ),
  durations: z.array(
    z.object({
      code: z.string(),
      label: bilingual,
      event: bilingual,
      duration: z.string(),
      mode: z.string(),
      clauses: z.array(toldClause),
    }),
  ),
  words: z.array(z.object({ about: z.string(), clauses: z.array(toldClause) })),
  data: z.array(z.object({ room: bilingual, holds: bilingual, category: z.string() })),
});

export const directoryFiles = z.object({
  files: z.array(
    z.object({
      number: z.number(),
      kind: z.enum(['all', 'changes']),
      madeAt: z.string(),
      madeBy: z.string(),
      entries: z.number(),
    }),
  ),
});

export type RightsRequestShape = z.infer<typeof rightsRequest>;
export type RightsRequestPage = z.infer<typeof rightsRequestPage>;
export type HeldPage = z.infer<typeof heldPage>;
