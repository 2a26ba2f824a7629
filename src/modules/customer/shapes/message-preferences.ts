import { z } from 'zod';

/** How a customer wants to be written to, and where that works. */
export const messagePreferences = z.object({
  channel: z.enum(['email', 'letter', 'sms']).nullable(),
  language: z.enum(['fr', 'en']),
  offers: z.boolean(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  changedAt: z.string().nullable(),
  badAddresses: z.array(z.object({ address: z.string(), since: z.string(), reason: z.string() })),
});
