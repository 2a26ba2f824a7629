import { z } from 'zod';
import { DESK_TEAMS, DUE, WORK_KINDS } from '../domain/work.ts';

const bilingual = z.object({ fr: z.string(), en: z.string() });
const why = z.object({ decision: z.string().nullable(), clauses: z.array(z.string()) });

/** Something that waits for an agent. */
export const workEntry = z.object({
  kind: z.enum(WORK_KINDS),
  id: z.string(),
  accountId: z.string().nullable(),
  holder: z.string().nullable(),
  accountNumber: z.string().nullable(),
  title: bilingual.nullable(),
  detail: bilingual.nullable(),
  code: z.string(),
  dueOn: z.string().nullable(),
  late: z.boolean(),
  since: z.string(),
  team: z.enum(DESK_TEAMS),
  assignee: z.string().nullable(),
  mine: z.boolean(),
  territory: z.string().nullable(),
  pack: z.string().nullable(),
  contract: bilingual.nullable(),
  severity: z.string().nullable(),
  amount: z.string().nullable(),
  trouble: z.string().nullable(),
  why,
  version: z.number(),
  /** What an obligation is about, where whoever looks may open it. */
  about: z.object({ kind: z.string(), id: z.string() }).nullable(),
});

/** What a view lets through. */
export const workFilter = z.strictObject({
  kinds: z.array(z.enum(WORK_KINDS)).min(1).optional(),
  teams: z.array(z.enum(DESK_TEAMS)).min(1).optional(),
  assignee: z.string().max(200).optional(),
  due: z.enum(DUE).optional(),
  pack: z.string().max(100).optional(),
  territory: z.string().max(10).optional(),
});

export const workView = z.object({
  id: z.string(),
  name: z.string().nullable(),
  filter: workFilter,
  count: z.number(),
});

export const inboxPage = z.object({
  today: z.string(),
  me: z.string(),
  items: z.array(workEntry),
  next: z.string().nullable(),
  /** How much of what waits the filter lets through. */
  count: z.number(),
});

/** The views of an agent with what is in each, the teams they belong to, and what may be chosen in filters. */
export const inboxViews = z.object({
  views: z.array(workView),
  teams: z.array(z.enum(DESK_TEAMS)),
  agents: z.array(z.string()),
  contracts: z.array(z.object({ id: z.string(), title: bilingual })),
  territories: z.array(z.string()),
});

export type WorkEntry = z.infer<typeof workEntry>;
export type InboxPage = z.infer<typeof inboxPage>;
export type InboxViews = z.infer<typeof inboxViews>;
