import { z } from 'zod';
import { isoInstant } from '../../kernel/instant.ts';
import { fail } from '../../kernel/result.ts';
import { refuseOthers } from '../../platform/http/access.ts';
import { valueOf } from '../../platform/http/refuse.ts';
import { readForRequest, runForRequest } from '../../platform/http/request-transaction.ts';
import type { RouteModule } from '../../platform/http/route-module.ts';
import { rolesThat } from '../../platform/sign-in/roles.ts';
import { accountOf } from '../account/index.ts';
import { messageBody, messagesOf } from './operations/read-messages.ts';
import { retryMessage } from './operations/retry-message.ts';
import { addLetterPages } from './api/letter-pages.ts';
import { addNotices } from './api/notices.ts';
import { addOutboxPages } from './api/outbox-pages.ts';
import { readKey, toldMessage } from './api/told-message.ts';
import { addTemplatePages } from './api/template-pages.ts';
import { addUnsubscribe } from './api/unsubscribe.ts';
import { messageShape } from './shapes.ts';

const bodySchema = messageShape.extend({ subject: z.string(), text: z.string(), html: z.string() });
const ofAccount = z.object({ accountId: z.uuid() });
const ofMessage = ofAccount.extend({ id: z.uuid() });
const page = z.object({ before: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
const NO_ACCOUNT = fail('account/not-found', 'Ce compte n’existe pas.', 'There is no such account.');
const NO_MESSAGE = fail('communication/not-found', 'Ce message n’existe pas.', 'There is no such message.');

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
          response: { 200: z.object({ messages: z.array(messageShape), next: z.string().nullable() }) },
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
          return { messages: messages.map(toldMessage), next };
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
          return { ...toldMessage(message), subject, text, html };
        }),
    );
    app.post(
      '/api/accounts/:accountId/messages/:id/retry',
      {
        config: { roles: rolesThat('communication:write') },
        schema: { tags, params: ofMessage, response: { 200: messageShape } },
      },
      (request) =>
        runForRequest(request, services, async (tx, context) => {
          const { accountId, id: messageId } = request.params;
          const done = await retryMessage(tx, context, { accountId, messageId });
          return done.ok ? { ok: true as const, value: toldMessage(done.value) } : done;
        }),
    );
    addOutboxPages(app, services);
    addTemplatePages(app, services);
    addLetterPages(app, services);
    addNotices(app, services);
    addUnsubscribe(app, services);
  },
};
