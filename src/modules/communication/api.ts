import { z } from 'zod';
import { isoInstant, parseInstant } from '../../kernel/instant.ts';
import { fail } from '../../kernel/result.ts';
import { refuseOthers } from '../../platform/http/access.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import { readForRequest, runForRequest } from '../../platform/http/request-transaction.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { accountOf } from '../account/index.ts';
import type { Message } from './domain/message.ts';
import { messageBody, messagesOf } from './operations/read-messages.ts';
import { retryMessage } from './operations/retry-message.ts';

const messageSchema = z.object({
  id: z.string(),
  template: z.string(),
  title: z.object({ fr: z.string(), en: z.string() }),
  channel: z.enum(['email', 'letter', 'sms']),
  language: z.enum(['fr', 'en']),
  to: z.string(),
  state: z.enum(['waiting', 'claimed', 'ready', 'sent', 'failed', 'stopped']),
  attempts: z.number(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  proof: z.string().nullable(),
  registered: z.boolean(),
  provider: z.string().nullable(),
  sentTo: z.string().nullable(),
  contentSha256: z.string().nullable(),
  delivery: z.enum(['delivered', 'undelivered']).nullable(),
  deliveredAt: z.string().nullable(),
  nextAt: z.string(),
});

const bodySchema = messageSchema.extend({ subject: z.string(), text: z.string(), html: z.string() });
const ofAccount = z.object({ accountId: z.uuid() });
const ofMessage = ofAccount.extend({ id: z.uuid() });
const page = z.object({ before: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
const NO_MESSAGE = fail('communication/not-found', 'Ce message n’existe pas.', 'There is no such message.');

function told(message: Message): z.infer<typeof messageSchema> {
  const { accountId: _account, createdAt, sentAt, deliveredAt, nextAt, ...rest } = message;
  const when = (at: typeof sentAt): string | null => (at === null ? null : isoInstant(at));
  return {
    ...rest,
    createdAt: isoInstant(createdAt),
    sentAt: when(sentAt),
    deliveredAt: when(deliveredAt),
    nextAt: isoInstant(nextAt),
  };
}

/** `2026-03-14T10:00:00Z/<id>`: where the page before ended. */
function readKey(
  before: string | undefined,
): { createdAt: NonNullable<ReturnType<typeof parseInstant>>; id: string } | undefined {
  const [at = '', id = ''] = before?.split('/') ?? [];
  const createdAt = parseInstant(at);
  return createdAt === undefined || !/^[0-9a-f-]{36}$/.test(id) ? undefined : { createdAt, id };
}

/** Messages of an account: for agents, and for the customer whose account it is. */
export const communicationRoutes: RouteModule = {
  name: 'communication',
  register: (app, services) => {
    const roles = rolesThat('communication:read');
    const tags = ['communication'];
    app.get(
      '/api/accounts/:accountId/messages',
      {
        config: { roles },
        schema: {
          tags,
          params: ofAccount,
          querystring: page,
          response: { 200: z.object({ messages: z.array(messageSchema), next: z.string().nullable() }) },
        },
      },
      (request) =>
        readForRequest(request, services, async (tx) => {
          const account = await accountOf(tx, request.params.accountId);
          if (!account) return valueOf<never>(NO_ACCOUNT);
          refuseOthers(request, account.customerNumber, NO_ACCOUNT);
          const { before, limit } = request.query;
          const messages = await messagesOf(tx, account.id, readKey(before), limit);
          const last = messages.at(-1);
          const next = last && messages.length === limit ? `${isoInstant(last.createdAt)}/${last.id}` : null;
          return { messages: messages.map(told), next };
        }),
    );
    app.get(
      '/api/accounts/:accountId/messages/:id',
      { config: { roles }, schema: { tags, params: ofMessage, response: { 200: bodySchema } } },
      (request) =>
        readForRequest(request, services, async (tx, context) => {
          const account = await accountOf(tx, request.params.accountId);
          if (!account) return valueOf<never>(NO_ACCOUNT);
          refuseOthers(request, account.customerNumber, NO_ACCOUNT);
          const message = await messageBody(tx, context, account.id, request.params.id);
          if (!message) return valueOf<never>(NO_MESSAGE);
          const { subject, text, html } = message;
          return { ...told(message), subject, text, html };
        }),
    );
    app.post(
      '/api/accounts/:accountId/messages/:id/retry',
      {
        config: { roles: rolesThat('communication:write') },
        schema: { tags, params: ofMessage, response: { 200: messageSchema } },
      },
      (request) =>
        runForRequest(request, services, async (tx, context) => {
          const { accountId, id: messageId } = request.params;
          const done = await retryMessage(tx, context, { accountId, messageId });
          return done.ok ? { ok: true as const, value: told(done.value) } : done;
        }),
    );
  },
};
