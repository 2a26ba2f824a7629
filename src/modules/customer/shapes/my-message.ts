import { z } from 'zod';
import { bilingual, day } from './basics.ts';
import { documentShape } from './customer-page.ts';

/** A message as the customer whom it was written to lists it. */
export const myMessage = z.object({
  id: z.string(),
  title: bilingual,
  channel: z.enum(['email', 'letter', 'sms']),
  on: day,
  /** It has left; else it is on its way. */
  sent: z.boolean(),
});

export const myMessages = z.object({ messages: z.array(myMessage), next: z.string().nullable() });

/** A message as it was sent, with what went with it. */
export const myMessagePage = myMessage.extend({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(documentShape),
});

export type MyMessages = z.infer<typeof myMessages>;
export type MyMessagePage = z.infer<typeof myMessagePage>;
