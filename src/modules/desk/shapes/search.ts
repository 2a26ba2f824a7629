import { z } from 'zod';

/** Something found, with where it leads. */
export const searchHit = z.object({
  kind: z.enum(['customer', 'bill', 'equipment', 'order', 'shop-order', 'case']),
  id: z.string(),
  /** Whose it is; null for what is in stock. */
  accountId: z.string().nullable(),
  title: z.object({ fr: z.string(), en: z.string() }),
  /** Who holds it, for what is not a customer. */
  holder: z.string().nullable(),
  /** The number by which people call it. */
  number: z.string(),
  city: z.string().nullable(),
  territory: z.string().nullable(),
  on: z.string().nullable(),
  amount: z.string().nullable(),
  /** The words that answered. */
  by: z.array(z.string()),
  /** A whole number was typed, and it is this one. */
  exact: z.boolean(),
  /** A word of it only looks like what was typed. */
  slip: z.boolean(),
});

export const foundShape = z.object({ typed: z.string(), hits: z.array(searchHit), more: z.boolean() });

export type SearchHit = z.infer<typeof searchHit>;
export type Found = z.infer<typeof foundShape>;
