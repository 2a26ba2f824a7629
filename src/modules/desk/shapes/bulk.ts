import { z } from 'zod';
import { dayText } from '../../../platform/http/worded-fields.ts';
import { BULK_ACTIONS, MOST_ROWS } from '../domain/bulk.ts';
import { DESK_TEAMS } from '../domain/work.ts';

const bilingual = z.object({ fr: z.string(), en: z.string() });
const words = (most: number) => z.string().trim().min(1).max(most);

const target = z.strictObject({ kind: words(40), id: words(200) });

/** What is asked: the action with what it needs, and the rows. */
export const bulkInput = z.strictObject({
  action: z.enum(BULK_ACTIONS),
  items: z.array(target).min(1).max(MOST_ROWS),
  assignee: z.string().max(200).nullable().optional(),
  team: z.enum(DESK_TEAMS).optional(),
  /** How it was kept, or why collection waits. */
  note: words(500).optional(),
  subject: words(200).optional(),
  text: words(5_000).optional(),
  channel: z.enum(['email', 'letter']).optional(),
  holdKind: z.enum(['over-indebtedness', 'social-fund', 'complaint', 'death', 'illness', 'other']).optional(),
  until: dayText.optional(),
});

export type BulkInput = z.infer<typeof bulkInput>;

export const bulkRow = z.object({
  position: z.number(),
  kind: z.string(),
  id: z.string(),
  accountId: z.string().nullable(),
  title: bilingual,
  holder: z.string().nullable(),
  state: z.enum(['waiting', 'done', 'refused', 'failed']),
  told: bilingual.nullable(),
});

/** What an action on many rows would do, does or did. */
export const bulkOutcome = z.object({
  preview: z.boolean(),
  /** Null in a preview: nothing is kept of it. */
  id: z.string().nullable(),
  action: z.enum(BULK_ACTIONS),
  state: z.enum(['preview', 'waiting', 'running', 'done']),
  total: z.number(),
  done: z.number(),
  refused: z.number(),
  failed: z.number(),
  rows: z.array(bulkRow),
});

export type BulkOutcome = z.infer<typeof bulkOutcome>;
