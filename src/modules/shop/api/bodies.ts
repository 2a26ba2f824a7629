import { z } from 'zod';
import type { CartLine } from '../domain/cart.ts';
import type { ShopWish } from '../operations/quote-order.ts';

const MOST_LINES = 40;
const MOST_PIECES = 500;
const MOST_DOCUMENTS = 6;
/** Two million bytes, in base 64. */
const LONGEST_DOCUMENT = 2_800_000;

const line = z.string().trim().min(1).max(100);
const reference = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/);
const postcode = z.string().regex(/^\d{5}$/);

/** One thing in a cart. */
export const cartLine = z.strictObject({
  sku: reference,
  quantity: z.int().min(1).max(MOST_PIECES),
  saleId: z.uuid().optional(),
  plan: z
    .string()
    .regex(/^[a-z0-9-]{1,60}:[A-Za-z0-9_-]{1,60}$/)
    .optional(),
});

const lines = z.array(cartLine).max(MOST_LINES);
const vouchers = z.array(reference).max(5);

/** What somebody leaves in their cart. */
export const contentBody = z.strictObject({ lines, vouchers });

const address = z.strictObject({ line1: line, postcode, city: line });

/** What somebody wants to order. */
export const wishBody = z.strictObject({
  lines: lines.min(1),
  vouchers,
  deliveryMode: reference,
  place: address.extend({ name: line }).optional(),
  payment: z.enum(['card', 'cash-on-delivery']),
  termsAccepted: z.boolean(),
  professionalUse: z.boolean(),
  wholesale: z.boolean(),
  partialDelivery: z.boolean(),
});

/** The form of somebody who is not known yet. */
export const formBody = z.strictObject({
  company: line,
  registration: z.string().trim().min(9).max(20),
  givenName: line,
  familyName: line,
  email: z.email().max(200),
  phone: z.string().trim().min(4).max(30),
  address,
  documents: z
    .array(
      z.strictObject({
        code: reference,
        name: line,
        mediaType: z.enum(['application/pdf', 'image/png', 'image/jpeg']),
        content: z.base64().min(4).max(LONGEST_DOCUMENT),
      }),
    )
    .max(MOST_DOCUMENTS),
  professionalUse: z.boolean(),
  termsAccepted: z.boolean(),
});

/** A wish as the operations take it. */
export function wishOf(body: z.infer<typeof wishBody>): ShopWish {
  const { place, lines: wished, ...rest } = body;
  return { ...rest, lines: wished as readonly CartLine[], ...(place === undefined ? {} : { place }) };
}
