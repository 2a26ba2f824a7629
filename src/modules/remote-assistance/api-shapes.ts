import { z } from 'zod';
import type { SessionNews } from './operations/signal.ts';

const bilingual = z.object({ fr: z.string(), en: z.string() });
export const iceServer = z.object({
  urls: z.string(),
  username: z.string().optional(),
  credential: z.string().optional(),
});
export const clause = z.object({ id: z.string(), article: z.string(), summary: bilingual });
export const code = z.string().trim().min(4).max(30);
const LONGEST_SDP = 60_000;
/** What browsers tell one another: an offer, an answer, or a way to be reached (RTCSessionDescription, RTCIceCandidate). */
export const signalBody = z.strictObject({
  description: z.strictObject({ type: z.enum(['offer', 'answer']), sdp: z.string().max(LONGEST_SDP) }).optional(),
  candidate: z
    .strictObject({
      candidate: z.string().max(1000),
      sdpMid: z.string().max(20).nullish(),
      sdpMLineIndex: z.int().min(0).max(20).nullish(),
      usernameFragment: z.string().max(300).nullish(),
    })
    .optional(),
});
/** What a page is told: what the other browser said, or that it came back and is to be shown the screen anew. */
const heard = signalBody.extend({ again: z.literal(true).optional() });
export const news = z.object({
  state: z.enum(['waiting', 'open', 'ended', 'expired']),
  endedBy: z.enum(['customer', 'technician', 'time']).nullable(),
  signals: z.array(z.object({ seq: z.number(), body: heard })),
});
export const after = z.object({
  after: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(0),
});
export const nothing = z.object({});
export const session = z.object({ sessionId: z.uuid() });

/** News as they are sent. */
export const told = (found: SessionNews) => ({
  ...found,
  signals: found.signals.map(({ seq, body }) => ({ seq, body: body as z.infer<typeof heard> })),
});
