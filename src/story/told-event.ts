import { z } from 'zod';

/** What came of an event. */
export const toldEventSchema = z.object({
  subscriber: z.string(),
  on: z.string(),
  do: z.string(),
  outcome: z.enum(['done', 'refused']),
  code: z.string().optional(),
  field: z.string().optional(),
  message: z.object({ fr: z.string(), en: z.string() }).optional(),
  /** False when the story expected something else. */
  asExpected: z.boolean(),
});

export type ToldEvent = z.infer<typeof toldEventSchema>;
