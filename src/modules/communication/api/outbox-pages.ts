import { z } from 'zod';
import { isoInstant } from '../../../kernel/instant.ts';
import { fail } from '../../../kernel/result.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';
import { settingsOf } from '../../account/index.ts';
import { readMessage, readOutbox } from '../operations/read-outbox.ts';
import { channelField, messagePage, messagingSettings, outboxPage, stateField } from '../shapes.ts';
import { selectPages } from '../store-letters.ts';
import { readKey, toldLetter, toldMessage } from './told-message.ts';

const tags = ['communication'];
const PAGE = 50;
const NO_MESSAGE = fail('communication/not-found', 'Ce message n’existe pas.', 'There is no such message.');
const ofMessage = z.object({ accountId: z.uuid(), id: z.uuid() });
const query = z.object({
  state: stateField.optional(),
  channel: channelField.optional(),
  template: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  delivery: z.literal('undelivered').optional(),
  account: z
    .string()
    .regex(/^\d{1,12}$/)
    .optional(),
  before: z.string().max(100).optional(),
});

function addMessage(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:read') };
  app.get(
    '/api/accounts/:accountId/messages/:id/page',
    {
      config,
      schema: { tags, params: ofMessage, response: { 200: messagePage } },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { accountId, id } = request.params;
        const read = await readMessage(tx, context, accountId, id);
        if (!read) return valueOf<never>(NO_MESSAGE);
        const { message, holder, accountNumber, address, words, sms, letter, events } = read;
        return {
          ...toldMessage(message),
          accountId,
          holder,
          accountNumber,
          address: [...address],
          ...words,
          sms,
          letter: letter && toldLetter(letter.row, letter.batch),
          events: events.map((one) => ({ ...one, detail: { ...one.detail } })),
        };
      }),
  );
  app.get(
    '/api/accounts/:accountId/messages/:id/letter',
    { config, schema: { tags, params: ofMessage } },
    async (request, reply) => {
      const pdf = await readForRequest(request, services, async (tx) => {
        const { accountId, id } = request.params;
        return (await selectPages(tx, accountId, id)) ?? valueOf<never>(NO_MESSAGE);
      });
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="${request.params.id}.pdf"`)
        .send(Buffer.from(pdf));
    },
  );
}

/** The outbox as agents see it, a message as it was sent, and how the operator writes. */
export function addOutboxPages(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:read') };
  app.get('/api/messages', { config, schema: { tags, querystring: query, response: { 200: outboxPage } } }, (request) =>
    readForRequest(request, services, async (tx, context) => {
      const { before, account, ...filter } = request.query;
      const asked = { ...filter, accountNumber: account };
      const read = await readOutbox(tx, context, asked, { before: readKey(before), limit: PAGE });
      const { counts, templates, messages, last } = read;
      return {
        counts,
        templates,
        messages: messages.map(({ message, ...rest }) => ({
          ...toldMessage(message),
          accountId: message.accountId,
          ...rest,
        })),
        next: last && messages.length === PAGE ? `${isoInstant(last.created_at)}/${last.id}` : null,
      };
    }),
  );
  app.get('/api/messaging-settings', { config, schema: { tags, response: { 200: messagingSettings } } }, (request) =>
    readForRequest(request, services, async (tx, context) => {
      const { messaging, mailSender } = await settingsOf(tx, context);
      return {
        ...messaging,
        quietHours: messaging.quietHours.map((one) => ({
          ...one,
          territories: [...one.territories],
          channels: [...one.channels],
        })),
        registered: [...messaging.registered],
        mailSender,
      };
    }),
  );
  addMessage(app, services);
}
