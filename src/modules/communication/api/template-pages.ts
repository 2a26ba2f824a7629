import { z } from 'zod';
import { readForRequest } from '../../../platform/http/request-transaction.ts';
import { valueOf } from '../../../platform/http/refuse.ts';
import type { App, Services } from '../../../platform/http/route-module.ts';
import { agentsThat } from '../../../platform/sign-in/roles.ts';
import { NO_TEMPLATE } from '../operations/publish-wording.ts';
import { previewWording } from '../operations/preview-wording.ts';
import { listTemplates, readTemplate } from '../operations/read-templates.ts';
import { channelField, languageField, messageTemplatePage, messageTemplatesPage, wordingPreview } from '../shapes.ts';

const tags = ['communication'];
const params = z.object({ template: z.string().regex(/^[a-z0-9-]{1,60}$/) });
const LONGEST = 10_000;
const preview = z.strictObject({
  channel: channelField,
  language: languageField,
  subject: z.string().max(LONGEST).default(''),
  text: z.string().max(LONGEST),
  /** The real message to try the words on; the last of its kind when absent. */
  accountId: z.uuid().optional(),
  messageId: z.uuid().optional(),
});

/** The templates of messages, and words tried on real ones before they are published. */
export function addTemplatePages(app: App, services: Services): void {
  const config = { roles: agentsThat('communication:read') };
  app.get('/api/message-templates', { config, schema: { tags, response: { 200: messageTemplatesPage } } }, (request) =>
    readForRequest(request, services, listTemplates),
  );
  app.get(
    '/api/message-templates/:template',
    { config, schema: { tags, params, response: { 200: messageTemplatePage } } },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const read = await readTemplate(tx, context, request.params.template);
        return read ? { ...read, places: [...read.places] } : valueOf<never>(NO_TEMPLATE);
      }),
  );
  app.post(
    '/api/message-templates/:template/preview',
    {
      config: { roles: agentsThat('communication:write') },
      schema: { tags, params, body: preview, response: { 200: wordingPreview } },
    },
    (request) =>
      readForRequest(request, services, async (tx, context) => {
        const { template } = request.params;
        const shown = valueOf(await previewWording(tx, context, { template, ...request.body }));
        return { ...shown, leftOut: [...shown.leftOut] };
      }),
  );
}
