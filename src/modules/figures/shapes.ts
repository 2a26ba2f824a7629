import { z } from 'zod';

const bilingual = z.object({ fr: z.string(), en: z.string() });
const unit = z.enum(['count', 'amount']);

/** Figures and charts of a trade, as they were last counted; none before the first count. */
export const board = z.object({
  name: z.string(),
  countedOn: z.string().nullable(),
  countedAt: z.string().nullable(),
  figures: z.array(z.object({ name: z.string(), unit, value: z.string(), over: z.enum(['now', 'month']) })),
  charts: z.array(
    z.object({
      name: z.string(),
      by: z.enum(['month', 'day', 'part']),
      unit,
      points: z.array(z.object({ key: z.string(), label: bilingual.nullable(), value: z.string() })),
    }),
  ),
});

export type Board = z.infer<typeof board>;

/** The answers that the screens read, by the names of the types that the screens are given. */
export const figuresShapes = { Board: board };
